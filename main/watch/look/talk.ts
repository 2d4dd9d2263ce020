import type { Socket } from 'node:net'
import type { StreamReason } from '../../../preload/contract'
import { headerOf, type Message, Parts } from '../../forwarding'

/** More than this before any picture is no camera's answer. Bytes. */
const MOST_WORDS = 262_144

type Reply = Message | StreamReason

interface Waiting {
  sequence: string
  resolve(reply: Reply): void
  timer: NodeJS.Timeout
}

/** Requests and replies of RTSP over one connection, one after the other; all of it bounded. */
export class Talk {
  private parts = new Parts()
  private sequence = 0
  private waiting: Waiting | null = null
  private words = 0
  /** Why nothing more is to be heard. */
  private over: StreamReason | null = null
  private frames: ((bytes: Buffer) => void) | null = null
  private ended: (() => void) | null = null

  constructor(private socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.hear(chunk))
    socket.on('close', () => this.end('closed-by-camera'))
  }

  /** @param limit ms; too late is 'no-answer' */
  ask(method: string, url: string, headers: string[], limit: number): Promise<Reply> {
    if (this.over) return Promise.resolve(this.over)
    const sequence = `${++this.sequence}`
    const lines = [`${method} ${url} RTSP/1.0`, `CSeq: ${sequence}`, ...headers]
    this.socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer('no-answer'), limit)
      this.waiting = { sequence, resolve, timer }
    })
  }

  /** Hands on interleaved frames until `ended` is called or `stop`. */
  listen(frames: (bytes: Buffer) => void, ended: () => void): void {
    this.frames = frames
    this.ended = ended
    if (this.over) ended()
  }

  /** Says a last word, and waits for nothing. */
  close(last = ''): void {
    this.end('closed-by-camera')
    if (last && !this.socket.destroyed) this.socket.end(last)
    this.socket.destroySoon()
  }

  private hear(chunk: Buffer): void {
    if (this.over) return
    if (!this.frames) this.words += chunk.length
    try {
      if (this.words > MOST_WORDS) throw new Error('too much')
      for (const part of this.parts.push(chunk)) {
        if (part.kind === 'frames') this.frames?.(part.bytes)
        else this.reply(part.message)
        if (this.over) return
      }
    } catch {
      this.end('not-a-stream')
      this.socket.destroy()
    }
  }

  private reply(message: Message): void {
    if (!this.waiting || !/^RTSP\/\d/.test(message.first)) {
      // Cameras ask questions too, and may tell of themselves.
      if (!/ RTSP\/\d/.test(message.first) && this.waiting) throw new Error('not RTSP')
      return
    }
    const sequence = headerOf(message, 'cseq') ?? this.waiting.sequence
    if (sequence === this.waiting.sequence) this.answer(message)
  }

  private answer(reply: Reply): void {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    clearTimeout(waiting.timer)
    waiting.resolve(reply)
  }

  private end(why: StreamReason): void {
    if (this.over) return
    this.over = why
    this.answer(why)
    this.ended?.()
  }
}
