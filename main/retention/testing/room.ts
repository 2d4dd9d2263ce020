import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceFile, RetentionAmount } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import type { Result } from '../../base/result'
import { BookmarkStore, evidencePath, newBookmarkId } from '../../bookmarks'
import { createCustodyLog } from '../../evidence'
import { openRetention, purgeJournal, Retention } from '..'

/** 22 November 2026, 21:15:22.123 in Vietnam. */
export const NOW = Date.UTC(2026, 10, 22, 14, 15, 22, 123)
export const DAY = 86_400_000
/** Of each of the two files of a bookmark. */
export const SIZE = 1000

/** One run of the application on a folder, as far as keeping is concerned. */
export async function openRoom(root: string, clock: Clock) {
  const store = await BookmarkStore.open({
    ...{ dir: join(root, 'bookmarks'), clock },
    labelOf: (kind) => ({ vi: kind, en: kind }),
  })
  const custodyDir = join(root, 'custody')
  const custody = createCustodyLog({ dir: custodyDir, clock, key: null })
  const stored = await openRetention(root, clock)
  const told: Result<RetentionAmount>[] = []
  const log: string[] = []
  const open = new Set<string>()
  /** Those of which something cannot be deleted. */
  const stuck = new Set<string>()
  const retention = new Retention({
    ...{ store, stored, clock, dir: join(root, 'evidence'), operator: () => 'Trần Bình' },
    journal: purgeJournal(join(root, 'purging.json')),
    record: (entries) => custody.append(...entries),
    isOpen: (id) => open.has(id),
    forget: async (id) => {
      if (stuck.has(id)) throw new Error('in use')
    },
    log: (line) => void log.push(line),
    ...{ told: (done) => void told.push(done), changed: () => {} },
  })
  return { root, store, custodyDir, retention, told, log, open, stuck, folderOf: folderIn(root) }
}
export type Room = Awaited<ReturnType<typeof openRoom>>

const folderIn = (root: string) => (id: string) => join(root, 'evidence', evidencePath(id))

/** A bookmark with two files, so many days old. */
export async function keep({ root, store }: Pick<Room, 'root' | 'store'>, days: number) {
  const at = NOW - Math.round(days * DAY)
  const id = newBookmarkId(at, (days % 7) / 7)
  const folder = folderIn(root)(id)
  mkdirSync(folder, { recursive: true })
  const files = ['still-1.jpg', 'clip-1-main.mp4'].map((name): EvidenceFile => {
    writeFileSync(join(folder, name), Buffer.alloc(SIZE, id))
    const type = name.startsWith('still') ? 'still' : 'clip'
    const times = { from: at, to: at, moment: at }
    return { name, camera: 'c', type, sha256: 'ab'.repeat(32), size: SIZE, ...times }
  })
  const entry = { kind: 'PV01', subject: '', ppe: {}, people: null, place: '', note: '', tags: [] }
  const made = await store.create({
    ...{ id, at, ...entry, drawings: [], owner: '', due: null },
    ...{ operator: 'An', views: [], files, locked: false },
  })
  if (!made.ok) throw new Error(made.reason)
  return id
}
