import type { Quality } from '../../preload/contract'

/** Device pixels; the gap between them keeps a tile at the border from switching to and fro. */
const UP = 480
const DOWN = 420

export interface QualityAsk {
  /** Of the tile, in device pixels; 0 before the first measurement. */
  height: number
  enlarged: boolean
  hasSub: boolean
  /** Zoomed so far that the sub-stream has less detail than there is room. */
  close?: boolean
}

/** The sub-stream in small tiles, the main stream in large ones and where there is no other. */
export function pickQuality(ask: QualityAsk, current: Quality): Quality {
  const { height, enlarged, hasSub, close } = ask
  if (!hasSub || enlarged || close || height >= UP) return 'main'
  return height < DOWN ? 'sub' : current
}

/** A stream is kept for this long (ms): opening another one costs the camera and the line more. */
const STAY = 5000

interface Switched {
  quality: Quality
  at: number
}

/** Milliseconds before a tile may switch; what a person asks for, close up, comes at once. */
export function waitBefore(
  wanted: Quality,
  before: Switched | undefined,
  now: number,
  asked: boolean,
): number {
  if (!before || wanted === before.quality || asked) return 0
  return Math.max(0, before.at + STAY - now)
}
