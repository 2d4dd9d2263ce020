import { connect, type Socket } from 'node:net'
import { describeForEver, isDescription } from './endless-sdp'
import { Interleaved, type Piece } from './interleaved'
import { type Filter, pass } from './media-faults'
import { isLast } from './rtp'

/** A link that is held down sends so often. */
const BEAT_MS = 50

/** One client of a proxy with its own connection to the server; both end together. */
export class Link {
  filter: Filter = pass
  /** The server's bytes a second; 0 without a limit. */
  limit = 0
  endlessDescription = false
  private readonly server: Socket | null
  private readonly pieces = new Interleaved()
  private queue: Buffer[] = []
  private beat: NodeJS.Timeout | null = null
  private open = true
  private dead = false
  private cutting = false
  private describing = false

  /** @param target port of the server; null: nobody behind the client */
  constructor(
    private readonly client: Socket,
    target: number | null,
    private readonly closed: (link: Link) => void,
  ) {
    this.server = target === null ? null : connect(target, '127.0.0.1')
    client.on('error', () => {}) // 'close' follows
    client.on('close', () => this.destroy())
    client.on('data', (chunk) => this.server?.writable && this.server.write(chunk))
    this.server?.on('error', () => {})
    this.server?.on('close', () => this.dead || this.destroy())
    this.server?.on('data', (chunk) => this.take(chunk))
  }

  /** Nobody answers any more or ever did: only a new connection can work again. */
  get hopeless(): boolean {
    return this.server === null || this.describing
  }

  /** Bytes move, or stand still in both directions with everything open. */
  flow(open: boolean): void {
    if (this.dead) return
    this.open = open
    for (const socket of [this.client, this.server]) open ? socket?.resume() : socket?.pause()
    if (open) this.send()
  }

  destroy(): void {
    this.closed(this)
    this.stopBeat()
    this.client.destroy()
    this.server?.destroy()
  }

  /** The client gets a RST: the camera no longer knows the connection. */
  reset(): void {
    this.client.resetAndDestroy()
    this.destroy()
  }

  /** The server is gone without a word: the client may send what it likes and hears nothing. */
  halfOpen(): void {
    this.flow(true)
    this.dead = true
    this.queue = []
    this.stopBeat()
    this.server?.destroy()
  }

  /** Ends in the middle of a packet that is not the last one of its frame. */
  cutMidFrame(): void {
    this.cutting = true
  }

  private take(chunk: Buffer): void {
    if (this.dead) return
    for (const piece of this.pieces.push(chunk)) this.pass(piece)
    this.send()
  }

  private pass(piece: Piece): void {
    const bytes = this.filter(piece)
    if (this.dead || bytes === null) return
    if (this.endlessDescription && isDescription(piece)) {
      this.dead = true
      this.describing = true
      describeForEver(this.client, piece)
    } else if (this.cutting && isMidFrame(piece)) {
      this.dead = true
      this.client.end(bytes.subarray(0, bytes.length / 2))
      this.server?.destroy()
    } else {
      this.queue.push(bytes)
    }
  }

  private send(): void {
    if (this.beat || !this.open || this.dead) return
    const waiting = Buffer.concat(this.queue.splice(0))
    if (this.limit === 0 || waiting.length === 0) {
      if (waiting.length > 0) this.client.write(waiting)
      return void this.server?.resume()
    }
    const now = Math.max(1, (this.limit * BEAT_MS) / 1000)
    this.client.write(waiting.subarray(0, now))
    this.queue = [waiting.subarray(now)]
    this.server?.pause() // the server is to notice that nobody takes its bytes
    this.beat = setTimeout(() => {
      this.beat = null
      this.send()
    }, BEAT_MS)
  }

  private stopBeat(): void {
    if (this.beat) clearTimeout(this.beat)
    this.beat = null
  }
}

const isMidFrame = (piece: Piece) =>
  piece.kind === 'packet' && piece.channel === 0 && !isLast(piece.bytes)
