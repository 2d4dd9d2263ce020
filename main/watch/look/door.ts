import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { StreamReason } from '../../../preload/contract'
import { reasonOf } from './finding'
import type { Target } from './target'

/**
 * A connection, or why there is none. Whoever gets it closes it.
 * @param address of the host, looked up
 * @param limit ms
 */
export function reach(
  { port, tls, host }: Target,
  address: string,
  limit: number,
): Promise<Socket | StreamReason> {
  return new Promise((resolve) => {
    const socket = tls
      ? connectTls({ host: address, port, ...secureFor(host) })
      : connect({ host: address, port })
    const settle = (result: Socket | StreamReason) => {
      clearTimeout(timer)
      resolve(result)
    }
    const timer = setTimeout(() => {
      socket.destroy()
      settle('no-answer')
    }, limit)
    // After the first word the promise hears no other; 'error' is heard for as long as it lives.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => settle(reasonOf(code, tls)))
    socket.once('close', () => settle(tls ? 'tls-failed' : 'no-answer'))
    socket.once(tls ? 'secureConnect' : 'connect', () => settle(socket))
  })
}

/** Cameras sign their certificates themselves; ffmpeg does not check them either. */
export const secureFor = (host: string) => ({
  rejectUnauthorized: false,
  ...(isIP(host) ? {} : { servername: host }),
})
