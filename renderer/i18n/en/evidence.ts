import type { evidence as vi } from '../vi/evidence'

export const evidence: typeof vi = {
  export: {
    button: 'Export evidence…',
    title_one: 'Export evidence: {{count}} bookmark',
    title_other: 'Export evidence: {{count, number}} bookmarks',
    close: 'Close',
    what: 'The package holds the original pictures and films, copies with time and place written below, a one-page PDF for each bookmark, a manifest and the signature of the station. Anyone can check it.',
    form: 'Form',
    forms: { folder: 'Folder', zip: 'ZIP file' },
    encrypt: 'Set a password (AES-256)',
    encryptHint:
      'Opens with 7-Zip or a similar program. Names and sizes of files stay readable: names hold the time and the code of the camera. Without the password nobody can open it again.',
    password: 'Password, at least {{count}} characters',
    again: 'The password again',
    short: 'At least {{count}} characters are needed.',
    different: 'The two are not the same yet.',
    station: 'Name of the station',
    stationHint: 'Printed on the copies and the PDF. Empty for the name of this computer.',
    start: 'Choose where, and export…',
    cancel: 'Stop',
    cancelling: 'Stopping…',
    hide: 'Close, let it go on',
    steps: {
      copying: 'Copying and comparing the originals',
      rendering: 'Making the copies for viewing',
      printing: 'Making the PDF and signing',
      packing: 'Packing the ZIP',
    },
    goesOn: 'This window may be closed: the package goes on.',
    done: 'Evidence exported',
    size: 'Size {{size}}',
    reveal: 'Open its folder',
    failed: 'Evidence not exported',
    nothingLeft: 'No unfinished file was left behind.',
    detail: 'Details: {{detail}}',
    retry: 'Again',
    tooMany: 'A package holds {{count, number}} bookmarks at most. Pick fewer.',
    withLacks: 'The package can be checked, but it lacks:',
    originals: 'With originals that are not covered',
    originalsHint:
      'Originals of cameras with privacy areas show what must be covered. Left off, the station keeps them; the package has covered copies, and the hashes of the originals to compare with.',
    withheld_one:
      '{{count}} original stays at the station, since its camera has privacy areas; the package has a covered copy.',
    withheld_other:
      '{{count, number}} originals stay at the station, since their cameras have privacy areas; the package has covered copies.',
  },
  lacks: {
    'ffmpeg-missing_one':
      '{{count}} copy for viewing: there is no ffmpeg. Name one in the settings and export again.',
    'ffmpeg-missing_other':
      '{{count, number}} copies for viewing: there is no ffmpeg. Name one in the settings and export again.',
    'ffmpeg-failed_one': '{{count}} copy for viewing: ffmpeg could not read the original.',
    'ffmpeg-failed_other':
      '{{count, number}} copies for viewing: ffmpeg could not read the originals.',
    'too-long_one': '{{count}} copy for viewing: it took too long and was stopped.',
    'too-long_other': '{{count, number}} copies for viewing: they took too long and were stopped.',
    'no-caption_one': 'The words on {{count}} copy: the ffmpeg of this computer draws no text.',
    'no-caption_other':
      'The words on {{count, number}} copies: the ffmpeg of this computer draws no text.',
    'print-failed_one': 'The PDF: it could not be printed. Export again.',
    'print-failed_other': 'The PDF: it could not be printed. Export again.',
  },
  reasons: {
    busy: 'Another package is being made. Wait for it, or stop it.',
    cancelled: 'Stopped as asked.',
    'not-found': 'A bookmark is no longer in the list. Choose again.',
    unfinished:
      'The film of this bookmark is still being recorded. Wait until its tile says "Saved", then export again.',
    'no-files': 'These bookmarks have neither pictures nor films to export.',
    unreadable:
      'The bookmarks cannot be read. Tell the administrator; nothing has been overwritten.',
    'no-key':
      "The station's key cannot be used, so nobody could check the package. Tell the administrator.",
    'disk-full': 'The disk is full. Make room or choose another place, then try again.',
    'not-writable': 'This folder cannot be written: read-only, or no right to. Choose another one.',
    exists:
      'There is a package of this name already. Choose another folder, or wait a second and try again.',
    'target-missing': 'The chosen folder is not there. Check the disk or the share and try again.',
    'bad-name':
      'The name of a file makes no sense, so it cannot be packed. Tell the administrator.',
    'file-missing':
      'An original is missing. No package without its evidence is made; tell the administrator.',
    'file-unreadable': 'An original cannot be read. Check the disk of this computer.',
    'file-changed':
      'An original is not as it was recorded. No package with a changed file is made; tell the administrator.',
    custody:
      'The custody log cannot be written, so the package was not exported. Check the disk of this computer.',
    internal: 'Something went wrong. Try again; if it fails again, open the log for details.',
  },
  verify: {
    title: 'Check evidence',
    close: 'Close',
    intro: 'Choose the evidence package to check. Nothing in it is changed.',
    file: 'ZIP file or manifest…',
    folder: 'Folder…',
    log: 'Custody log of this station',
    checking: 'Checking…',
    right: {
      package: 'RIGHT: the evidence package is whole and unchanged',
      log: 'RIGHT: the log is whole and unchanged',
    },
    wrong: {
      package: 'WRONG: the evidence package was changed',
      log: 'WRONG: the log was changed',
    },
    unchecked: 'COULD NOT BE CHECKED',
    first: 'The first thing that does not fit',
    path: 'Where',
    bookmarks: 'Bookmarks',
    files: 'Files',
    size: 'Size',
    createdAt: 'Made at',
    operator: 'Made by',
    station: 'Station',
    records: 'Records',
    shards: 'Files',
    fingerprint: 'Signing key',
    own: "Signed with this station's key.",
    other:
      "Signed with another station's key. Compare the fingerprint with whoever runs that station.",
    unsigned_one: 'The last {{count}} record is not signed yet: a crash, or a line added by hand.',
    unsigned_other:
      'The last {{count, number}} records are not signed yet: a crash, or lines added by hand.',
    repairs_one: 'At {{count}} start the log was found cut off, and that was put on record.',
    repairs_other:
      'At {{count, number}} starts the log was found cut off, and that was put on record.',
    password: 'The package has a password. Enter it to check',
    passwordWrong: 'The password is wrong. Enter it again',
    check: 'Check',
    refused: {
      missing: 'This file or folder is not there, or cannot be read.',
      error:
        'An error in this program: nobody knows yet whether it is as it was. Check again; if it stays, open the logs.',
      unknown: 'This is neither an evidence package nor a custody log. Choose another one.',
    },
  },
  findings: {
    package: {
      unreadable: 'the package cannot be read: {{detail}}',
      missing: 'the file {{path}} is missing',
      extra: 'a file that is not of the package: {{path}}',
      renamed: 'the file {{path}} was renamed to {{detail}}',
      changed: 'the file {{path}} was changed',
      malformed: '{{path}} is signed, but no manifest that we understand',
      signature: 'the signature manifest.sig does not fit manifest.json',
      'key-mismatch': 'the key in {{path}} is not the one that the manifest names',
      'key-other': 'another key has signed the package: {{detail}}',
      'sums-missing': 'SHA256SUMS lacks line {{line}}, that of {{path}}',
      'sums-extra': 'SHA256SUMS has a strange line {{line}}: {{path}}',
      'sums-reordered': 'SHA256SUMS is out of order: line {{line}} must be that of {{path}}',
      'sums-wrong': 'SHA256SUMS is wrong in line {{line}}, that of {{path}}',
      'zip-damaged': 'the directory of the ZIP file is damaged or was changed: {{detail}}',
      'password-needed': 'the ZIP file has a password',
      'password-wrong': 'the password is wrong',
    },
    log: {
      empty: 'there is no log here',
      unreadable: 'the log cannot be read: {{detail}}',
      malformed: '{{path}}, line {{line}}: not a record',
      changed: '{{path}}, line {{line}}: record {{seq}} was changed',
      'cut-off': '{{path}}, line {{line}}: cut off',
      reordered: '{{path}}, line {{line}}: out of order, record {{seq}} belongs here',
      repeated: '{{path}}, line {{line}}: record {{seq}} stands there again',
      missing: '{{path}}, before line {{line}}: records {{seq}} to {{detail}} are missing',
      'shard-missing':
        'the file of a month before {{path}} is missing: records {{seq}} to {{detail}}',
      chain: '{{path}}, line {{line}}: record {{seq}} does not follow the one before it',
      'end-missing': 'the end is gone: records {{seq}} to {{detail}}',
      'head-missing': '{{path}} is missing',
      'head-damaged': '{{path}} is damaged',
      'head-mismatch':
        '{{path}}, line {{line}}: record {{seq}} is not the one that head.json names',
      'head-unsigned': '{{path}} has no right signature',
      'key-other': 'another key has signed the log: {{detail}}',
    },
  },
}
