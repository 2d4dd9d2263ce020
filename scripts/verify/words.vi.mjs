export const vi = {
  usage:
    'Cách dùng: npm run verify -- TỆP|THƯ-MỤC [--lang vi|en] [--fingerprint "dấu vân tay của trạm"]\n  Gói ZIP có mật khẩu: nhập mật khẩu khi được hỏi, hoặc đưa vào qua đầu vào chuẩn.',
  password: 'Mật khẩu của tệp ZIP: ',
  package: ({ files, bytes, bookmarks, createdAt, station, operator }) =>
    `ĐÚNG: gói bằng chứng còn nguyên vẹn.
  ${bookmarks} lần đánh dấu, ${files} tệp, ${bytes} byte
  lập lúc ${createdAt}, người lập: ${operator}, trạm: ${station}`,
  log: ({ records, shards }) =>
    `ĐÚNG: nhật ký bằng chứng còn nguyên vẹn: ${records} dòng trong ${shards} tệp.`,
  unsigned: (count) =>
    `  Lưu ý: ${count} dòng cuối chưa được ký (máy tắt đột ngột, hoặc dòng được thêm bằng tay).`,
  repair: ({ seq, at, what }) =>
    `  Lưu ý: dòng ${seq} (${at}) ghi rằng lúc mở nhật ký đã thấy: ${what}`,
  key: (fingerprint) => `  Dấu vân tay của khóa ký:\n    ${fingerprint}`,
  compare: '  Hãy đối chiếu với dấu vân tay mà trạm công bố (hoặc dùng --fingerprint).',
  expected: '  Trùng với dấu vân tay đã cho.',
  wrong: 'SAI: ',
  failed: 'KHÔNG KIỂM TRA ĐƯỢC: ',
  paths: {
    missing: (path) => `không có "${path}", hoặc không đọc được`,
    unknown: (path) => `"${path}" không phải gói bằng chứng, cũng không phải nhật ký bằng chứng`,
  },
}
