interface Decoded {
  id: number
  frame: VideoFrame
}

/** Of the picture that is painted once more; no picture of a reel has it. */
const AGAIN = -1

/** The picture that came last and is not on the screen yet: of several only that one is painted. */
export class Newest {
  private waiting: Decoded | null = null
  /** The one on the screen. */
  private shown: VideoFrame | null = null
  private outdated = false
  private isBusy = false
  private closed = false

  put(id: number, frame: VideoFrame): void {
    this.drop()
    this.waiting = { id, frame: frame.clone() }
  }

  /** The one on the screen is to look otherwise: unless another comes it is painted once more. */
  again(): void {
    this.outdated = true
  }

  /** Hands it over, if there is one and the one before is done with. Id -1: the one on the screen. */
  async take(use: (id: number, frame: VideoFrame) => Promise<void>): Promise<void> {
    if (this.isBusy) return
    const next = this.waiting ?? this.same()
    if (!next) return
    this.waiting = null
    this.outdated = false
    this.isBusy = true
    await use(next.id, next.frame).finally(() => {
      this.isBusy = false
      this.keep(this.closed ? null : next.frame)
      if (this.closed) next.frame.close()
    })
  }

  drop(): void {
    this.waiting?.frame.close()
    this.waiting = null
  }

  /** Nothing is painted any more. */
  close(): void {
    this.closed = true
    this.drop()
    if (!this.isBusy) this.keep(null)
  }

  private same(): Decoded | null {
    return this.outdated && this.shown ? { id: AGAIN, frame: this.shown } : null
  }

  private keep(frame: VideoFrame | null): void {
    if (this.shown !== frame) this.shown?.close()
    this.shown = frame
  }
}
