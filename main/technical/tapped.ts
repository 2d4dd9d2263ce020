import type { PictureMeasure, Quality, StreamStatus } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { PACKET, packetAt, videoPid } from '../mpegts'
import type { Tap } from '../streams'
import { figuresOf } from './figures'
import { middlePicture } from './picture'
import { pause, type Read, type ReadRequest } from './read-stream'
import type { Sample } from './samples'

type Heard = Parameters<Tap['batch']>[2]

interface Ear {
  begun(): void
  batch(batch: Heard, tables: Buffer[], arrival: number): void
}

const key = (camera: string, quality: Quality, original: boolean) =>
  `${camera}/${quality}${original ? '/original' : ''}`

/** Hands what streams send to whoever measures one of them. */
export class StreamTap implements Tap {
  private ears = new Map<string, Ear>()

  begun: Tap['begun'] = (camera, quality, original = false) => {
    this.ears.get(key(camera, quality, original))?.begun()
  }

  batch: Tap['batch'] = (camera, quality, batch, tables, arrival, original = false) => {
    this.ears.get(key(camera, quality, original))?.batch(batch, tables, arrival)
  }

  /** One at a time; until the returned function is called. */
  listen(camera: string, quality: Quality, original: boolean, ear: Ear): () => void {
    const at = key(camera, quality, original)
    this.ears.set(at, ear)
    return () => void this.ears.delete(at)
  }
}

export interface TappedDeps {
  clock: Clock
  tap: StreamTap
  status(camera: string, quality: Quality): StreamStatus | null
  /** It goes on until the returned function is called. */
  hold(camera: string, quality: Quality): () => void
  /** Pictures of keyframes, as MPEG-TS. */
  decode(keyframes: Buffer): Promise<PictureMeasure[]>
}

/** Ms in which a stream that is live has to give something. */
const PATIENCE = 4_000

/**
 * Watches a stream that runs already, as it comes; null when there is none that shows what the
 * camera sends. Breaks are seen as the supervisor mends them.
 */
export async function tapStream(deps: TappedDeps, wanted: ReadRequest): Promise<Read | null> {
  const { clock } = deps
  const { camera, quality, signal } = wanted
  const status = deps.status(camera, quality)
  if (!status || !isWhole(status)) return null
  const seen = new Seen(wanted.pictures)
  const letGo = deps.hold(camera, quality)
  const deafen = deps.tap.listen(camera, quality, status.codec === 'hevc', seen)
  try {
    const begun = clock.now()
    while (!seen.first && clock.now() - begun < PATIENCE && !signal.aborted)
      await pause(clock, 200, signal)
    if (!seen.first) return null
    await pause(clock, wanted.ms, signal)
    const pictures =
      seen.keyframes.length > 0 ? await deps.decode(Buffer.concat(seen.keyframes)) : []
    return {
      measure: {
        ...{ trouble: 'none', codec: status.codec, width: status.width, height: status.height },
        ...figuresOf({ connections: seen.connections, from: seen.first.at, to: clock.now() }),
      },
      picture: middlePicture(pictures),
    }
  } finally {
    deafen()
    letGo()
  }
}

/** What the camera sends comes as it is: copied, or beside what is made of it. */
const isWhole = ({ state, codec, transcoded, width }: StreamStatus) =>
  state === 'live' && width > 0 && (codec === 'h264' ? transcoded === '' : codec === 'hevc')

/** What has come so far. */
class Seen implements Ear {
  connections: Sample[][] = [[]]
  /** The newest ones, each with its tables. */
  keyframes: Buffer[] = []
  private sample: Sample | null = null
  private keyframe: Buffer[] | null = null

  constructor(private most: number) {}

  get first(): Sample | undefined {
    return this.connections.find(({ length }) => length > 0)?.[0]
  }

  begun(): void {
    this.sample = null
    this.keyframe = null
    if (this.first) this.connections.push([])
  }

  batch(batch: Heard, tables: Buffer[], arrival: number): void {
    this.keep(batch, tables)
    const pid = pidIn(tables[1])
    for (let at = 0; at + PACKET <= batch.bytes.length; at += PACKET) {
      const packet = packetAt(batch.bytes, at)
      if (!packet || packet.pid !== pid) continue
      if (packet.start) this.begin({ at: arrival, bytes: 0, key: packet.keyframe })
      if (this.sample) this.sample.bytes += at + PACKET - packet.payload
    }
  }

  private begin(sample: Sample): void {
    this.sample = sample
    this.connections.at(-1)?.push(sample)
  }

  /** A keyframe is whole when the next picture begins. */
  private keep({ bytes, keyframes: [first], frames }: Heard, tables: Buffer[]): void {
    if (this.keyframe && frames > 0) {
      this.keyframes.push(Buffer.concat(this.keyframe))
      if (this.keyframes.length > this.most) this.keyframes.shift()
      this.keyframe = null
    }
    if (first !== undefined) this.keyframe = [...tables, Buffer.from(bytes.subarray(first))]
    else this.keyframe?.push(Buffer.from(bytes))
  }
}

function pidIn(map: Buffer | undefined): number | null {
  const packet = map ? packetAt(map, 0) : null
  return map && packet ? videoPid(map, packet.payload, PACKET) : null
}
