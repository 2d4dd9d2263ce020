import type { Outage, OutageLimits, StreamReason } from '../../../preload/contract'
import { Book } from '../book'
import { Grouping } from '../grouping'
import { defaultLimits } from '../limits'

export const SECOND = 1000
export const MINUTE = 60 * SECOND

/** Cameras `F1-1`, `F1-2`, … of facilities `F1`, `F2`, … that do what a test says, second by second. */
export function province(
  facilities: number,
  cameras: number,
  { limits, neverUp = [] }: { limits?: Partial<OutageLimits>; neverUp?: string[] } = {},
) {
  const all = Array.from({ length: facilities }, (_, f) =>
    Array.from({ length: cameras }, (_each, c) => `F${f + 1}-${c + 1}`),
  ).flat()
  let now = Date.UTC(2026, 10, 22, 19)
  const start = now
  let count = 0
  const gone = new Set<string>()
  const told: string[] = []
  const has = { network: true }
  const book = new Book(new Map())
  const grouping = new Grouping({
    ...{ book, limits: () => ({ ...defaultLimits, ...limits }), network: () => has.network },
    facilityOf: (camera) => (gone.has(camera) ? null : (camera.split('-')[0] ?? '')),
    wasUp: (camera) => !neverUp.includes(camera),
    newId: () => `o${++count}`,
  })
  const change = (camera: string, state: 'up' | 'down', reason: StreamReason) =>
    grouping.change({ at: now, camera, state, reason: state === 'up' ? 'none' : reason })
  const named = (which: readonly string[]) =>
    which.flatMap((name) =>
      name.includes('-') ? [name] : all.filter((id) => id.startsWith(`${name}-`)),
    )
  const seconds = (n: number) => {
    for (let i = 0; i < n; i += 1) {
      now += SECOND
      grouping.look(now)
      for (const { what, id, text } of book.take())
        told.push([id, what, text].filter(Boolean).join(' '))
    }
  }
  for (const camera of all) if (!neverUp.includes(camera)) change(camera, 'up', 'none')
  seconds(60)
  return {
    ...{ book, grouping, all, gone, told, has, seconds },
    /** Names of cameras or of facilities. */
    down: (which: readonly string[], reason: StreamReason = 'no-answer') => {
      for (const camera of named(which)) change(camera, 'down', reason)
    },
    up: (which: readonly string[]) => {
      for (const camera of named(which)) change(camera, 'up', 'none')
    },
    /** The machine sleeps. */
    sleep: (ms: number) => {
      now += ms
    },
    /** Seconds since the beginning of the test. */
    at: () => (now - start) / SECOND - 60,
    open: () => book.open().map(wordsOf),
    outage: (id: string) => book.get(id) as Outage,
    since: (ms: number | null) => (ms === null ? null : (ms - start) / SECOND - 60),
  }
}

const wordsOf = ({ id, kind, facility, cameras, cause }: Outage) =>
  [id, kind, facility || '-', cameras.length, cause].join(' ')
