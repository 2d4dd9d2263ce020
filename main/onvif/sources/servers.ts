import type { Clock } from '../../base/clock'
import type { Result } from '../../base/result'
import { camerasOfFrigate, FRIGATE_PORT, frigateLogin } from './frigate'
import { camerasOfGo2rtc, GO2RTC_PORT } from './go2rtc'
import { fetchFrom, type Server, type ServerTrouble } from './json'
import { camerasOfMediamtx, MEDIAMTX_PORT } from './mediamtx'
import type { ServerCamera } from './stream'

export type ServerKind = 'mediamtx' | 'go2rtc' | 'frigate'

/** Where each listens unless it is told otherwise. */
export const PORTS: Record<ServerKind, number> = {
  ...{ mediamtx: MEDIAMTX_PORT, go2rtc: GO2RTC_PORT, frigate: FRIGATE_PORT },
}

const readers = {
  ...{ mediamtx: camerasOfMediamtx, go2rtc: camerasOfGo2rtc, frigate: camerasOfFrigate },
}

/** The cameras that a server has; `direct`: where they come from rather than the server. */
export function camerasOf(
  kind: ServerKind,
  server: Server,
  direct: boolean,
  clock: Clock,
): Promise<Result<ServerCamera[], ServerTrouble>> {
  const fetch = fetchFrom(server, clock, kind === 'frigate' ? frigateLogin : undefined)
  return readers[kind](server, fetch, direct)
}
