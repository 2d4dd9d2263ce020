import type { ProgrammeStep } from '../../preload/contract'

/** Seconds from the beginning of the first step to that of each. */
export function beginnings(steps: readonly Pick<ProgrammeStep, 'seconds'>[]): number[] {
  let at = 0
  return steps.map(({ seconds }) => {
    const from = at
    at += seconds
    return from
  })
}

/** '1:05', '1:02:30' */
export function lasting(seconds: number): string {
  const pair = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const minutes = Math.floor(rest / 60)
  return hours > 0
    ? `${hours}:${pair(minutes)}:${pair(rest % 60)}`
    : `${minutes}:${pair(rest % 60)}`
}
