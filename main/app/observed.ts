import type { Observation, Outcome } from '../../preload/contract'

interface Deps {
  log(line: string): void
  isKnown(camera: string): boolean
  /** What every tile proves, said again or not. */
  told?(seen: Observation): void
}

/**
 * Logs what tiles prove of a picture, one line a change. Two windows that show the same camera see
 * the same: the second one is told nothing new.
 */
export function createObserved({ log, isKnown, told }: Deps) {
  const last = new Map<string, Observation>()
  return (seen: Observation): Outcome => {
    if (!isKnown(seen.camera)) return { status: 'refused', reason: 'not-found' }
    told?.(seen)
    const key = `${seen.camera}/${seen.quality}`
    const before = last.get(key)
    if (before?.picture === seen.picture) return { status: 'done' }
    last.set(key, seen)
    // A picture that moves is no news unless something was wrong with it.
    if (before || seen.picture !== 'moving') log(`${key}: ${inWords(seen, before)}`)
    return { status: 'done' }
  }
}

function inWords({ picture, since }: Observation, before: Observation | undefined): string {
  const at = new Date(since).toISOString()
  if (picture !== 'moving') return `picture ${picture} since ${at}`
  const seconds = Math.round((since - (before?.since ?? since)) / 1000)
  return `picture moving again since ${at}, ${before?.picture} for ${seconds} s`
}
