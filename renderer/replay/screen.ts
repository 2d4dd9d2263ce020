/**
 * The canvas that replays are painted on, as large as their pictures. One for the whole window: each
 * time a canvas gets another size, Chromium 114 without a GPU keeps the old bitmap for good.
 */
class Screen {
  readonly canvas = document.createElement('canvas')
  private context = this.canvas.getContext('2d', { alpha: false })

  paint(frame: VideoFrame): void {
    const { displayWidth: width, displayHeight: height } = frame
    if (this.canvas.width !== width) this.canvas.width = width
    if (this.canvas.height !== height) this.canvas.height = height
    this.context?.drawImage(frame, 0, 0)
  }
}

export const screen = new Screen()
