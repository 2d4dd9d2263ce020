import { cutOf, isPlain } from '../framing'
import type { Scene, SlotScene } from './messages'
import { isBlack } from './pixels/black'
import type { Rectangle } from './pixels/kernel'
import { type Drawn, Pixels, type Shown, type Source } from './pixels/pixels'
import { turnOf } from './pixels/turn'

/** Behind a picture that does not fill its tile, and where there is none yet: #07090b. */
const BARS = 0xff0b0907

/** Draws the whole wall on one canvas: sixty-four canvases would be composited sixty-four times. */
export class Painter {
  private context: OffscreenCanvasRenderingContext2D
  private pixels = new Pixels(1, 1)
  /** What is drawn and not shown yet. */
  private dirty: Box | null = null

  private dim = false
  private bars = BARS
  private steady = false

  constructor(private canvas: OffscreenCanvas) {
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) throw new Error('no 2d context')
    this.context = context
  }

  /** Clears everything; whatever is shown has to be drawn again. */
  clear({ width, height, ground, dim, steady }: Omit<Scene, 'slots' | 'warm'>): void {
    this.dim = dim
    this.steady = steady
    this.bars = steady ? abgrOf(ground) : BARS
    if (width !== this.pixels.width || height !== this.pixels.height) {
      this.canvas.width = width
      this.canvas.height = height
      this.pixels = new Pixels(width, height)
    }
    this.fill([0, 0, width, height], abgrOf(ground))
  }

  blank({ x, y, width, height }: SlotScene): void {
    this.fill([x, y, width, height], this.bars)
  }

  /**
   * The picture as large as it fits, in its own proportions, or what its framing says. `old`: it
   * must look it; `seen` sees the picture as it came. What is there stays where a meeting would see
   * black: that is about to be replaced.
   */
  async draw(slot: SlotScene, frame: VideoFrame, { old, seen, always }: Look): Promise<void> {
    const { place, shown } = placed(slot, frame)
    const begin = (source: Source): boolean => {
      seen?.(source)
      if (this.steady && !always && slot.limits.black > 0 && isBlack(source)) return false
      if (place[2] < slot.width || place[3] < slot.height) this.blank(slot)
      return true
    }
    const areas = slot.lifted ? [] : slot.areas
    if (await this.pixels.draw(frame, place, { old, dim: this.dim, areas, begin }, shown))
      this.touch(place)
  }

  /** A picture as it came; its bytes stay until the next one is read or drawn. */
  read(frame: VideoFrame): Promise<Source> {
    return this.pixels.read(frame)
  }

  /** Shows what was drawn. */
  show(): void {
    const { dirty, pixels } = this
    this.dirty = null
    if (!dirty) return
    const { left, top, right, bottom } = dirty
    this.context.putImageData(pixels.image, 0, 0, left, top, right - left, bottom - top)
  }

  private fill(place: Rectangle, abgr: number): void {
    this.pixels.fill(place, abgr)
    this.touch(place)
  }

  private touch([x, y, width, height]: Rectangle): void {
    const box = { left: x, top: y, right: x + width, bottom: y + height }
    const { dirty } = this
    this.dirty = dirty ? around(dirty, box) : box
  }
}

interface Look extends Pick<Drawn, 'old'> {
  seen?: ((source: Source) => void) | undefined
  /** Also black: what is there shows what must not be seen. */
  always?: boolean
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

function placed(slot: SlotScene, frame: VideoFrame): { place: Rectangle; shown?: Shown } {
  if (isPlain(slot.framing)) return { place: fitted(slot, frame) }
  const picture = { width: frame.displayWidth, height: frame.displayHeight }
  const { place, part } = cutOf(slot, picture, slot.framing)
  return {
    place: [slot.x + place.x, slot.y + place.y, place.width, place.height],
    shown: { turn: turnOf(slot.framing), part },
  }
}

/** Within two pixels it fills its tile: thin bars of rounding would only flicker. */
function fitted(slot: SlotScene, frame: VideoFrame): Rectangle {
  const scale = Math.min(slot.width / frame.displayWidth, slot.height / frame.displayHeight)
  const [width, height] = [frame.displayWidth * scale, frame.displayHeight * scale].map(Math.round)
  if (!width || !height) return [slot.x, slot.y, 0, 0]
  const w = slot.width - width <= 2 ? slot.width : width
  const h = slot.height - height <= 2 ? slot.height : height
  const [x, y] = [slot.x + ((slot.width - w) >> 1), slot.y + ((slot.height - h) >> 1)]
  return [x, y, w, h]
}

/** '#0b0e11' → 0xff110e0b */
function abgrOf(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16)
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0
}
