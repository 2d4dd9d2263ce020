import type { UptimeBucket, UptimeFigures, UptimeSums } from '../../../preload/contract'
import { type Account, IS_DOWN, IS_OFF, IS_PLANNED, IS_UNKNOWN, IS_UP, KINDS } from './account'
import type { Spell } from './spells'

/** Of some cameras, by their numbers: sums of their time, never means of their percentages. */
export function figuresOf(
  account: Account,
  cameras: readonly number[],
  idOf: (camera: number) => string,
): UptimeFigures {
  const sum = (kind: number) =>
    cameras.reduce((all, camera) => all + (account.sums[camera * KINDS + kind] ?? 0), 0)
  const of = (list: Uint32Array | Float64Array) =>
    cameras.reduce((all, camera) => all + (list[camera] ?? 0), 0)
  const { spells } = account
  const sums: UptimeSums = {
    ...{ upMs: sum(IS_UP), downMs: sum(IS_DOWN), unknownMs: sum(IS_UNKNOWN) },
    ...{ plannedMs: sum(IS_PLANNED), offMs: sum(IS_OFF) },
  }
  const repaired = of(spells.repaired)
  return {
    ...{ ...sums, ...partOf(sums), cameras: cameras.length },
    ...{ outages: of(spells.outages), repaired },
    mttrMs: repaired > 0 ? of(spells.repairedMs) / repaired : null,
    longest: longestOf(
      cameras.flatMap((camera) => spells.longest.get(camera) ?? []),
      idOf,
    ),
  }
}

function longestOf(
  spells: readonly Spell[],
  idOf: (camera: number) => string,
): UptimeFigures['longest'] {
  let longest: Spell | undefined
  for (const spell of spells) if (!longest || spell.ms > longest.ms) longest = spell
  if (!longest) return null
  const { camera, ms, from, to } = longest
  return { camera: idOf(camera), ms, from, to }
}

/** up / (up + down); where there is neither, why. */
export function partOf({ upMs, downMs, unknownMs, plannedMs, offMs }: UptimeSums): {
  part: number | null
  why: UptimeFigures['why']
} {
  if (upMs + downMs > 0) return { part: upMs / (upMs + downMs), why: null }
  if (unknownMs > 0) return { part: null, why: 'unknown' }
  if (plannedMs > 0) return { part: null, why: 'planned' }
  return { part: null, why: offMs > 0 ? 'off' : 'none' }
}

/** The buckets of a group. */
export function bucketsOf(account: Account, group: number, count: number): UptimeBucket[] {
  return Array.from({ length: count }, (_, bucket) => {
    const at = (group * count + bucket) * KINDS
    const of = (kind: number) => account.parts[at + kind] ?? 0
    return [of(IS_UP), of(IS_DOWN), of(IS_UNKNOWN), of(IS_PLANNED), of(IS_OFF)]
  })
}
