/** Frames must have stopped for this long (ms) before a tile dims; shown at the next look. */
const STILL = 2000
/** The same (ms) where a meeting looks: what stands still is replaced soon. */
export const STILL_SOON = 800
/** How often is looked, in ms. */
export const LOOK = 500
export const LOOK_SOON = 200

/** Whether pictures go on, from a count of them that is looked at twice a second. */
export class Proof {
  moving = false
  /** When the last proven picture came, in ms since 1970; 0 when there was none. */
  lastFrameAt = 0
  private frames = 0
  private advancedAt = 0

  private lookedAt = 0

  /** @param soon it is told sooner that pictures have stopped */
  constructor(private soon = false) {}

  /** The first picture of a stream is there. */
  begin(frames: number, now: number): void {
    this.frames = frames
    this.moving = true
    this.lastFrameAt = now
    this.advancedAt = now
  }

  /** @param frames pictures so far; `patience`: ms between pictures that are to be expected */
  look(frames: number, now: number, patience = 0): void {
    const still = Math.max(this.soon ? STILL_SOON : STILL, patience)
    if (this.soon) this.excuse(now)
    const advanced = frames !== this.frames
    this.frames = frames
    // One late frame, flushed by an ffmpeg that gives up, is no proof of life after a standstill.
    const proven = advanced && (this.moving || now - this.advancedAt < still + LOOK)
    if (advanced) this.advancedAt = now
    if (proven) this.lastFrameAt = now
    this.moving = now - this.lastFrameAt < still
  }

  /** While nobody looked since the machine was busy, pictures may have come. */
  private excuse(now: number): void {
    const late = this.lookedAt ? now - this.lookedAt - LOOK : 0
    this.lookedAt = now
    if (late <= 0) return
    this.lastFrameAt += late
    this.advancedAt += late
  }
}
