import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVault } from '../../cameras'
import { listProfile, type Made, unpackBackup, withBackup, writeBackup } from '..'
import { AT, fill, hashes, stationIn } from './station'
import { withoutKeyring } from './vault'

export const PASSPHRASE = 'một câu khóa dài'
export const VERSION = '1.2.3'

const vaultIn = (dir: string) =>
  createVault({ safeStorage: withoutKeyring, dir, platform: 'linux' })

/** A station that is filled, with two backups of it: `plain` and `locked`. */
export async function openRoom() {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const station = await stationIn(join(folder, 'station'))
  await fill(station)
  const before = hashes(station.root)
  const file = (name: string) => join(folder, `${name}.vgbackup`)

  async function make(path: string, passphrase: string, over: object = {}): Promise<Made> {
    const files = (await listProfile(station.root)).filter(
      ({ part }) => passphrase !== '' || part !== 'secrets',
    )
    return writeBackup({
      ...{ path, passphrase, files, root: station.root, held: new Map<string, Buffer>() },
      vault: passphrase ? station.vault : null,
      about: {
        ...{ version: VERSION, made: AT, by: 'Hoa', station: 'Trung tâm' },
        counts: { cameras: 3, facilities: 0, bookmarks: 1 },
      },
      signal: new AbortController().signal,
      ...{ onFile: () => {}, onRead: () => {}, beforeNamed: async () => {} },
      ...over,
    })
  }

  const unpack = (path: string, root: string, passphrase = '', over: object = {}) =>
    withBackup(path, { passphrase, version: VERSION }, (backup) =>
      unpackBackup(backup, {
        ...{ root, file: 'x.vgbackup', by: 'An', stamp: '20261123-030000', vaultIn },
        ...{ signal: new AbortController().signal, onFile: () => {}, onBytes: () => {}, ...over },
      }),
    )

  let count = 0
  /** An empty profile. */
  const newRoot = () => {
    const root = join(folder, `root-${++count}`)
    mkdirSync(root)
    return root
  }
  await make(file('plain'), '')
  await make(file('locked'), PASSPHRASE)
  return { folder, station, before, file, make, unpack, newRoot }
}
export type Room = Awaited<ReturnType<typeof openRoom>>
