import * as http from 'node:http'
import * as https from 'node:https'
import type { Clock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'

export interface Limits {
  /** Of the whole question, connecting included. */
  ms: number
  /** Of the answer, before anybody reads it. */
  bytes: number
}

export interface Question {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
}

export interface Answer {
  status: number
  /** Each `WWW-Authenticate` as it came. */
  challenges: string[]
  /** Each `Set-Cookie`. */
  cookies: string[]
  body: Buffer
  ms: number
}

/** `too-slow`: it took the line and said nothing, or not all of it, in time. */
export type AskReason = 'unreachable' | 'too-slow' | 'too-big'

/** One question over a line of its own, which ends whatever the other side does. */
export function ask(
  url: URL,
  { method, headers, body }: Question,
  limits: Limits,
  clock: Clock,
): Promise<Result<Answer, AskReason>> {
  const began = clock.now()
  return new Promise((resolve) => {
    let connected = false
    const settle = (result: Result<Answer, AskReason>) => {
      clock.clearTimeout(timer)
      request.destroy()
      resolve(result)
    }
    const lost = () => settle(fail(connected ? 'too-slow' : 'unreachable'))
    const { request: open } = url.protocol === 'https:' ? https : http
    // Cameras sign their certificates themselves.
    const options = { method, headers, agent: false as const, rejectUnauthorized: false }
    const request = open(url, options, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > limits.bytes) return settle(fail('too-big'))
        chunks.push(chunk)
      })
      response.on('end', () => {
        const told = { status: response.statusCode ?? 0, challenges: challengesIn(response) }
        const cookies = response.headers['set-cookie'] ?? []
        settle(ok({ ...told, cookies, body: Buffer.concat(chunks), ms: clock.now() - began }))
      })
      response.on('error', () => settle(fail('unreachable')))
    })
    request.on('socket', (socket) =>
      socket.once('connect', () => {
        connected = true
      }),
    )
    request.on('error', () => settle(fail('unreachable')))
    const timer = clock.setTimeout(lost, limits.ms)
    // As text, Node would write the head as UTF-8 with it.
    request.end(body === undefined ? undefined : Buffer.from(body, 'utf8'))
  })
}

/** Several may stand in one answer; `headers` would join them by commas. */
function challengesIn({ rawHeaders }: http.IncomingMessage): string[] {
  return rawHeaders.filter((_, i) => rawHeaders[i - 1]?.toLowerCase() === 'www-authenticate')
}
