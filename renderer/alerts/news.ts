import type { Alert } from '../../preload/contract'

/** Whether there is trouble in `now` that was not told `before`; that a picture is back is none. */
export function isTrouble(before: readonly Alert[], now: readonly Alert[]): boolean {
  const known = new Set(before.map(({ camera, at }) => `${camera} ${at}`))
  return now.some(
    ({ camera, at, kind }) => kind !== 'back' && kind !== 'mark' && !known.has(`${camera} ${at}`),
  )
}
