import type { StreamReason } from '../../../preload/contract'
import { headerOf, headersOf, type Message, statusOf } from '../../forwarding'
import type { Account } from '../../streams'
import { controlUrl, type Track, videoIn } from './description'
import { reach } from './door'
import { down, type Finding, refusalOf } from './finding'
import { isKeyframe, packetsIn } from './keyframe'
import { Signer } from './login'
import { Talk } from './talk'
import type { Target } from './target'

export interface Limits {
  /** Ms to connect, to be answered, to the first packet, to a keyframe. */
  connect: number
  answer: number
  packet: number
  keyframe: number
}

/** As patient as the wall is with a camera that is opened. */
export const LIMITS: Limits = { connect: 3500, answer: 5000, packet: 8000, keyframe: 30_000 }

/** Bytes of pictures without a keyframe: a camera without an end. */
const MOST = 64 * 1024 * 1024

/** A camera refuses one viewer more, or pictures over TCP: it has been reached, and that is all. */
const UNPROVEN = [453, 461]

/**
 * Asks a camera over RTSP what it sends (OPTIONS, DESCRIBE), and with `picture` waits for one.
 * Always settles, never rejects; the connection is closed then.
 */
export async function lookByRtsp(
  target: Target,
  address: string,
  account: Account,
  picture: boolean,
  limits = LIMITS,
): Promise<Finding> {
  const socket = await reach(target, address, limits.connect)
  if (typeof socket === 'string') return down(socket, false)
  socket.setNoDelay(true)
  const visit = new Visit(new Talk(socket), target, new Signer(target.login, account), limits)
  try {
    return await visit.look(picture)
  } finally {
    visit.leave()
  }
}

class Visit {
  private session = ''
  private base: string

  constructor(
    private talk: Talk,
    private target: Target,
    private signer: Signer,
    private limits: Limits,
  ) {
    this.base = target.url
  }

  async look(picture: boolean): Promise<Finding> {
    const hello = await this.talk.ask('OPTIONS', this.target.url, [AGENT], this.limits.answer)
    // A server that does not even answer this answers for none of its cameras.
    if (typeof hello === 'string') return down(hello, hello !== 'no-answer')
    const described = await this.ask('DESCRIBE', this.target.url, ['Accept: application/sdp'])
    if (!('first' in described)) return silent(described)
    const track = videoIn(described.body.toString('latin1'))
    const moved = statusOf(described) >= 300 // to where, ffmpeg will find out
    if (moved) return { is: 'up', pictured: false }
    if (!track) return down('no-video')
    const base = headerOf(described, 'content-base') ?? headerOf(described, 'content-location')
    this.base = base || this.target.url
    return picture ? shown(await this.picture(track)) : { is: 'up', pictured: false }
  }

  leave(): void {
    const headers = [...this.signer.headers('TEARDOWN', this.base), `Session: ${this.session}`]
    const last = [`TEARDOWN ${this.base} RTSP/1.0`, 'CSeq: 99', ...headers].join('\r\n')
    this.talk.close(this.session ? `${last}\r\n\r\n` : '')
  }

  private async picture(track: Track): Promise<Finding> {
    const url = controlUrl(this.base, track.control)
    const wish = 'Transport: RTP/AVP/TCP;unicast;interleaved=0-1'
    const setUp = await this.ask('SETUP', url, [wish])
    if (!('first' in setUp)) return setUp
    this.session = headerOf(setUp, 'session')?.split(';')[0] ?? ''
    const [, channel] = /interleaved=(\d+)/.exec(headerOf(setUp, 'transport') ?? '') ?? []
    const seen = this.keyframe(track.codec, Number(channel ?? 0))
    const headers = [`Session: ${this.session}`, 'Range: npt=0.000-']
    const played = await this.ask('PLAY', this.base, headers)
    return 'first' in played ? seen : played
  }

  /** From before the camera says that it plays: some send the first picture at once. */
  private keyframe(codec: string, channel: number): Promise<Finding> {
    return new Promise((resolve) => {
      let bytes = 0
      let packets = 0
      const over = (finding: Finding) => {
        clearTimeout(first)
        clearTimeout(last)
        resolve(finding)
      }
      const without = () => over(down(packets > 0 ? 'no-keyframe' : 'no-picture'))
      const first = setTimeout(() => packets === 0 && without(), this.limits.packet)
      const last = setTimeout(without, this.limits.keyframe)
      const hear = (frames: Buffer) => {
        bytes += frames.length
        for (const packet of packetsIn(frames, channel)) {
          packets++
          if (isKeyframe(codec, packet)) return over({ is: 'up', pictured: true })
        }
        if (bytes > MOST) without()
      }
      this.talk.listen(hear, () => over(down('closed-by-camera')))
    })
  }

  /** Signed where that is wanted. A finding when it ends there. */
  private async ask(method: string, url: string, headers: string[]): Promise<Message | Finding> {
    for (let tries = 0; tries < 3; tries++) {
      const all = [AGENT, ...headers, ...this.signer.headers(method, url)]
      const reply = await this.talk.ask(method, url, all, this.limits.answer)
      const next = this.signer.hear(typeof reply === 'string' ? reply : askedIn(reply))
      if (next === 'again') continue
      if (next !== 'go on' || typeof reply === 'string') return next as Finding
      const status = statusOf(reply)
      if (UNPROVEN.includes(status)) return { is: 'up', pictured: false }
      const refusal = refusalOf(status)
      return refusal ? down(refusal) : reply
    }
    return this.signer.giveUp()
  }
}

const AGENT = 'User-Agent: Vong Gac'

const askedIn = (reply: Message) => ({
  status: statusOf(reply),
  challenges: headersOf(reply, 'www-authenticate'),
})

/** It answered before: what is missing is what it should show. */
const silent = (finding: Finding): Finding =>
  finding.is === 'down' && finding.reason === 'no-answer' ? down('no-picture') : finding

/** It has told of a picture: whatever fails from then on, only a picture proves that it is back. */
function shown(finding: Finding): Finding {
  if (finding.is !== 'down') return finding
  const reason = KEPT.includes(finding.reason) ? finding.reason : 'no-picture'
  return { is: 'down', reason, reached: true, promised: true }
}

const KEPT: readonly StreamReason[] = ['bad-credentials', 'forbidden', 'no-keyframe']
