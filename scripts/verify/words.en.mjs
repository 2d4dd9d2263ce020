export const en = {
  usage:
    'Usage: npm run verify -- FILE|FOLDER [--lang vi|en] [--fingerprint "fingerprint of the station"]\n  A ZIP with a password: type it when asked, or give it on the standard input.',
  password: 'Password of the ZIP file: ',
  package: ({ files, bytes, bookmarks, createdAt, station, operator }) =>
    `RIGHT: the evidence package is whole and unchanged.
  ${bookmarks} bookmarks, ${files} files, ${bytes} bytes
  made at ${createdAt} by ${operator}, station: ${station}`,
  log: ({ records, shards }) =>
    `RIGHT: the custody log is whole and unchanged: ${records} records in ${shards} files.`,
  unsigned: (count) =>
    `  Note: the last ${count} records are not signed yet (a crash, or lines added by hand).`,
  repair: ({ seq, at, what }) =>
    `  Note: record ${seq} (${at}) tells what was found at opening: ${what}`,
  key: (fingerprint) => `  Fingerprint of the key that signed it:\n    ${fingerprint}`,
  compare: '  Compare it with the one that the station publishes (or use --fingerprint).',
  expected: '  It is the one that was given.',
  wrong: 'WRONG: ',
  failed: 'COULD NOT BE CHECKED: ',
  paths: {
    missing: (path) => `there is no "${path}", or it cannot be read`,
    unknown: (path) => `"${path}" is neither an evidence package nor a custody log`,
  },
}
