import type { backup as vi } from '../vi/backup'

export const backup: typeof vi = {
  title: 'Backup and restore',
  menu: 'Backup, restore…',
  close: 'Close',
  counting: 'Adding up sizes…',
  whole: 'Together',
  small: 'below 1 MB',
  files_one: '{{shown}} file',
  files_other: '{{shown}} files',
  parts: {
    data: 'Cameras, facilities, codes, walls, settings, bookmarks',
    accounts: 'Accounts',
    custody: 'Audit log',
    journal: 'Journal of connections',
    books: 'Shift books, reports, outages, facility files, technical checks',
    snapshots: 'Waiting snapshots, series',
    evidence: 'Stills and clips of evidence',
    secrets: 'Camera passwords, the station’s key',
  },
  last: {
    never: 'This station has never been backed up.',
    encrypted: 'The last one: {{day}}, {{ago}} ago, encrypted.',
    open: 'The last one: {{day}}, {{ago}} ago, not encrypted.',
    show: 'Open its folder',
    remind: 'Remind after days (0: never)',
  },
  make: {
    title: 'Back up',
    encrypt: 'Encrypt the file with a passphrase (AES-256)',
    encrypted: 'Camera passwords and the station’s key go along: once restored, all works at once.',
    open: 'Without camera passwords, PINs and the station’s key: passwords have to be entered again once restored, and the station gets another key. Sign-in passwords are in the file as hashes (scrypt), so that people can still sign in; whoever has the file can guess weak ones, so keep it in a safe place.',
    passphrase: 'Passphrase',
    least_one: 'At least {{count}} character',
    least_other: 'At least {{count}} characters',
    again: 'Once more',
    keep: 'Without it nobody can open the file',
    differs: 'The two are not the same yet',
    evidence: 'With the stills and clips of evidence',
    evidenceText: 'Usually very large. Without them bookmarks are kept, but have no pictures.',
    go: 'Choose where, and back up',
  },
  working: {
    making: 'Backing up: {{percent}}%',
    restoring: 'Unpacking and checking every file: {{percent}}%',
    goesOn: 'You can close this window; it goes on, and so does the wall.',
    cancel: 'Stop',
  },
  made: {
    title: 'Backed up',
    text: '{{files}} files, {{size}}. Copy this file to another disk or computer.',
    gone_one: '{{count}} file was deleted meanwhile and is not in it.',
    gone_other: '{{count, number}} files were deleted meanwhile and are not in it.',
  },
  restore: {
    title: 'Restore',
    intro:
      'Choose a backup (.vgbackup) to see what it holds. Nothing changes until you press Restore and start anew.',
    choose: 'Choose a backup…',
    passphrase: 'The file is encrypted. Enter the passphrase',
    open: 'Open',
  },
  preview: {
    file: 'File',
    made: 'Made at, by',
    station: 'Station',
    version: 'Version',
    holds: 'Holds',
    counts: '{{cameras}} cameras, {{facilities}} facilities, {{bookmarks}} bookmarks',
    aside:
      'The present profile is neither mixed in nor deleted: all of it is moved to a folder before-restore-… of the data folder.',
    secrets: 'Camera passwords are in the file and are sealed anew for this computer.',
    noSecrets: 'The file holds no camera passwords: they have to be entered again afterwards.',
    noRoom:
      'The disk has {{free}} left, {{needs}} are needed. Make room, then open the file again.',
    go: 'Restore',
  },
  ready: {
    title: 'The backup is unpacked and every file is right',
    text: 'Start the program anew to use it. What is done until then stays in the old profile that is put aside. The wall is dark for about half a minute.',
    forget: 'Drop it, keep the present profile',
    restart: 'Start anew now',
  },
  troubles: {
    cancelled: 'Stopped as you asked; nothing has changed.',
    'disk-full': 'The disk has not enough room. Make some, or choose another disk, then try again.',
    'not-writable':
      'A file could not be read or written. Check the disk and its permissions, then try again.',
    'no-record':
      'It could not be put on record in the audit log, so nothing was backed up. Check the disk of the data folder, then try again.',
    busy: 'A backup or restore is under way. Wait for it, then try again.',
    'passphrase-needed': 'The file is encrypted. Enter the passphrase.',
    'passphrase-wrong':
      'The passphrase is not right. Check the keyboard and capitals, then try again.',
    'passphrase-short': 'The passphrase is too short: at least 12 characters.',
    damaged:
      'The backup is damaged or was changed and cannot be used. Take another; nothing has changed.',
    'no-backup': 'This is no backup of Vọng Gác, or it is cut off. Choose another file.',
    newer: 'A newer version made this file. Update Vọng Gác, then restore.',
    secrets:
      'Passwords cannot be sealed on this computer. Check the key file secrets.key, then try again.',
    'in-use':
      'At the last start the present profile could not be moved aside, since another program holds a file or folder of it; it is as it was. Close the windows that show the data folder, then restore again.',
    internal: 'The program failed, and nothing has changed. Open the logs for details.',
  },
}
