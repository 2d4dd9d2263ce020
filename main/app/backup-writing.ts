import { readFile, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app } from 'electron'
import { type Listed, listProfile, type Made, Trouble, writeBackup } from '../backup'
import { realClock } from '../base/clock'
import { isMissing } from '../storage'
import type { DutyDeps } from './duty'

/** Room beside what is counted: names, directories, what grows meanwhile. */
export const SLACK = 64 * 2 ** 20

export interface StationWriting {
  path: string
  evidence: boolean
  /** Empty: not encrypted. */
  passphrase: string
  signal: AbortSignal
  /** @param whole bytes that there are to read */
  onProgress(whole: number): { onFile(path: string): void; onRead(bytes: number): void }
}

/** Writes the backup of a station that runs. Rejects with a Trouble or the file system's error. */
export async function writeStation(deps: DutyDeps, wanted: StationWriting): Promise<Made> {
  const { profile, vault, operator, settings, registry, evidence: desk } = deps
  const { path, evidence, passphrase, signal, onProgress } = wanted
  await deps.settled()
  const held = new Map<string, Buffer>()
  const files = await framed(deps, held, (part) => {
    if (part === 'evidence') return evidence
    return part !== 'secrets' || passphrase !== ''
  })
  const whole = files.reduce((sum, { size }) => sum + size, 0)
  await roomFor(dirname(path), whole + SLACK)
  const { cameras, facilities } = registry.list()
  const { total } = await desk.handlers.ids({}, { window: -1 })
  // Of an earlier one that a crash ended.
  await rm(`${path}.part`, { force: true })
  return writeBackup({
    ...{ path, passphrase, files, root: profile.root, held, signal, ...onProgress(whole) },
    vault: passphrase === '' ? null : vault,
    about: {
      ...{ version: app.getVersion(), made: realClock.now(), by: operator() },
      station: settings.read().station,
      counts: { cameras: cameras.length, facilities: facilities.length, bookmarks: total },
    },
    beforeNamed: async ({ bytes, files: count, gone }) => {
      const detail = {
        ...{ name: basename(path), bytes, files: count, encrypted: passphrase !== '' },
        ...{ evidence, gone },
      }
      const put = await desk.record([
        { by: operator(), action: 'backup-made', subject: '', detail },
      ])
      if (!put.ok) throw new Trouble('no-record', put.reason)
    },
  })
}

/** What there is, with the custody log as it is at one moment. */
async function framed(
  { profile: { root, custody }, evidence }: DutyDeps,
  held: Map<string, Buffer>,
  wants: (part: Listed['part']) => boolean,
): Promise<Listed[]> {
  const files = (await listProfile(root)).filter(({ part }) => wants(part))
  return evidence.custody.hold(async () => {
    const head = await readFile(join(custody, 'head.json')).catch((error) => {
      if (!isMissing(error)) throw error
    })
    if (head) held.set('custody/head.json', head)
    const frame = async (file: Listed) =>
      file.part === 'custody' ? { ...file, size: (await stat(join(root, file.path))).size } : file
    return Promise.all(files.map(frame))
  })
}

/** Rejects with a Trouble when the disk has not so much left; a disk that does not say is tried. */
export async function roomFor(folder: string, bytes: number): Promise<void> {
  const found = await statfs(folder).catch(() => null)
  if (found && found.bavail * found.bsize < bytes) throw new Trouble('disk-full')
}
