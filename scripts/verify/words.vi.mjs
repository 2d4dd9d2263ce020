export const vi = {
  usage:
    'Cách dùng: npm run verify -- TỆP|THƯ-MỤC [--lang vi|en] [--fingerprint "dấu vân tay của trạm"]',
  package: ({ files, bytes, bookmarks, createdAt, station, operator }) =>
    `ĐÚNG: gói chứng cứ còn nguyên vẹn.
  ${bookmarks} lần đánh dấu, ${files} tệp, ${bytes} byte
  lập lúc ${createdAt}, người lập: ${operator}, trạm: ${station}`,
  log: ({ records, shards }) =>
    `ĐÚNG: nhật ký chứng cứ còn nguyên vẹn: ${records} dòng trong ${shards} tệp.`,
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
    unknown: (path) => `"${path}" không phải gói chứng cứ, cũng không phải nhật ký chứng cứ`,
  },
  ofPackage: {
    unreadable: ({ detail }) => `không đọc được gói: ${detail}`,
    missing: ({ path }) => `thiếu tệp ${path}`,
    extra: ({ path }) => `có tệp lạ không thuộc gói: ${path}`,
    renamed: ({ path, detail }) => `tệp ${path} đã bị đổi tên thành ${detail}`,
    changed: ({ path }) => `tệp ${path} đã bị thay đổi`,
    malformed: ({ path }) => `${path} được ký đúng nhưng không phải bản kê mà chúng tôi hiểu`,
    signature: () => 'chữ ký manifest.sig không khớp với manifest.json',
    'key-mismatch': ({ path }) => `khóa trong ${path} không phải khóa mà bản kê nêu`,
    'key-other': ({ detail }) => `gói do khóa khác ký: ${detail}`,
    'sums-missing': ({ path, line }) => `SHA256SUMS thiếu dòng ${line}, của tệp ${path}`,
    'sums-extra': ({ path, line }) => `SHA256SUMS có dòng lạ ở dòng ${line}: ${path}`,
    'sums-reordered': ({ path, line }) =>
      `SHA256SUMS bị đảo thứ tự: dòng ${line} phải là của tệp ${path}`,
    'sums-wrong': ({ path, line }) => `SHA256SUMS sai ở dòng ${line}, của tệp ${path}`,
  },
  ofLog: {
    empty: () => 'không có nhật ký ở đây',
    unreadable: ({ detail }) => `không đọc được nhật ký: ${detail}`,
    malformed: ({ file, line }) => `${file}, dòng ${line}: không phải một bản ghi`,
    changed: ({ file, line, seq }) => `${file}, dòng ${line}: bản ghi số ${seq} đã bị thay đổi`,
    'cut-off': ({ file, line }) => `${file}, dòng ${line}: bị đứt giữa chừng`,
    reordered: ({ file, line, seq }) =>
      `${file}, dòng ${line}: sai thứ tự, ở đây phải là bản ghi số ${seq}`,
    repeated: ({ file, line, seq }) => `${file}, dòng ${line}: bản ghi số ${seq} bị lặp lại`,
    missing: ({ file, line, seq, detail }) =>
      `${file}, trước dòng ${line}: thiếu bản ghi số ${seq} đến ${detail}`,
    'shard-missing': ({ file, seq, detail }) =>
      `thiếu cả tệp tháng trước ${file}: bản ghi số ${seq} đến ${detail}`,
    chain: ({ file, line, seq }) =>
      `${file}, dòng ${line}: bản ghi số ${seq} không nối tiếp bản ghi trước nó`,
    'end-missing': ({ seq, detail }) => `phần cuối đã mất: bản ghi số ${seq} đến ${detail}`,
    'head-missing': ({ file }) => `thiếu ${file}`,
    'head-damaged': ({ file }) => `${file} bị hỏng`,
    'head-mismatch': ({ file, line, seq }) =>
      `${file}, dòng ${line}: bản ghi số ${seq} không phải bản ghi mà head.json nêu`,
    'head-unsigned': ({ file }) => `${file} không có chữ ký đúng`,
    'key-other': ({ detail }) => `nhật ký do khóa khác ký: ${detail}`,
  },
}
