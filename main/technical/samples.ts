/** A picture of a stream as it came. */
export interface Sample {
  /** When, in ms. */
  at: number
  bytes: number
  key: boolean
}

/** What ffmpeg's framecrc writes of one connection, a line for each picture. */
export class PacketLines {
  /** Ms for one tick. */
  private tick = 1 / 90
  private rest = ''
  private first: { ticks: number; at: number } | null = null

  /** @param now ms: ticks are counted from the first picture, which is taken to come now */
  constructor(private now: () => number) {}

  push(chunk: Buffer): Sample[] {
    const lines = (this.rest + chunk.toString('latin1')).split('\n')
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.read(line) ?? [])
  }

  private read(line: string): Sample | null {
    const [, over, under] = /^#tb 0: (\d+)\/(\d+)/.exec(line) ?? []
    if (over && under) this.tick = (1000 * Number(over)) / Number(under)
    const [, dts, bytes, flags] = PACKET.exec(line) ?? []
    if (dts === undefined || bytes === undefined) return null
    this.first ??= { ticks: Number(dts), at: this.now() }
    const at = this.first.at + (Number(dts) - this.first.ticks) * this.tick
    return { at, bytes: Number(bytes), key: flags === undefined }
  }
}

/** `0, dts, pts, duration, size, 0xchecksum[, F=0xflags]…`: flags stand there unless it is a keyframe. */
const PACKET = /^0, +(-?\d+), +-?\d+, +\d+, +(\d+), 0x[0-9a-f]+(?:, (F=0x[0-9A-F]+))?/
