export const en = {
  usage:
    'Usage: npm run verify -- FILE|FOLDER [--lang vi|en] [--fingerprint "fingerprint of the station"]',
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
  ofPackage: {
    unreadable: ({ detail }) => `the package cannot be read: ${detail}`,
    missing: ({ path }) => `the file ${path} is missing`,
    extra: ({ path }) => `a file that is not of the package: ${path}`,
    renamed: ({ path, detail }) => `the file ${path} was renamed to ${detail}`,
    changed: ({ path }) => `the file ${path} was changed`,
    malformed: ({ path }) => `${path} is signed, but no manifest that we understand`,
    signature: () => 'the signature manifest.sig does not fit manifest.json',
    'key-mismatch': ({ path }) => `the key in ${path} is not the one that the manifest names`,
    'key-other': ({ detail }) => `another key has signed the package: ${detail}`,
    'sums-missing': ({ path, line }) => `SHA256SUMS lacks line ${line}, that of ${path}`,
    'sums-extra': ({ path, line }) => `SHA256SUMS has a strange line ${line}: ${path}`,
    'sums-reordered': ({ path, line }) =>
      `SHA256SUMS is out of order: line ${line} must be that of ${path}`,
    'sums-wrong': ({ path, line }) => `SHA256SUMS is wrong in line ${line}, that of ${path}`,
  },
  ofLog: {
    empty: () => 'there is no log here',
    unreadable: ({ detail }) => `the log cannot be read: ${detail}`,
    malformed: ({ file, line }) => `${file}, line ${line}: not a record`,
    changed: ({ file, line, seq }) => `${file}, line ${line}: record ${seq} was changed`,
    'cut-off': ({ file, line }) => `${file}, line ${line}: cut off`,
    reordered: ({ file, line, seq }) =>
      `${file}, line ${line}: out of order, record ${seq} belongs here`,
    repeated: ({ file, line, seq }) => `${file}, line ${line}: record ${seq} stands there again`,
    missing: ({ file, line, seq, detail }) =>
      `${file}, before line ${line}: records ${seq} to ${detail} are missing`,
    'shard-missing': ({ file, seq, detail }) =>
      `the file of a month before ${file} is missing: records ${seq} to ${detail}`,
    chain: ({ file, line, seq }) =>
      `${file}, line ${line}: record ${seq} does not follow the one before it`,
    'end-missing': ({ seq, detail }) => `the end is gone: records ${seq} to ${detail}`,
    'head-missing': ({ file }) => `${file} is missing`,
    'head-damaged': ({ file }) => `${file} is damaged`,
    'head-mismatch': ({ file, line, seq }) =>
      `${file}, line ${line}: record ${seq} is not the one that head.json names`,
    'head-unsigned': ({ file }) => `${file} has no right signature`,
    'key-other': ({ detail }) => `another key has signed the log: ${detail}`,
  },
}
