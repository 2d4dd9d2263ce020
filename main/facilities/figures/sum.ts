import type { Figures } from '../../../preload/contract'

const NOTHING: Figures = {
  ...{ facilities: 0, surveyed: 0, installed: 0, fit: 0, connected: 0, watched: 0 },
  reached: { none: 0, surveyed: 0, installed: 0, fit: 0, connected: 0, watched: 0 },
  ...{ overdue: 0, undated: 0, reasons: {}, bare: 0, lacking: 0, doubtful: 0, claims: {} },
  cameras: {
    ...{ there: 0, required: 0, missing: 0, off: 0, now: 0, day: 0, failed: 0 },
    ...{ fit: 0, unfit: 0, unmeasured: 0, toForward: 0, forwarded: 0 },
  },
  people: { quarantined: 0, capacity: 0, told: 0, withCapacity: 0 },
}

type Tally = { [name: string]: number | Tally }

/** All figures are counts, so that those of a place are those below it, added. */
export function sumOf(list: readonly Figures[]): Figures {
  const all = structuredClone(NOTHING)
  for (const each of list) add(all as unknown as Tally, each as unknown as Tally)
  return all
}

function add(to: Tally, more: Tally): void {
  for (const [name, value] of Object.entries(more)) {
    if (typeof value === 'number') to[name] = ((to[name] as number | undefined) ?? 0) + value
    else add(to[name] as Tally, value)
  }
}
