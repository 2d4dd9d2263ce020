/** The picture that came last and is not on the screen yet: of several only that one is painted. */
export class Newest {
  private waiting: { id: number; frame: VideoFrame } | null = null
  private isBusy = false

  put(id: number, frame: VideoFrame): void {
    this.drop()
    this.waiting = { id, frame: frame.clone() }
  }

  /** Hands it over, if there is one and the one before is done with; closes it afterwards. */
  async take(use: (id: number, frame: VideoFrame) => Promise<void>): Promise<void> {
    const { waiting } = this
    if (!waiting || this.isBusy) return
    this.waiting = null
    this.isBusy = true
    await use(waiting.id, waiting.frame).finally(() => {
      waiting.frame.close()
      this.isBusy = false
    })
  }

  drop(): void {
    this.waiting?.frame.close()
    this.waiting = null
  }
}
