import { connect } from 'node:net'
import type { Clock } from '../../base/clock'

/** Leads to no machine, or to this one: `0.0.0.0`, loopback, link-local, IPv6 without a scope. */
const NOWHERE = /^($|0\.0\.0\.0|127\.|169\.254\.|localhost$|\[)/i

/** Whether a connection can be opened. */
export type Reaches = (host: string, port: number) => Promise<boolean>

/** Ms that a connection to another address may take. */
const CONNECT_MS = 1_500

export const reachesBy =
  (clock: Clock): Reaches =>
  (host, port) =>
    new Promise((resolve) => {
      const socket = connect({ host, port })
      const end = (reached: boolean) => {
        clock.clearTimeout(timer)
        socket.destroy()
        resolve(reached)
      }
      const timer = clock.setTimeout(() => end(false), CONNECT_MS)
      socket.once('connect', () => end(true)).once('error', () => end(false))
    })

/** Each place is tried once: a recorder names the same one for every channel. */
export function once(reaches: Reaches): Reaches {
  const known = new Map<string, Promise<boolean>>()
  return (host, port) => {
    const place = `${host}:${port}`
    const answer = known.get(place) ?? reaches(host, port)
    known.set(place, answer)
    return answer
  }
}

/**
 * What a device says of where a stream is, made right: without a login, and on the host that was
 * asked where its own address leads nowhere, as behind a router. Empty for what is no address.
 */
export async function mended(said: string, asked: URL, reaches: Reaches): Promise<string> {
  const url = parsed(said)
  if (!url) return ''
  url.username = ''
  url.password = ''
  if (url.hostname === asked.hostname) return url.href
  if (NOWHERE.test(url.hostname) || !(await reaches(url.hostname, portOf(url))))
    url.hostname = asked.hostname
  return url.href
}

function parsed(said: string): URL | null {
  try {
    const url = new URL(said.trim())
    return /^(rtsps?|https?):$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}

const PORTS: Record<string, number> = { 'rtsp:': 554, 'rtsps:': 322, 'https:': 443 }

const portOf = ({ port, protocol }: URL) => Number(port) || (PORTS[protocol] ?? 80)
