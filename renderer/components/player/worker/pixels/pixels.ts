import type { PrivacyArea } from '../../../../../preload/contract'
import type { Box } from '../../framing'
import { apart } from './apart'
import {
  coefficients,
  type Kernel,
  type Part,
  type Planes,
  type Rectangle,
  startKernel,
  WHOLE,
} from './kernel'
import { mask } from './mask'
import { blockOf } from './turn'

/** In 256ths: as the page's own filter `grayscale(1) brightness(0.3)`. */
const OLD = { brightness: 77, saturation: 0 }
const AS_IT_IS = { brightness: 256, saturation: 256 }
/** In 256ths, at night. Colours stay what they are: what somebody wears is told by them. */
const DIM = 150

/** The wall's picture in memory, RGBA, and what is drawn into it. */
export class Pixels {
  private wall = 0
  private source = 0
  private sourceSize = 0
  private picture: ImageData | null = null

  constructor(
    readonly width: number,
    readonly height: number,
    private kernel: Kernel = startKernel(),
  ) {
    this.wall = this.kernel.reserve(width * height * 4)
  }

  /** What is drawn so far; a view, not a copy. */
  get image(): ImageData {
    const { buffer } = this.kernel.memory
    // A memory that grows is another buffer.
    if (this.picture?.data.buffer !== buffer) {
      const bytes = new Uint8ClampedArray(buffer, this.wall, this.width * this.height * 4)
      this.picture = new ImageData(bytes, this.width, this.height)
    }
    return this.picture
  }

  /** @param abgr such as 0xff0b0907 for #07090b */
  fill(place: Rectangle, abgr: number): void {
    const [x, y, width, height] = this.inside(place)
    this.kernel.fill(this.wall, this.width, x, y, width, height, abgr)
  }

  /** Draws a frame, I420 or NV12; it must lie within the wall. → whether it did */
  async draw(
    frame: VideoFrame,
    place: Rectangle,
    { old, dim, areas, begin }: Drawn,
    shown?: Shown,
  ): Promise<boolean> {
    const source = await this.read(frame)
    if (begin?.(source) === false) return false
    mask(source, areas)
    const { brightness: full, saturation } = old ? OLD : AS_IT_IS
    const brightness = dim ? (full * DIM) >> 8 : full
    this.kernel.prepare(...coefficients(frame.colorSpace), brightness, saturation)
    const [planes, part] = shown ? this.cut(source, shown) : [this.planes(source), WHOLE]
    this.kernel.draw(...planes, this.wall, this.width, ...this.inside(place), ...part)
    return true
  }

  private planes({ planes, width, height }: Source): Planes {
    const [y = NO_PLANE, u = NO_PLANE, v = NO_PLANE] = planes
    const at = this.source
    return [at + y.offset, at + u.offset, at + v.offset, y.stride, u.stride, width, height]
  }

  /** Only the block of the picture that is needed. */
  private cut(source: Source, { turn, part }: Shown): [Planes, Part] {
    const { block, part: of } = blockOf(source, turn, part)
    const [y, u, v, strideY, strideC] = this.planes(source)
    const light = block.y * strideY + block.x
    const colour = (block.y / 2) * strideC + block.x / 2
    const fine = (length: number) => Math.round(length * 65536)
    return [
      [y + light, u + colour, v + colour, strideY, strideC, block.width, block.height],
      [turn, fine(of.x), fine(of.y), fine(of.width), fine(of.height)],
    ]
  }

  /** Its bytes, until the next one is read or drawn. */
  async read(frame: VideoFrame): Promise<Source> {
    const size = frame.allocationSize()
    if (size > this.sourceSize) {
      this.source = this.kernel.reserve(size)
      this.sourceSize = size
    }
    const bytes = new Uint8Array(this.kernel.memory.buffer, this.source, size)
    const { width = 0, height = 0 } = frame.visibleRect ?? {}
    const planes = apart(bytes, await frame.copyTo(bytes), height)
    return { planes, width: width & ~1, height: height & ~1, bytes }
  }

  private inside([x, y, width, height]: Rectangle): Rectangle {
    const left = Math.max(0, Math.min(x, this.width))
    const top = Math.max(0, Math.min(y, this.height))
    return [left, top, Math.min(width, this.width - left), Math.min(height, this.height - top)]
  }
}

/** How a picture is drawn. */
export interface Drawn {
  /** Dim and without colour. */
  old: boolean
  dim: boolean
  /** What must not be seen of it. */
  areas: readonly PrivacyArea[]
  /** Sees the picture as it came, before anything is covered; false: it is not drawn. */
  begin?: (source: Source) => boolean
}

/** A part of a turned picture. */
export interface Shown {
  /** See `turnOf`. */
  turn: number
  /** In shares of the turned picture. */
  part: Box
}

/** A picture's bytes, until the next one is drawn; once that is done its areas are covered. */
export interface Source {
  planes: readonly PlaneLayout[]
  width: number
  height: number
  bytes: Uint8Array
}

const NO_PLANE: PlaneLayout = { offset: 0, stride: 0 }
