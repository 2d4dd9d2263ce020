import type { ShowState } from '../../preload/contract'

type Timed = Pick<
  ShowState,
  'programme' | 'index' | 'used' | 'stepAt' | 'startedAt' | 'speed' | 'over'
>

/** `used` with the visit of the step that is shown; ms, stand-in ones in a rehearsal. */
export function usedAt(show: Timed, now: number): Record<string, number> {
  const { programme, index, used, stepAt, speed, over } = show
  const id = programme.steps[index]?.id
  if (id === undefined || over) return used
  return { ...used, [id]: (used[id] ?? 0) + Math.max(0, now - stepAt) * speed }
}

/** Ms until the time of the step that is shown is over; null when nothing is planned for it. */
export function leftAt({ programme, index, stepAt, speed, over }: Timed, now: number) {
  const seconds = programme.steps[index]?.seconds ?? 0
  if (seconds === 0 || over) return null
  return Math.max(0, stepAt + (seconds * 1000) / speed - now)
}
