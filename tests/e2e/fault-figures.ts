import { back, doubted, type Evidence, falseLive, movingShare } from '../cameras/evidence'

/** ms; null when it did not come to that. */
export interface Figures {
  path: string
  /** From the fault until the tile no longer claimed to be live. */
  doubted: number | null
  /** The longest claim to be live while nothing moved. */
  falseLive: number
  /** From the moment the camera was there again until the tile was live and moved. */
  back: number | null
  /** Of the looks at the screen between the two, the share that found another picture. */
  moving: number
  /** What the tile claimed since, for a person who reads a failure. */
  claims: string
}

/**
 * @param faulty when the fault was made (ms since 1970)
 * @param mended when the camera was there again
 */
export function figuresOf(
  path: string,
  evidence: Evidence,
  faulty: number,
  mended = faulty,
): Figures {
  const now = Date.now()
  const since = evidence.claims.filter(({ at }) => at > faulty)
  return {
    path,
    doubted: doubted(evidence, faulty),
    falseLive: falseLive(evidence, faulty, now),
    back: back(evidence, mended),
    moving: movingShare(evidence, faulty, mended > faulty ? mended : now),
    claims: since.map(({ state, at }) => `${state} ${at - faulty}`).join(', '),
  }
}

export interface Limits {
  /** The picture is gone: the tile has to say so within this time (ms). */
  doubted?: number
  /** ms; by default a second more than a tile needs to doubt a picture that stopped. */
  falseLive?: number
  /** ms; by default five seconds. */
  back?: number
  /** It must not have been doubted at all. */
  unharmed?: boolean
}

/** What is wrong with them, in words; empty when nothing is. */
export function faultsIn(figures: Figures, limits: Limits = {}): string[] {
  const { path, claims } = figures
  const found = [
    limits.doubted && over(figures.doubted, limits.doubted) && `doubted after ${figures.doubted}`,
    over(figures.falseLive, limits.falseLive ?? 3_500) && `falsely live for ${figures.falseLive}`,
    over(figures.back, limits.back ?? 5_000) && `back after ${figures.back}`,
    limits.unharmed && figures.doubted !== null && `doubted after ${figures.doubted}`,
  ]
  return found.filter(Boolean).map((words) => `${path}: ${words} ms; ${claims}`)
}

const over = (ms: number | null, limit: number) => ms === null || ms > limit
