import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Listed, listProfile, unpackBackup, withBackup, writeBackup } from '..'

const VERSION = '1.2.3'

/** A folder of its own, for profiles that are nothing but files. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'backup-'))

/** Without a passphrase, of what lies in `root`. */
export async function packed(root: string, path: string, files?: Listed[]) {
  return writeBackup({
    ...{ path, passphrase: '', files: files ?? (await listProfile(root)), root },
    ...{ held: new Map<string, Buffer>(), vault: null, signal: new AbortController().signal },
    about: {
      ...{ version: VERSION, made: 1, by: 'Hoa', station: '' },
      counts: { cameras: 0, facilities: 0, bookmarks: 0 },
    },
    ...{ onFile: () => {}, onRead: () => {}, beforeNamed: async () => {} },
  })
}

export const STAMP = '20261123-030000'

export const unpacked = (path: string, root: string) =>
  withBackup(path, { passphrase: '', version: VERSION }, (backup) =>
    unpackBackup(backup, {
      ...{ root, file: 'x.vgbackup', by: 'An', stamp: STAMP },
      vaultIn: () => ({ seal: (plain) => plain, open: () => null }),
      ...{ signal: new AbortController().signal, onFile: () => {}, onBytes: () => {} },
    }),
  )
