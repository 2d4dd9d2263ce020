import { type AacFrame, type AacShape, FRAME, framesIn } from './adts'
import { Playout } from './playout'

/** Whether this Chromium can decode sound by itself. */
export const canHear = 'AudioDecoder' in window

const sameShape = (a: AacShape, b: AacShape | null) =>
  a.codec === b?.codec && a.sampleRate === b.sampleRate && a.numberOfChannels === b.numberOfChannels

/** Plays the sound of one stream, from its first frames to `close`. */
export class Speaker {
  private context: AudioContext | null = null
  private decoder: AudioDecoder | null = null
  private shape: AacShape | null = null
  private playout = new Playout()
  private timestamp = 0
  private closed = false

  /** @param heard something of it is played */
  constructor(private heard: () => void) {}

  push(bytes: Uint8Array): void {
    for (const frame of framesIn(bytes)) {
      if (this.closed) return
      if (!sameShape(frame, this.shape)) this.prepare(frame)
      this.decode(frame)
    }
  }

  close(): void {
    this.closed = true
    this.drop()
    void this.context?.close()
    this.context = null
  }

  private drop(): void {
    const { decoder } = this
    this.decoder = null
    this.shape = null
    if (decoder && decoder.state !== 'closed') decoder.close()
  }

  private prepare({ codec, sampleRate, numberOfChannels }: AacFrame): void {
    this.drop()
    const decoder = new AudioDecoder({
      output: (data) => (decoder === this.decoder ? this.play(data) : data.close()),
      error: () => {
        // The next frame gets another one.
        if (decoder === this.decoder) this.drop()
      },
    })
    this.decoder = decoder
    this.shape = { codec, sampleRate, numberOfChannels }
    decoder.configure(this.shape)
  }

  private decode({ bytes, sampleRate }: AacFrame): void {
    const duration = Math.round((FRAME * 1e6) / sampleRate)
    const chunk = { type: 'key' as const, timestamp: this.timestamp, duration, data: bytes }
    this.timestamp += duration
    try {
      this.decoder?.decode(new EncodedAudioChunk(chunk))
    } catch {
      this.drop()
    }
  }

  private play(data: AudioData): void {
    const { numberOfChannels, numberOfFrames, sampleRate } = data
    const context = this.contextFor(sampleRate)
    const at = this.playout.place(context.currentTime, numberOfFrames / sampleRate)
    if (at !== null) {
      const buffer = context.createBuffer(numberOfChannels, numberOfFrames, sampleRate)
      for (let plane = 0; plane < numberOfChannels; plane++)
        data.copyTo(buffer.getChannelData(plane), { planeIndex: plane, format: 'f32-planar' })
      const source = context.createBufferSource()
      source.buffer = buffer
      source.connect(context.destination)
      source.start(at)
      this.heard()
    }
    data.close()
  }

  /** At the sound's own rate: pieces that are converted one by one would not fit together. */
  private contextFor(sampleRate: number): AudioContext {
    if (this.context?.sampleRate === sampleRate) return this.context
    void this.context?.close()
    this.playout.reset()
    this.context = new AudioContext({ sampleRate, latencyHint: 'balanced' })
    return this.context
  }
}
