/** The picture that came last and is not on the screen yet: of several only that one is painted. */
export class Newest {
  private waiting: { id: number; frame: VideoFrame } | null = null

  put(id: number, frame: VideoFrame): void {
    this.drop()
    this.waiting = { id, frame: frame.clone() }
  }

  /** Hands it over, if there is one; it is closed afterwards. */
  take(use: (id: number, frame: VideoFrame) => void): void {
    if (this.waiting) use(this.waiting.id, this.waiting.frame)
    this.drop()
  }

  drop(): void {
    this.waiting?.frame.close()
    this.waiting = null
  }
}
