import type { Quality } from '../../preload/contract'

/** Device pixels; the gap between them keeps a tile at the border from switching to and fro. */
const UP = 480
const DOWN = 420

export interface QualityAsk {
  /** Of the tile, in device pixels; 0 before the first measurement. */
  height: number
  enlarged: boolean
  hasSub: boolean
}

/** The sub-stream in small tiles, the main stream in large ones and where there is no other. */
export function pickQuality({ height, enlarged, hasSub }: QualityAsk, current: Quality): Quality {
  if (!hasSub || enlarged || height >= UP) return 'main'
  return height < DOWN ? 'sub' : current
}
