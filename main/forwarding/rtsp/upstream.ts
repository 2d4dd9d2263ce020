import type { Socket } from 'node:net'
import type { ForwardReason } from '../../../preload/contract'
import type { Clock, Timer } from '../../base/clock'
import { type Answer, answerTo, type Login } from './login'
import { headerOf, headersOf, type Message, Parts, statusOf, withHeader, written } from './messages'

/** Milliseconds between two questions to the receiver, which also keep its session. */
const EVERY = 2_000

export interface UpstreamEvents {
  /** A reply to what was sent; its `CSeq` is the receiver's. */
  reply(reply: Message): void
  /** Bytes of the stream that the receiver has read, since the beginning. */
  taken(bytes: number): void
  failed(reason: ForwardReason): void
}

interface Sent {
  message: Message
  /** Ours, which nobody else hears the reply to. */
  question: boolean
  /** Bytes that were before it. */
  before: number
  signed: boolean
}

/**
 * The side of the receiver: signs requests, and asks it something every two seconds. Its answers
 * come in the order of what it reads, so that each proves that all before it was taken.
 */
export class Upstream {
  private parts = new Parts()
  private sequence = 0
  private sent = new Map<number, Sent>()
  private answer: Answer | null = null
  private session = ''
  private method = 'OPTIONS'
  private bytes = 0
  /** It has answered a question: from then on only answers count. */
  private answers = false
  private timer: Timer | null = null

  constructor(
    private socket: Socket,
    private address: string,
    private login: Login,
    private clock: Clock,
    private events: UpstreamEvents,
  ) {
    socket.on('data', (chunk: Buffer) => this.read(chunk))
  }

  /** The address stands for whatever the request names before its last part. */
  request(message: Message): void {
    this.send({ message, question: false, before: this.bytes, signed: false })
  }

  /** False when the receiver is behind: wait for the socket to drain. */
  frames(bytes: Buffer): boolean {
    this.bytes += bytes.length
    const more = this.socket.write(bytes)
    if (!this.answers) this.events.taken(this.bytes - this.socket.writableLength)
    return more
  }

  /** The stream runs. */
  recording(): void {
    this.timer ??= this.clock.setTimeout(() => {
      this.timer = null
      this.ask()
      this.recording()
    }, EVERY)
  }

  close(): void {
    if (this.timer) this.clock.clearTimeout(this.timer)
    this.timer = null
    this.sent.clear()
  }

  private ask(): void {
    const waits = [...this.sent.values()].some(({ question }) => question)
    if (waits) return
    const first = `${this.method} ${this.address} RTSP/1.0`
    const message = { first, headers: [], body: Buffer.alloc(0) }
    this.send({ message, question: true, before: this.bytes, signed: false })
  }

  private send(sent: Sent): void {
    const [method = '', uri = ''] = sent.message.first.split(' ')
    const number = ++this.sequence
    let message = withHeader(sent.message, 'CSeq', `${number}`)
    if (this.session && !headerOf(message, 'session'))
      message = withHeader(message, 'Session', this.session)
    if (this.answer) message = withHeader(message, 'Authorization', this.answer(method, uri))
    this.sent.set(number, { ...sent, signed: this.answer !== null })
    this.socket.write(written(message))
  }

  private read(chunk: Buffer): void {
    try {
      for (const part of this.parts.push(chunk))
        if (part.kind === 'message') this.hear(part.message)
    } catch {
      this.events.failed('rejected')
    }
  }

  private hear(reply: Message): void {
    const number = Number(headerOf(reply, 'cseq'))
    const sent = this.sent.get(number)
    if (!sent) return
    this.sent.delete(number)
    if (statusOf(reply) === 401 && this.sign(reply, sent)) return
    this.session ||= headerOf(reply, 'session')?.split(';')[0] ?? ''
    if (/\bGET_PARAMETER\b/i.test(headerOf(reply, 'public') ?? '')) this.method = 'GET_PARAMETER'
    if (!sent.question) this.events.reply(reply)
    else {
      this.answers = true
      this.events.taken(sent.before)
    }
  }

  /** Sends it once more, signed; true when the reply is dealt with. */
  private sign(reply: Message, sent: Sent): boolean {
    const challenges = headersOf(reply, 'www-authenticate')
    const stale = challenges.some((each) => /stale\s*=\s*"?true/i.test(each))
    if (sent.signed && !stale) return false
    this.answer = this.login.user ? answerTo(challenges, this.login) : null
    if (!this.answer) return false
    this.send({ ...sent, signed: true })
    return true
  }
}
