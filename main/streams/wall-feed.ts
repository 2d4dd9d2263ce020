import { FeedWish, RECORD_HEAD, RecordKind, writeRecordHead } from '../../preload/contract'
import type { Seat, Streams } from './streams'
import { type Unit, UnitReader } from './units'

/** The end of a WebSocket that a wall's page listens to. */
export interface FeedSocket {
  send(bytes: Buffer): void
  /** Bytes accepted by `send` and not yet gone. */
  backlog(): number
}

/** Pictures are gathered for this long (ms): a message costs more than what is in it. */
const GATHER = 4

/** Every stream of one window over one socket, picture by picture. */
export class WallFeed {
  private seats = new Map<number, Seat>()
  private pending: Buffer[] = []
  private pendingBytes = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private streams: Streams,
    private socket: FeedSocket,
    private now: () => number,
  ) {}

  /** What the page wants, as it came; anything else is ignored. */
  hear(text: string): void {
    const wish = parse(text)
    if (!wish) return
    if ('close' in wish) this.close(wish.close)
    else this.open(wish.open, wish.camera, wish.quality)
  }

  end(): void {
    clearTimeout(this.timer)
    for (const channel of [...this.seats.keys()]) this.close(channel)
  }

  private open(channel: number, camera: string, quality: 'main' | 'sub'): void {
    this.close(channel)
    const seat = this.seat(channel)
    this.seats.set(channel, seat)
    if (!this.streams.join(camera, quality, seat)) this.ended(channel)
  }

  private close(channel: number): void {
    const seat = this.seats.get(channel)
    if (!seat) return
    this.seats.delete(channel)
    this.streams.leave(seat)
  }

  private ended(channel: number): void {
    this.close(channel)
    this.put(channel, RecordKind.ended)
  }

  private seat(channel: number): Seat {
    const reader = new UnitReader()
    return {
      send: (bytes) => {
        for (const unit of reader.push(bytes)) this.picture(channel, unit)
      },
      backlog: () => this.socket.backlog() + this.pendingBytes,
      restart: () => {
        reader.reset()
        this.put(channel, RecordKind.restart)
      },
      end: () => this.ended(channel),
    }
  }

  private picture(channel: number, unit: Unit): void {
    this.put(channel, unit.key ? RecordKind.key : RecordKind.delta, unit)
  }

  private put(channel: number, kind: number, unit?: Unit): void {
    const head = Buffer.alloc(RECORD_HEAD)
    const length = unit?.length ?? 0
    const view = new DataView(head.buffer, head.byteOffset, RECORD_HEAD)
    writeRecordHead(view, 0, { kind, channel, length, arrival: this.now() })
    this.pending.push(head, ...(unit?.parts ?? []))
    this.pendingBytes += RECORD_HEAD + length
    this.timer ??= setTimeout(() => this.flush(), GATHER)
  }

  private flush(): void {
    this.timer = undefined
    const bytes = Buffer.concat(this.pending, this.pendingBytes)
    this.pending = []
    this.pendingBytes = 0
    this.socket.send(bytes)
  }
}

function parse(text: string): FeedWish | null {
  try {
    return FeedWish.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
