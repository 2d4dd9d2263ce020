/**
 * The canvas that replays are painted on, as large as their pictures. One for the whole window: each
 * time a canvas gets another size, Chromium 114 without a GPU keeps the old bitmap for good.
 */
class Screen {
  readonly canvas = document.createElement('canvas')
  private context = this.canvas.getContext('bitmaprenderer')
  private last = 0

  /**
   * A picture that is drawn by a 2D context stays in Chromium 114's cache of images, which takes
   * half a gigabyte; a bitmap that is handed over does not. → false when a later one came first
   */
  async paint(frame: VideoFrame): Promise<boolean> {
    const mine = ++this.last
    const bitmap = await createImageBitmap(frame).catch(() => null)
    if (bitmap && mine === this.last) {
      this.context?.transferFromImageBitmap(bitmap)
      return true
    }
    bitmap?.close()
    return false
  }
}

export const screen = new Screen()
