import { randomBytes } from 'node:crypto'
import type { OnvifReason } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import type { OnvifTarget } from '../target'
import { type Answer, ask, type Limits } from './ask'
import { authorization, type Challenge, challengeOf } from './digest'
import { envelope, usernameToken } from './envelope'
import { type Element, find, parseXml } from './xml'

/** Devices that answer after seconds are read all the same; those with many profiles say 100 kB. */
export const LIMITS: Limits = { ms: 8_000, bytes: 512 * 1024 }

/** Of all questions to one device: those with hundreds of channels are asked a thousand. */
const WHOLE_MS = 90_000

/** The body's element, of an answer that is no fault. */
export type Told = Result<Element, OnvifReason>

type Way = { kind: 'token' } | { kind: 'digest'; challenge: Challenge; count: number }

/** Why a device did not do it, as far as it matters here. */
const REFUSED =
  /NotAuthorized|FailedAuthentication|not authori[sz]ed|unauthori[sz]ed|InvalidSecurity/i

/**
 * The conversation with one device. It is asked without a login first, and its refusal tells which
 * one it wants; then the password is tried once. When that is refused it is not said again: devices
 * lock accounts. One question at a time: small devices answer no more, and know one nonce alone.
 */
export class Talk {
  /** The slowest answer so far, in ms. */
  slowest = 0
  /** Its clock minus ours. */
  private shift = 0
  private way: Way | null = null
  private proven = false
  private refused = false
  private until: number
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private target: OnvifTarget,
    private clock: Clock,
    private limits = LIMITS,
    /** Told of each answer's ms. */
    private heard: (ms: number) => void = () => {},
  ) {
    this.until = clock.now() + WHOLE_MS
  }

  setShift(ms: number): void {
    this.shift = ms
  }

  /** Without a login, whatever comes of it. */
  async plain(body: string): Promise<Told> {
    const answer = await this.post(new URL(this.target.address), body, null)
    return answer.ok ? judged(answer.value) : answer
  }

  /** @param path of the service, on the host that was given: its own address may lead nowhere */
  call(body: string, path?: string): Promise<Told> {
    const answer = this.last.then(() => this.answerTo(body, path))
    this.last = answer.catch(() => {})
    return answer
  }

  private async answerTo(body: string, path?: string): Promise<Told> {
    const url = path === undefined ? new URL(this.target.address) : this.at(path)
    const answer = await this.post(url, body, this.way)
    if (!answer.ok) return answer
    if (!isRefusal(answer.value)) {
      this.proven ||= this.way !== null
      return judged(answer.value)
    }
    const way = this.next(answer.value)
    if (typeof way === 'string') return fail(way)
    this.way = way
    const second = await this.post(url, body, way)
    if (!second.ok) return second
    if (isRefusal(second.value)) {
      // A password that was right before is; the account may not do this.
      this.refused = !this.proven
      return fail('not-authorised')
    }
    this.proven = true
    return judged(second.value)
  }

  private at(path: string): URL {
    return new URL(path, new URL(this.target.address).origin)
  }

  /** How to ask again after a refusal. */
  private next({ challenges }: Answer): Way | OnvifReason {
    if (this.refused) return 'not-authorised'
    const challenge = challengeOf(challenges)
    // A nonce grows old; the password was right before.
    const again = this.proven && this.way?.kind === 'digest' && challenge !== null
    if (this.way !== null && !again && !challenge?.stale) {
      this.refused = !this.proven
      return 'not-authorised'
    }
    if (!this.target.user) return 'login-needed'
    return challenge ? { kind: 'digest', challenge, count: 0 } : { kind: 'token' }
  }

  private async post(url: URL, body: string, way: Way | null) {
    const { user, password } = this.target
    const headers: Record<string, string> = {
      'Content-Type': 'application/soap+xml; charset=utf-8',
    }
    let header = ''
    if (way?.kind === 'token') {
      const created = new Date(this.clock.now() + this.shift)
      header = usernameToken({ user, password, nonce: randomBytes(16), created })
    }
    if (way?.kind === 'digest') {
      const uri = url.pathname + url.search
      const cnonce = randomBytes(8).toString('hex')
      const asker = { user, password, method: 'POST', uri, count: ++way.count, cnonce }
      headers.Authorization = authorization(way.challenge, asker)
    }
    const text = envelope(body, header)
    headers['Content-Length'] = String(Buffer.byteLength(text))
    const left = this.until - this.clock.now()
    if (left <= 0) return fail('too-slow')
    const limits = { ...this.limits, ms: Math.min(this.limits.ms, left) }
    const answer = await ask(url, { method: 'POST', headers, body: text }, limits, this.clock)
    if (answer.ok) {
      this.slowest = Math.max(this.slowest, answer.value.ms)
      this.heard(this.slowest)
    }
    return answer
  }
}

const faultIn = ({ status, body }: Answer) =>
  status >= 400 && status !== 401 && body.length < 65_536

function isRefusal(answer: Answer): boolean {
  if (answer.status === 401) return true
  const text = answer.body.toString('utf8', 0, 65_536)
  return (faultIn(answer) || /<[\w:]*Fault\b/.test(text)) && REFUSED.test(text)
}

function judged({ status, body }: Answer): Told {
  const root = parseXml(body.toString('utf8').trim())
  if (!root) return fail(status === 200 ? 'rubbish' : 'not-onvif')
  if (root.name !== 'Envelope') return fail('not-onvif')
  const content = find(root, 'Body')?.children[0]
  if (!content) return fail('rubbish')
  return content.name === 'Fault' ? fail('failed') : ok(content)
}
