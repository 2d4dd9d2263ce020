import type { PrivacyArea } from '../../preload/contract'
import { loadKernel } from '../components/player/worker/pixels/kernel'
import { Pixels } from '../components/player/worker/pixels/pixels'

/**
 * The canvas that replays are painted on, as large as their pictures. One for the whole window: each
 * time a canvas gets another size, Chromium 114 without a GPU keeps the old bitmap for good.
 *
 * Pictures are put there as pixels: Chromium 114 keeps each frame that it draws itself, by a 2D
 * context or as a bitmap, up to half a gigabyte, and takes three times as long.
 */
class Screen {
  readonly canvas = document.createElement('canvas')
  private context = this.canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  private pixels: Pixels | null = null

  /** To be waited for before the next one, and before the frame is closed. */
  async paint(frame: VideoFrame, areas: readonly PrivacyArea[]): Promise<void> {
    const pixels = await this.sized(frame.displayWidth & ~1, frame.displayHeight & ~1)
    await pixels.draw(frame, [0, 0, pixels.width, pixels.height], {
      ...{ areas, old: false, dim: false }, // what is kept of a replay is its picture as it is
    })
    this.context?.putImageData(pixels.image, 0, 0)
  }

  private async sized(width: number, height: number): Promise<Pixels> {
    if (this.pixels?.width === width && this.pixels.height === height) return this.pixels
    const pixels = new Pixels(width, height, await loadKernel())
    this.canvas.width = width
    this.canvas.height = height
    this.pixels = pixels
    return pixels
  }
}

export const screen = new Screen()
