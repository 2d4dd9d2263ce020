/** Milliseconds: pages that ended longer ago say nothing about the next one. */
const RECENT = 60_000
/** Waits before the first, second… page after recent ones ended. Up to 2 s, ffmpegs still linger. */
const WAITS = [0, 2_000, 5_000, 15_000]
/** Hangs are remembered for longer: a page that is too slow takes its time to hang again. */
const MEMORY = 600_000

const recent = (ends: number[], now: number, span: number) =>
  ends.filter((at) => now - at < span).length

/** How long to wait until a page is loaded again, `ends` being when earlier ones ended. */
export const waitBefore = (ends: number[], now: number): number =>
  WAITS[Math.min(recent(ends, now, RECENT), WAITS.length - 1)] ?? 0

/** Whether so many pages hung lately that this one should be given more time. */
export const isWeary = (hangs: number[], now: number): boolean => recent(hangs, now, MEMORY) > 2
