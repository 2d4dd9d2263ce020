import type { CoverageChange } from '../../../preload/contract'
import { fakeClock } from '../../base/clock'
import { Coverage, type CoverageTrouble } from '..'

export const MINUTE = 60_000

/** A ledger in fake time, on a real folder; `told` is everything it said. */
export async function openCoverage(
  dir: string,
  at: number,
  ids = ['a', 'b', 'demo-1'],
  loaded = true,
) {
  const clock = fakeClock(at)
  const wall = { ahead: 0 }
  const cameras = ids.map((id) => ({ id, enabled: true }))
  const told = {
    changes: [] as CoverageChange[],
    unsaved: [] as (CoverageTrouble | null)[],
    damaged: [] as (number | 'unreadable')[],
    log: [] as string[],
  }
  const coverage = new Coverage({
    ...{ dir, cameras: () => cameras, after: () => 30 * MINUTE },
    clock: { ...clock, now: () => clock.now() + wall.ahead },
    elapsed: () => clock.now() - at,
    isKept: (camera) => !camera.startsWith('demo-'),
    changed: (change) => told.changes.push(change),
    unsaved: (trouble) => told.unsaved.push(trouble),
    damaged: (what) => told.damaged.push(what),
    log: (line) => told.log.push(line),
  })
  coverage.start()
  if (loaded) await coverage.settled()
  /** Window 1 shows cameras for a time, as a page tells it. */
  const show = async (ids: string[], ms: number) => {
    coverage.seen(1, ids)
    for (let left = ms; left > 0; left -= 5000) {
      clock.advance(Math.min(5000, left))
      await coverage.settled()
      coverage.seen(1, ids)
    }
    coverage.seen(1, [])
  }
  const seconds = async (from: number, to: number) => {
    const { hours } = await coverage.hours({ cameras: null, from, to })
    const all = [...hours].map(([camera, of]) => [
      camera,
      Object.fromEntries([...of].map(([hour, count]) => [new Date(hour).toISOString(), count])),
    ])
    return Object.fromEntries(all) as Record<string, Record<string, number>>
  }
  return { coverage, clock, cameras, told, show, seconds, wall }
}
