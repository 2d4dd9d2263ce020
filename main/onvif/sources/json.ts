import { randomBytes } from 'node:crypto'
import type { SearchTrouble } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import { type Answer, ask } from '../soap/ask'
import { authorization, challengeOf } from '../soap/digest'

/** A server with streams, and who asks. */
export interface Server {
  /** Of its HTTP interface, without a path. */
  base: URL
  user: string
  password: string
}

export type ServerTrouble = Extract<SearchTrouble, `server-${string}`>

const LIMITS = { ms: 8_000, bytes: 8 * 1024 * 1024 }

/** `http://host:port` of what was typed; null for what is no address. */
export function baseOf(text: string, port: number): URL | null {
  const bare = !/^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  try {
    const url = new URL(bare ? `http://${text}` : text)
    if (!/^https?:$/.test(url.protocol) || url.username) return null
    if (bare && !url.port && !/:80(\/|$)/.test(text)) url.port = String(port)
    return url
  } catch {
    return null
  }
}

export type Fetch = (path: string) => Promise<Result<unknown, ServerTrouble>>

/** Asks a server for JSON; a login is only given to one that wants it. */
export function fetchFrom(server: Server, clock: Clock, login: LoginBy = loginBy): Fetch {
  let authorized: Record<string, string> = {}
  return async (path) => {
    const url = new URL(server.base.pathname.replace(/\/$/, '') + path, server.base)
    const get = (headers: Record<string, string>) =>
      ask(
        url,
        { method: 'GET', headers: { Accept: 'application/json', ...headers } },
        LIMITS,
        clock,
      )
    let answer = await get(authorized)
    if (answer.ok && answer.value.status === 401 && server.user) {
      authorized = await login(server, url, answer.value, clock)
      answer = await get(authorized)
    }
    if (!answer.ok) return fail(answer.reason === 'too-big' ? 'server-odd' : 'server-unreachable')
    return jsonIn(answer.value)
  }
}

function jsonIn({ status, body }: Answer): Result<unknown, ServerTrouble> {
  if (status === 401 || status === 403) return fail('server-login')
  if (status !== 200) return fail('server-odd')
  try {
    return ok(JSON.parse(body.toString('utf8')))
  } catch {
    return fail('server-odd')
  }
}

/** Headers that let us in, after an answer that refused. */
export type LoginBy = (
  server: Server,
  url: URL,
  answer: Answer,
  clock: Clock,
) => Promise<Record<string, string>>

/** Digest where the server offers it. */
const loginBy: LoginBy = async ({ user, password }, url, answer) => {
  const challenge = challengeOf(answer.challenges)
  const plain = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`
  if (!challenge) return { Authorization: plain }
  const [uri, cnonce] = [url.pathname + url.search, randomBytes(8).toString('hex')]
  const asker = { user, password, method: 'GET', uri, count: 1, cnonce }
  return { Authorization: authorization(challenge, asker) }
}

/** What is there of an object that came from outside. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : []

export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    const known = inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
    return known ? (inner as Record<string, unknown>)[key] : undefined
  }, value)

export const textAt = (value: unknown, ...path: string[]): string => {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

export const numberAt = (value: unknown, ...path: string[]): number => {
  const found = at(value, ...path)
  return typeof found === 'number' && Number.isFinite(found) && found > 0 ? found : 0
}

export const listAt = (value: unknown, ...path: string[]): unknown[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}
