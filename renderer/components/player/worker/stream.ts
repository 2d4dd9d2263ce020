import type { Pace } from '../view'
import { keyframeOf } from './h264'

/** More pictures than this wait for the decoder: it can't keep up, and goes on at a keyframe. */
const QUEUE_LIMIT = 45

/** Decodes one stream; whoever shows it takes its newest picture. */
export class StreamPlayer {
  /** The newest decoded picture; it stays when the stream stops. */
  frame: VideoFrame | null = null
  /** Counts pictures that came, decoded or not. */
  came = 0
  /** Counts decoded pictures. */
  decoded = 0
  /** Deltas left out on purpose (see `pace`). */
  spared = 0
  /** Pictures that came and were given up: too many waited. */
  lost = 0
  /** Decoded, and replaced by a newer one before it was painted. */
  skipped = 0
  pace: Pace = 'full'
  /** Decoder failures since the last picture. */
  failures = 0
  /** The newest picture was painted. */
  painted = true
  /** Counts paintings of the wall that had a new picture of it. */
  shown = 0
  /** The newest picture is a keyframe's. */
  isKey = false
  /** Counts keyframes that came. */
  group = 0
  private decoder: VideoDecoder | null = null
  private codec = ''
  private keyTime = -1
  private waiting = true
  /** The decoder was too slow, and waits for a keyframe therefore. */
  private late = false
  /** Deltas were left out on purpose, and the next keyframe has not come. */
  private sparing = false

  constructor(private arrived: () => void) {}

  picture(key: boolean, bytes: Uint8Array, arrival: number): void {
    const timestamp = arrival * 1000
    this.came++
    if (key) this.keyframe(bytes, timestamp)
    else if (!this.leaves()) this.decode({ type: 'delta', timestamp, data: bytes })
  }

  /** What follows does not continue what came; the last picture stays. */
  restart(): void {
    this.waiting = true
    this.sparing = false
  }

  close(): void {
    this.drop()
    this.frame?.close()
    this.frame = null
  }

  /** Whether a delta is left out; the next one that is decoded must be a keyframe then. */
  private leaves(): boolean {
    const late = (this.decoder?.decodeQueueSize ?? 0) > QUEUE_LIMIT
    const spare = this.pace === 'keys'
    if (late) this.late = true
    // Until a keyframe comes nothing else is decoded, though the stream lives.
    if (spare) this.sparing = true
    if (this.sparing) this.spared++
    else if (this.late) this.lost++
    if (spare || late) this.waiting = true
    return this.waiting
  }

  private drop(): void {
    const { decoder } = this
    this.decoder = null
    this.codec = ''
    if (decoder && decoder.state !== 'closed') decoder.close()
  }

  private keyframe(unit: Uint8Array, timestamp: number): void {
    const { codec, bytes } = keyframeOf(unit)
    if (codec && codec !== this.codec) this.prepare(codec)
    this.waiting = false
    this.late = false
    this.sparing = false
    this.group++
    this.keyTime = timestamp
    this.decode({ type: 'key', timestamp, data: bytes })
  }

  private decode(chunk: EncodedVideoChunkInit): void {
    try {
      this.decoder?.decode(new EncodedVideoChunk(chunk))
    } catch {
      this.fail() // what says it is a keyframe is none
    }
  }

  /** The decoder has given up; the next keyframe gets another one. */
  private fail(): void {
    this.failures++
    this.waiting = true
    this.drop()
  }

  private prepare(codec: string): void {
    this.drop()
    this.codec = codec
    const decoder = new VideoDecoder({
      output: (frame) => (decoder === this.decoder ? this.take(frame) : frame.close()),
      error: () => {
        if (decoder === this.decoder) this.fail()
      },
    })
    decoder.configure({ codec, optimizeForLatency: true, hardwareAcceleration: 'no-preference' })
    this.decoder = decoder
  }

  private take(frame: VideoFrame): void {
    if (!this.painted) this.skipped++
    this.frame?.close()
    this.frame = frame
    this.isKey = frame.timestamp === this.keyTime
    this.painted = false
    this.decoded++
    this.failures = 0
    this.arrived()
  }
}
