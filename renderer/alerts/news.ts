import type { Alert } from '../../preload/contract'

/** That a camera is lost sounds as an outage, once: by half a minute later it is one. */
const OUTAGES: readonly Alert['kind'][] = ['lost', 'refused']
const NONE: readonly Alert['kind'][] = ['back', 'mark']

/**
 * Whether there is trouble in `now` that was not told `before`; that a picture is back is none.
 * @param outages whether these sound by themselves
 */
export function isTrouble(
  before: readonly Alert[],
  now: readonly Alert[],
  outages: boolean,
): boolean {
  const known = new Set(before.map(({ camera, at }) => `${camera} ${at}`))
  const silent = outages ? [...NONE, ...OUTAGES] : NONE
  return now.some(({ camera, at, kind }) => !silent.includes(kind) && !known.has(`${camera} ${at}`))
}
