import type { CoverageChange, Unseen } from '../../preload/contract'
import type { Memory } from './load'

/** Of the cameras that are to be watched those that nobody has seen for `after` ms. */
export function unseenOf(cameras: Iterable<string>, memory: Memory, now: number, after: number) {
  const list = new Map<string, Unseen>()
  for (const camera of cameras) {
    const seen = memory.seen.get(camera)
    const since = seen ?? memory.known.get(camera) ?? now
    if (now - since > after) list.set(camera, { camera, since, never: seen === undefined })
  }
  return list
}

type List = ReadonlyMap<string, Unseen>

/** What a window has to hear of; null when nothing changed. */
export function changeOf(before: List, now: List): CoverageChange | null {
  const entered = [...now.values()].filter((each) => !same(before.get(each.camera), each))
  const left = [...before.keys()].filter((camera) => !now.has(camera))
  return entered.length + left.length > 0 ? { entered, left } : null
}

const same = (a: Unseen | undefined, b: Unseen) => a?.since === b.since && a.never === b.never
