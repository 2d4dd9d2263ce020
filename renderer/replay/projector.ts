import { keyframeOf } from '../components/player/worker/h264'
import type { Entry, Reel } from './reel'

/** Bytes of decoded pictures that are kept, so that a step back need not decode its group anew. */
const KEPT = 100_000_000
/** Pictures that are with the decoder at once: each that it has finished takes megabytes. */
const IN_FLIGHT = 12

/** A way to a picture that is longer than this is shown, rather than nothing for seconds. */
const RUN_UP = 50

const NEVER = Number.NEGATIVE_INFINITY

/** Decodes what is to be shown of a reel, from the keyframe before it; paints in order. */
export class Projector {
  private reel: Reel | null = null
  private decoder: VideoDecoder | null = null
  private codec = ''
  /** The picture that was given to the decoder last. */
  private fed = NEVER
  /** The picture that came out of it last. */
  private newest = NEVER
  private inFlight = 0
  private target = NEVER
  /** Pictures before this one are not painted: they were, or only lead to what is wanted. */
  private floor = NEVER
  private kept = new Map<number, VideoFrame>()
  /** Failures since the last picture. */
  failures = 0

  constructor(private screen: (id: number, frame: VideoFrame) => void) {}

  /** What is wanted is far ahead of what is decoded: time should not go on meanwhile. */
  get isBehind(): boolean {
    return !this.kept.has(this.target) && this.target - this.newest > IN_FLIGHT
  }

  /**
   * - `play`: what follows what is shown, picture after picture.
   * - `exact`: nothing in between is to be seen.
   * - `seek`: the same, but for a run-up from a keyframe that is far away.
   */
  show(reel: Reel, id: number, how: 'play' | 'exact' | 'seek'): void {
    this.reel = reel
    this.target = id
    const known = this.kept.get(id)
    if (!known) this.aim(reel, id)
    if (how !== 'play') this.floor = id
    if (how === 'seek' && !known && id - this.fed > RUN_UP) this.floor = NEVER
    if (known) this.paint(id, known)
    this.feed()
  }

  /** Another reel: numbers begin anew. */
  reset(): void {
    this.drop()
    for (const frame of this.kept.values()) frame.close()
    this.kept.clear()
    this.reel = null
    this.target = NEVER
    this.floor = NEVER
  }

  /** Where decoding goes on so that a picture comes; from its keyframe, unless that is behind us. */
  private aim(reel: Reel, id: number): void {
    // Given already, and not come yet: it is on its way.
    if (id <= this.fed && id > this.newest) return
    if (id <= this.fed) this.drop()
    this.fed = Math.max(this.fed, reel.keyBefore(id) - 1)
  }

  private feed(): void {
    while (this.fed !== NEVER && this.fed < this.target && this.inFlight < IN_FLIGHT) {
      const next = this.reel?.at(this.fed + 1)
      if (!next || !this.decode(next)) return
    }
  }

  private decode({ id, key, bytes }: Entry): boolean {
    try {
      if (key) this.prepare(bytes)
      const data = key ? keyframeOf(bytes).bytes : bytes
      this.decoder?.decode(
        new EncodedVideoChunk({ type: key ? 'key' : 'delta', timestamp: id, data }),
      )
      this.fed = id
      this.inFlight++
      return this.decoder !== null
    } catch {
      this.fail()
      return false
    }
  }

  private prepare(bytes: Uint8Array): void {
    const { codec } = keyframeOf(bytes)
    if (this.decoder && (!codec || codec === this.codec)) return
    this.drop()
    this.codec = codec
    const decoder = new VideoDecoder({
      output: (frame) => (decoder === this.decoder ? this.take(frame) : frame.close()),
      error: () => {
        if (decoder === this.decoder) this.fail()
      },
    })
    // A decoder of the graphics card has room for a few pictures only, and waits while all are kept.
    decoder.configure({ codec, optimizeForLatency: true, hardwareAcceleration: 'prefer-software' })
    this.decoder = decoder
  }

  private take(frame: VideoFrame): void {
    const id = frame.timestamp
    this.failures = 0
    this.inFlight--
    this.newest = id
    this.kept.get(id)?.close()
    this.kept.set(id, frame)
    this.paint(id, frame)
    this.sift(Math.max(IN_FLIGHT, KEPT / (frame.codedWidth * frame.codedHeight * 1.5)))
    this.feed()
  }

  private paint(id: number, frame: VideoFrame): void {
    if (id < this.floor || id > this.target) return
    this.floor = id + 1
    this.screen(id, frame)
  }

  /** Keeps so many up to what is shown. */
  private sift(most: number): void {
    for (const [id, frame] of this.kept) {
      if (id <= this.target && id > this.target - most) continue
      frame.close()
      this.kept.delete(id)
    }
  }

  private fail(): void {
    this.failures++
    this.drop()
  }

  private drop(): void {
    const { decoder } = this
    this.decoder = null
    this.codec = ''
    this.fed = NEVER
    this.newest = NEVER
    this.inFlight = 0
    if (decoder && decoder.state !== 'closed') decoder.close()
  }
}
