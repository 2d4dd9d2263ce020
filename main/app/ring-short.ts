import type { RingReport } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Notices } from './notices'

type Report = Pick<RingReport, 'early' | 'streams' | 'wanted'>

/** A stream whose last picture is older (ms) has ended. */
const ENDED = 6_000
/** Ms between two looks. */
const ROUND = 15_000
/** Looks without a loss until it is believed to be over. */
const CALM = 4

/** Whether segments of a camera that runs had to go while they were still wanted. */
export function isShort({ early, streams, wanted }: Report, before: number, now: number): boolean {
  if (early <= before) return false
  const held = new Map<string, number>()
  for (const { camera, from, to } of streams) {
    if (now - to < ENDED) held.set(camera, Math.max(held.get(camera) ?? 0, (to - from) / 1000))
  }
  return [...held].some(([camera, seconds]) => seconds < (wanted[camera] ?? 0))
}

/** Says so while the ring holds less than what is wanted. → how to stop */
export function followShort(
  report: () => Report,
  notices: Pick<Notices, 'add' | 'drop'>,
  clock: Clock,
): () => void {
  let before = report().early
  let calm = CALM
  let timer: Timer
  const look = () => {
    const now = report()
    calm = isShort(now, before, clock.now()) ? 0 : calm + 1
    before = now.early
    if (calm === 0) notices.add('recording-short', 'warning')
    if (calm === CALM) notices.drop('recording-short')
    timer = clock.setTimeout(look, ROUND)
  }
  timer = clock.setTimeout(look, ROUND)
  return () => clock.clearTimeout(timer)
}
