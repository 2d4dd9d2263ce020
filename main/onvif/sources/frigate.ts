import { ok, type Result } from '../../base/result'
import { ask } from '../soap/ask'
import { sourceIn } from './go2rtc'
import {
  at,
  entriesOf,
  type Fetch,
  type LoginBy,
  listAt,
  numberAt,
  type Server,
  type ServerTrouble,
  textAt,
} from './json'
import { restream, type ServerCamera, type ServerStream, streamAs, unmasked } from './stream'

export const FRIGATE_PORT = 5000

/** Cameras of a Frigate server: what it records is the main stream, what it detects on the small. */
export async function camerasOfFrigate(
  { base }: Server,
  fetch: Fetch,
  direct: boolean,
): Promise<Result<ServerCamera[], ServerTrouble>> {
  const config = await fetch('/api/config')
  if (!config.ok) return config
  const listen = textAt(config.value, 'go2rtc', 'rtsp', 'listen')
  /** Its own go2rtc stands before most cameras. */
  const addressOf = (path: string): string => {
    const [, name = ''] = /^rtsp:\/\/(?:127\.0\.0\.1|localhost):\d+\/([^?]+)/i.exec(path) ?? []
    if (!name) return unmasked(path)
    const sources = [at(config.value, 'go2rtc', 'streams', name)].flat().map(String)
    return (direct && sourceIn(sources)) || restream(base, listen, decoded(name))
  }
  const cameras = entriesOf(at(config.value, 'cameras')).flatMap(([name, camera]) => {
    if (at(camera, 'enabled') === false) return []
    const inputs = listAt(camera, 'ffmpeg', 'inputs')
    const by = (role: string) => inputs.find((input) => listAt(input, 'roles').includes(role))
    const main = by('record') ?? inputs[0]
    const sub = by('detect')
    const url = addressOf(textAt(main, 'path'))
    const small = sub ? addressOf(textAt(sub, 'path')) : ''
    if (!url) return []
    const other = small && small !== url ? detecting(name, small, camera) : null
    return [
      { name: textAt(camera, 'friendly_name') || name, main: streamAs(name, url), sub: other },
    ]
  })
  return ok(cameras)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const detecting = (name: string, url: string, camera: unknown): ServerStream => {
  const [width, height, fps] = ['width', 'height', 'fps'].map((key) =>
    numberAt(camera, 'detect', key),
  )
  return { ...streamAs(name, url), width: width ?? 0, height: height ?? 0, fps: fps ?? 0 }
}

/** Its guarded port wants a login of its own, and gives a cookie for it. */
export const frigateLogin: LoginBy = async ({ base, user, password }, _url, _answer, clock) => {
  const url = new URL(`${base.pathname.replace(/\/$/, '')}/api/login`, base)
  const body = JSON.stringify({ user, password })
  const length = String(Buffer.byteLength(body))
  const headers = { 'Content-Type': 'application/json', 'Content-Length': length }
  const limits = { ms: 8_000, bytes: 64 * 1024 }
  const answer = await ask(url, { method: 'POST', headers, body }, limits, clock)
  const cookies = answer.ok ? answer.value.cookies.map((cookie) => cookie.split(';')[0] ?? '') : []
  const header: Record<string, string> = {}
  if (cookies.length > 0) header.Cookie = cookies.join('; ')
  return header
}
