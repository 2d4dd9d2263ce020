import { join } from 'node:path'
import type { Account } from './account'
import { beginOf, DAY, hourOf } from './days'
import { dayFiles, readDay } from './files'

/** What is asked: cameras, or all; hours that begin at `from` or later and before `to`, ms. */
export interface HoursWanted {
  cameras: string[] | null
  from: number
  to: number
}

/** Seconds by camera and hour (when it began, ms since 1970). */
export type Hours = Map<string, Map<number, number>>

/** Adds up what is on disk and what waits to be. Rejects when a file cannot be read. */
export async function hoursSeen(
  dir: string,
  waiting: Account,
  { cameras, from, to }: HoursWanted,
): Promise<{ hours: Hours; damaged: number }> {
  const hours: Hours = new Map()
  const asked = cameras && new Set(cameras)
  const add = (hour: number, camera: string, seconds: number) => {
    if (hour < hourOf(from) || hour >= to || (asked && !asked.has(camera))) return
    const of = hours.get(camera) ?? new Map<number, number>()
    of.set(hour, (of.get(hour) ?? 0) + seconds)
    hours.set(camera, of)
  }
  for (const [hour, sums] of waiting.hours)
    for (const [camera, { ms }] of sums) add(hour, camera, Math.round(ms / 1000))
  let damaged = 0
  for (const name of await dayFiles(dir)) {
    if (beginOf(name) + DAY <= from || beginOf(name) >= to) continue
    damaged += await readDay(join(dir, name), (entry) => {
      if (entry.kind !== 'seen') return
      for (const { camera, seconds } of entry.cameras) add(entry.hour, camera, seconds)
    })
  }
  return { hours, damaged }
}
