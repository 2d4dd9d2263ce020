import {
  FeedWish,
  type Quality,
  RECORD_HEAD,
  RecordKind,
  writeRecordHead,
} from '../../preload/contract'
import type { Seat, Streams } from './streams'
import { type Unit, UnitReader } from './units'

/** The end of a WebSocket that a wall's page listens to. */
export interface FeedSocket {
  send(bytes: Buffer): void
  /** Bytes accepted by `send` and not yet gone. */
  backlog(): number
}

type Opening = Extract<FeedWish, { open: number }>
type Listening = Extract<FeedWish, { listen: number }>

interface Channel {
  seat: Seat
  camera: string
  quality: Quality
}

const importanceOf = (important: boolean) => (important ? 'focus' : 'shown')

/** Pictures are gathered for this long (ms): a message costs more than what is in it. */
const GATHER = 8

/** A page so many bytes behind has better things to catch up with than sound. */
const TOO_LATE = 500_000

/** Every stream of one window over one socket, picture by picture. */
export class WallFeed {
  private channels = new Map<number, Channel>()
  /** How to end what channels hear. */
  private heard = new Map<number, () => void>()
  private pending: Buffer[] = []
  private pendingBytes = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private streams: Pick<Streams, 'join' | 'leave' | 'weigh' | 'undecodable' | 'listen'>,
    private socket: FeedSocket,
    private now: () => number,
  ) {}

  /** What the page wants, as it came; anything else is ignored. */
  hear(text: string): void {
    const wish = parse(text)
    if (!wish) return
    if ('close' in wish) this.close(wish.close)
    else if ('listen' in wish) this.listen(wish)
    else if ('undecodable' in wish) this.undecodable(wish.undecodable)
    else if ('weigh' in wish) this.weigh(wish.weigh, wish.important)
    else this.open(wish)
  }

  end(): void {
    clearTimeout(this.timer)
    for (const channel of [...this.channels.keys(), ...this.heard.keys()]) this.close(channel)
  }

  private open({ open, camera, quality, important }: Opening): void {
    this.close(open)
    const seat = this.seat(open)
    this.channels.set(open, { seat, camera, quality })
    if (!this.streams.join(camera, quality, seat, importanceOf(important))) this.ended(open)
  }

  private listen({ listen, camera, quality }: Listening): void {
    this.close(listen)
    const sound = (frames: Buffer) => {
      if (this.socket.backlog() > TOO_LATE) return
      this.put(listen, RecordKind.sound, { parts: [frames], length: frames.length })
    }
    this.heard.set(listen, this.streams.listen(camera, quality, { sound }))
  }

  private weigh(channel: number, important: boolean): void {
    const found = this.channels.get(channel)
    if (found) this.streams.weigh(found.seat, importanceOf(important))
  }

  private undecodable(channel: number): void {
    const found = this.channels.get(channel)
    if (found) this.streams.undecodable(found.camera, found.quality)
  }

  private close(channel: number): void {
    this.heard.get(channel)?.()
    this.heard.delete(channel)
    const found = this.channels.get(channel)
    if (!found) return
    this.channels.delete(channel)
    this.streams.leave(found.seat)
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

  private put(channel: number, kind: number, unit?: Omit<Unit, 'key'>): void {
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
