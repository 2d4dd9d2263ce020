import type { CameraFeed, StageSource } from './sources'

/** Streams of other steps that are open at most. */
const FAR = 12

export interface WarmSource extends StageSource {
  keys?: boolean
}

/** The feeds of steps, by what they are to who looks at one. */
export interface Near {
  /** The step that is seen, or is to be seen. */
  here: CameraFeed[]
  next: CameraFeed[]
  previous: CameraFeed[]
}

/**
 * What is kept open so that its picture is there at once: all of the step itself with what stands
 * in, then the way on, then the way back, of which keyframes are enough.
 */
export function warmed({ here, next, previous }: Near): WarmSource[] {
  const chosen = new Map<string, WarmSource>()
  const take = (source: StageSource | null, keys: boolean, most: number) => {
    if (!source || chosen.size >= most) return
    const key = `${source.camera}/${source.quality}`
    if (!chosen.has(key)) chosen.set(key, keys ? { ...source, keys } : { ...source })
  }
  for (const { own } of here) take(own, false, Number.POSITIVE_INFINITY)
  for (const { other } of here) take(other, true, Number.POSITIVE_INFINITY)
  const most = chosen.size + FAR
  for (const { own } of next) take(own, false, most)
  for (const { own } of previous) take(own, true, most)
  for (const { other } of next) take(other, true, most)
  return [...chosen.values()]
}
