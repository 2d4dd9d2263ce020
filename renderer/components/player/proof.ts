/** Frames must have stopped for this long (ms) before a tile dims; shown at the next look. */
const STILL = 2000
/** How often is looked, in ms. */
export const LOOK = 500

/** Whether pictures go on, from a count of them that is looked at twice a second. */
export class Proof {
  moving = false
  /** When the last proven picture came, in ms since 1970; 0 when there was none. */
  lastFrameAt = 0
  private frames = 0
  private advancedAt = 0

  /** The first picture of a stream is there. */
  begin(frames: number, now: number): void {
    this.frames = frames
    this.moving = true
    this.lastFrameAt = now
    this.advancedAt = now
  }

  /** @param frames pictures so far; `patience`: ms between pictures that are to be expected */
  look(frames: number, now: number, patience = 0): void {
    const still = Math.max(STILL, patience)
    const advanced = frames !== this.frames
    this.frames = frames
    // One late frame, flushed by an ffmpeg that gives up, is no proof of life after a standstill.
    const proven = advanced && (this.moving || now - this.advancedAt < still + LOOK)
    if (advanced) this.advancedAt = now
    if (proven) this.lastFrameAt = now
    this.moving = now - this.lastFrameAt < still
  }
}
