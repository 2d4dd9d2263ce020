import { connect, isIPv6, type Socket } from 'node:net'
import type { ClockMeasure } from '../../preload/contract'
import type { Address } from '../streams'

/** Ms to connect and to be answered. */
const LIMIT = 4_000
const LONGEST = 16_384

/**
 * The camera's clock as its RTSP server tells it (`Date`, whole seconds) in the answer to OPTIONS,
 * which needs no password. Null when it does not. Always settles, never rejects.
 */
export function rtspDate({ host, port }: Address, now: () => number): Promise<ClockMeasure | null> {
  return new Promise((resolve) => {
    let text = ''
    let asked = 0
    let found: ClockMeasure | null = null
    const socket = connect({ host, port })
    const timer = setTimeout(() => socket.destroy(), LIMIT)
    socket.on('error', () => {}) // 'close' follows
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(found)
    })
    socket.on('connect', () => {
      asked = now()
      ask(socket, host, port)
    })
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const whole = text.includes('\r\n\r\n') || text.length > LONGEST
      if (!whole) return
      const date = dateIn(text)
      const at = now()
      // It names the second that has begun: half of one has passed, as a rule.
      if (date !== null)
        found = { offsetMs: Math.round(date + 500 - (asked + at) / 2), at, source: 'rtsp' }
      socket.destroy()
    })
  })
}

/** Ms since 1970; null when there is no date, or none that can be read. */
export function dateIn(answer: string): number | null {
  const [, text] = /^RTSP\/1\.0 [\s\S]*?\r\nDate:[ \t]*([^\r\n]+)\r\n/i.exec(answer) ?? []
  const date = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(date) ? null : date
}

function ask(socket: Socket, host: string, port: number): void {
  const name = isIPv6(host) ? `[${host}]` : host
  socket.write(`OPTIONS rtsp://${name}:${port}/ RTSP/1.0\r\nCSeq: 1\r\n\r\n`)
}
