import { connect, isIPv6, type Socket } from 'node:net'
import type { StreamReason } from '../../preload/contract'
import type { Address } from './address'

/** Whether somebody answers, or why nobody does. */
export type Answer =
  | 'answers'
  | Extract<StreamReason, 'connection-refused' | 'no-route' | 'host-unknown' | 'no-answer'>

/** Milliseconds to connect (one lost packet is sent again after a second), and to be answered. */
const LIMITS = { connect: 1500, answer: 2000 }

const REASONS: Record<string, Answer> = {
  ...{ ECONNREFUSED: 'connection-refused', ENOTFOUND: 'host-unknown', EAI_AGAIN: 'host-unknown' },
  ...{ EHOSTUNREACH: 'no-route', ENETUNREACH: 'no-route', EHOSTDOWN: 'no-route' },
}

/**
 * Looks whether anybody answers there: a connection, and for RTSP the question that every client
 * begins with. No password and no path is told, no session begun. Always settles, never rejects.
 */
export function probe({ host, port, rtsp }: Address): Promise<Answer> {
  return new Promise((resolve) => {
    let answer: Answer = 'no-answer'
    const socket = connect({ host, port })
    const limit = (ms: number) => setTimeout(() => socket.destroy(), ms)
    let timer = limit(LIMITS.connect)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      answer = REASONS[error.code ?? ''] ?? answer // 'close' follows
    })
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(answer)
    })
    socket.on('connect', () => {
      clearTimeout(timer)
      timer = limit(LIMITS.answer)
      if (rtsp) ask(socket, host, port)
      else said()
    })
    const said = () => {
      answer = 'answers'
      socket.destroy()
    }
    socket.once('data', said)
  })
}

function ask(socket: Socket, host: string, port: number): void {
  const name = isIPv6(host) ? `[${host}]` : host
  socket.write(`OPTIONS rtsp://${name}:${port}/ RTSP/1.0\r\nCSeq: 1\r\n\r\n`)
}
