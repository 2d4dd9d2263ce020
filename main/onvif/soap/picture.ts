import { randomBytes } from 'node:crypto'
import type { Clock } from '../../base/clock'
import type { OnvifTarget } from '../target'
import { ask } from './ask'
import { authorization, challengeOf } from './digest'

/** A picture of the largest sensors, and then some. */
const LIMITS = { ms: 8_000, bytes: 24 * 1024 * 1024 }

const isJpeg = (bytes: Buffer) => bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8

/** Ms in which a password that was refused is not tried again: cameras lock accounts. */
const REST_MS = 15 * 60_000

/** `fetchPicture` for whoever asks again and again. A changed password is tried at once. */
export function pictures(clock: Clock): (target: OnvifTarget) => Promise<Buffer | null> {
  const refusals = new Map<string, { user: string; password: string; until: number }>()
  return async (target) => {
    const { address, user, password } = target
    const last = refusals.get(address)
    if (last && last.user === user && last.password === password && clock.now() < last.until)
      return null
    const until = clock.now() + REST_MS
    return fetchPicture(target, clock, () => refusals.set(address, { user, password, until }))
  }
}

/**
 * The still picture that a camera gives at an address; null when it gives none. The password goes
 * out as a digest alone, and once.
 */
export async function fetchPicture(
  { address, user, password }: OnvifTarget,
  clock: Clock,
  /** Told when the password was refused. */
  refused: () => void = () => {},
): Promise<Buffer | null> {
  const url = new URL(address)
  const get = (headers: Record<string, string>) =>
    ask(url, { method: 'GET', headers }, LIMITS, clock)
  let answer = await get({})
  const challenge = answer.ok && answer.value.status === 401 && challengeOf(answer.value.challenges)
  if (challenge && user) {
    const [uri, cnonce] = [url.pathname + url.search, randomBytes(8).toString('hex')]
    const asker = { user, password, method: 'GET', uri, count: 1, cnonce }
    answer = await get({ Authorization: authorization(challenge, asker) })
    if (answer.ok && answer.value.status === 401) refused()
  }
  if (!answer.ok || answer.value.status !== 200) return null
  return isJpeg(answer.value.body) ? answer.value.body : null
}
