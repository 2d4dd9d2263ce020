import * as http from 'node:http'
import * as https from 'node:https'
import type { Duplex } from 'node:stream'
import type { Clock } from '../base/clock'

export interface LineLimits {
  /** Whoever asked has given up long before. */
  ms: number
  /** Cameras with many profiles say a tenth of it. */
  bytes: number
}

const LIMITS: LineLimits = { ms: 10_000, bytes: 1024 * 1024 }

type Line = Duplex | null | undefined

/**
 * Lines to a camera, one for each question, that end. The package waits only for silence: an answer
 * without an end, such as pictures at a wrong address, would fill the memory, and one that it does
 * not read to its end would keep its line open.
 */
export function lines(secure: boolean, clock: Clock, limits = LIMITS): http.Agent {
  const agent = secure ? new https.Agent() : new http.Agent()
  const open = agent.createConnection.bind(agent)
  agent.createConnection = (...args) => limited(open(...args), clock, limits)
  return agent
}

function limited(line: Line, clock: Clock, { ms, bytes }: LineLimits): Line {
  if (!line) return line
  let heard = 0
  const timer = clock.setTimeout(() => line.destroy(), ms)
  line.on('data', (chunk: Buffer) => {
    heard += chunk.length
    if (heard > bytes) line.destroy()
  })
  line.once('close', () => clock.clearTimeout(timer))
  return line
}
