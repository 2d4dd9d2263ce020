import type { ProgrammeStep, ShowState } from '../../preload/contract'

type Timed = Pick<
  ShowState,
  'programme' | 'index' | 'used' | 'stepAt' | 'speed' | 'over' | 'mode' | 'clockFrom'
>

const MS = 1000

const plannedOf = (steps: readonly ProgrammeStep[]) =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0) * MS

const sum = (used: Record<string, number>) =>
  Object.values(used).reduce((all, each) => all + each, 0)

/** Ms of the visit that goes on; stand-in ones in a rehearsal. */
const visit = ({ over, stepAt, speed }: Timed, now: number) =>
  over ? 0 : Math.max(0, now - stepAt) * speed

/** Ms used for the step that is shown, with earlier visits, and what was planned for it. */
export function stepTime(show: Timed, now: number): { used: number; planned: number } {
  const step = show.programme.steps[show.index]
  const before = step ? (show.used[step.id] ?? 0) : 0
  return { used: before + visit(show, now), planned: (step?.seconds ?? 0) * MS }
}

/** Ms since the beginning, and what was planned for everything. */
export const totalTime = (show: Timed, now: number): { used: number; planned: number } => ({
  used: sum(show.used) + visit(show, now),
  planned: plannedOf(show.programme.steps),
})

/**
 * Ms behind the plan; ahead of it when negative, 0 while the step that is shown is where it should
 * be. Null when nothing was planned up to here.
 */
export function behind(show: Timed, now: number): number | null {
  const { steps } = show.programme
  const until = plannedOf(steps.slice(0, show.index + 1))
  const from = plannedOf(steps.slice(0, show.index))
  const { used } = totalTime(show, now)
  if (until === 0) return null
  return used > until ? used - until : Math.min(0, used - from)
}

/** Ms since 1970: of the wall clock, in a rehearsal of the meeting that is thought of. */
export const clockOf = (show: Timed, now: number): number =>
  show.mode === 'rehearsal' ? show.clockFrom + totalTime(show, now).used : now

export interface StepSummary {
  step: ProgrammeStep
  /** Ms. */
  planned: number
  /** Ms; null for a step that was not shown. */
  used: number | null
}

export const summaryOf = ({ programme, used }: Pick<ShowState, 'programme' | 'used'>) =>
  programme.steps.map(
    (step): StepSummary => ({
      step,
      planned: step.seconds * MS,
      used: used[step.id] ?? null,
    }),
  )

/** As it is shown: in whole seconds. */
export const whole = (ms: number): number => Math.floor(ms / MS) * MS

/** "0:35", "12:05", "1:02:05"; whole seconds, without a sign. */
export function span(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / MS)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
