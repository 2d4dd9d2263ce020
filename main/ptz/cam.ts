import { Cam } from 'onvif'
import type { Clock } from '../base/clock'
import { markup } from '../base/markup'
import { fail, ok } from '../base/result'
import { lines } from './line'
import { type Answer, failed } from './reasons'

/** Where a camera's ONVIF service is, and who asks. Holds the password. */
export interface OnvifTarget {
  /** http or https. */
  address: string
  user: string
  password: string
}

type Called<T> = (err: Error | null, data?: T, xml?: string) => void

/** The package puts what it is given into its XML as it is. */
export const escaped = (text: string) => markup`${text}`.text

/**
 * The package's camera, not connected: what its `connect` asks for is more than moving takes, and a
 * wrong password would be tried several times.
 */
export function camOf(
  { address, user, password }: OnvifTarget,
  timeout: number,
  clock: Clock,
): Cam {
  const url = new URL(address)
  const useSecure = url.protocol === 'https:'
  const cam = new Cam({
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (useSecure ? 443 : 80),
    path: url.pathname + url.search,
    useSecure,
    agent: lines(useSecure, clock),
    // Cameras sign their certificates themselves; the password is not sent, only a digest.
    secureOpts: { rejectUnauthorized: false },
    username: escaped(user),
    // onvif 0.8.3 hashes one byte a letter, the standard wants UTF-8.
    password: Buffer.from(password, 'utf8').toString('latin1'),
    timeout,
    autoconnect: false,
  })
  setClock(cam, Date.now())
  return cam
}

/** The package counts the camera's time from the start of this process. */
export function setClock(cam: Cam, now: number): void {
  // Some leave parts of the date out.
  if (!Number.isFinite(now)) return
  cam.timeShift = now - process.uptime() * 1000
}

/** One call of the package; told 'unreachable' after `ms`, whatever the package does. */
export function asked<T>(
  clock: Clock,
  ms: number,
  call: (done: Called<T>) => void,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => resolve(fail('unreachable')), ms)
    const settle = (answer: Answer<T>) => {
      clock.clearTimeout(timer)
      resolve(answer)
    }
    const done: Called<T> = (error, data, xml) => {
      if (!error) return settle(ok(data as T))
      const { message, code } = error as NodeJS.ErrnoException
      settle(failed({ message, code, xml }))
    }
    try {
      call(done)
    } catch (error) {
      // It throws where an answer lacks something that it takes for granted.
      done(error as Error)
    }
  })
}
