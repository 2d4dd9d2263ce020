import { randomBytes } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ForwardReason } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import type { Target } from '../target'
import type { Login } from './login'
import { headerOf, type Message, Parts, statusOf, withHeader, written } from './messages'
import { Upstream } from './upstream'

export interface RelayEvents {
  /** The receiver is reached; ffmpeg may publish to `url`. */
  ready(url: string): void
  /** The receiver has agreed to take the stream. */
  accepted(): void
  /** Bytes of the stream that it has read, since the beginning. */
  taken(bytes: number): void
  /** Once; nothing after it. */
  failed(reason: ForwardReason): void
}

const CONNECT = 4_000

const REASONS: Record<string, ForwardReason> = {
  ...{ ECONNREFUSED: 'connection-refused', ENOTFOUND: 'host-unknown', EAI_AGAIN: 'host-unknown' },
  ...{ EHOSTUNREACH: 'no-route', ENETUNREACH: 'no-route', EHOSTDOWN: 'no-route' },
}

/**
 * Between ffmpeg and a receiver of RTSP: ffmpeg publishes to it without a login, it signs in. So
 * the password is on no command line, and what the receiver takes is known.
 */
export class Relay {
  private upstream: Upstream | null = null
  private server: Server | null = null
  private down: Socket | null = null
  private up: Socket
  private over = false
  private reached = false
  private path = `/${randomBytes(12).toString('hex')}`
  /** ffmpeg's own numbers of what it has asked, the oldest first. */
  private asked: { sequence: string; method: string }[] = []

  constructor(
    private target: Target,
    private login: Login,
    private clock: Clock,
    private events: RelayEvents,
  ) {
    const { host, port, tls } = target
    // Receivers of the higher level often have certificates of their own authority.
    this.up = tls
      ? connectTls({ host, port, servername: host, rejectUnauthorized: false })
      : connect({ host, port })
    const timer = clock.setTimeout(() => this.fail('no-answer'), CONNECT)
    this.up.on('error', (error: NodeJS.ErrnoException) => this.fail(this.reasonOf(error)))
    this.up.on('close', () => this.fail(this.reached ? 'closed' : 'no-answer'))
    this.up.on(tls ? 'secureConnect' : 'connect', () => {
      clock.clearTimeout(timer)
      this.reached = true
      this.listen()
    })
    this.up.on('drain', () => this.down?.resume())
    this.up.setNoDelay(true)
  }

  close(): void {
    this.over = true
    this.upstream?.close()
    this.server?.close()
    this.down?.destroy()
    this.up.destroy()
  }

  private listen(): void {
    if (this.over) return
    const { address } = this.target
    this.upstream = new Upstream(this.up, address, this.login, this.clock, {
      reply: (reply) => this.hand(reply),
      taken: (bytes) => this.events.taken(bytes),
      failed: (reason) => this.fail(reason),
    })
    this.server = createServer((socket) => this.welcome(socket))
    this.server.on('error', () => this.fail('ffmpeg-failed'))
    this.server.listen(0, '127.0.0.1', () => {
      const at = this.server?.address()
      if (at && typeof at === 'object' && !this.over)
        this.events.ready(`rtsp://127.0.0.1:${at.port}${this.path}`)
    })
  }

  /** The first that knows the path; nobody after it. */
  private welcome(socket: Socket): void {
    socket.on('error', () => {})
    const parts = new Parts()
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const part of parts.push(chunk)) {
          if (part.kind === 'message') this.ask(socket, part.message)
          else if (socket === this.down && this.upstream?.frames(part.bytes) === false)
            socket.pause()
        }
      } catch {
        socket.destroy()
      }
    })
  }

  private ask(socket: Socket, request: Message): void {
    const [method = '', uri = '', version = ''] = request.first.split(' ')
    const at = uri.indexOf(this.path)
    if (at < 0 || (this.down && this.down !== socket)) return void socket.destroy()
    if (!this.down) this.server?.close()
    this.down = socket
    const rest = uri.slice(at + this.path.length)
    this.asked.push({ sequence: headerOf(request, 'cseq') ?? '', method })
    const first = `${method} ${this.target.address.replace(/\/$/, '')}${rest} ${version}`
    this.upstream?.request({ ...request, first })
  }

  private hand(reply: Message): void {
    const asked = this.asked.shift()
    if (!asked || this.over) return
    const status = statusOf(reply)
    if (status >= 300 && asked.method !== 'TEARDOWN') {
      this.fail(refusalOf(status))
      return
    }
    this.down?.write(written(withHeader(reply, 'CSeq', asked.sequence)))
    if (asked.method !== 'RECORD') return
    this.upstream?.recording()
    this.events.accepted()
  }

  private reasonOf(error: NodeJS.ErrnoException): ForwardReason {
    const known = REASONS[error.code ?? '']
    if (known) return known
    if (this.reached) return 'closed'
    return this.target.tls ? 'tls-failed' : 'no-answer'
  }

  private fail(reason: ForwardReason): void {
    if (this.over) return
    this.close()
    this.events.failed(reason)
  }
}

const refusalOf = (status: number): ForwardReason =>
  status === 401 ? 'bad-credentials' : status === 403 ? 'forbidden' : 'rejected'
