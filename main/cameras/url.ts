import { fail, ok, type Result } from '../base/result'
import { splitAuthority } from './authority'
import { decodeLenient, encodeStrict } from './percent'
import { extractSecrets, PLACEHOLDER } from './placeholder'

export const SCHEMES = ['rtsp', 'rtsps', 'http', 'https', 'rtmp', 'srt', 'udp'] as const

export interface CameraUrl {
  /** Printable ASCII without credentials, quotes and backslashes; `{password}` where the camera
   * wants its password in the path or query. */
  url: string
  /** Decoded; empty when the URL named none. */
  user: string
  password: string
}

export type UrlReason = 'url-missing' | 'url-scheme' | 'url-invalid' | 'url-host' | 'url-passwords'

/** Reads a URL as typed or pasted, credentials written raw or percent-encoded. */
export function parseCameraUrl(text: string): Result<CameraUrl, UrlReason> {
  const trimmed = text.trim()
  if (!trimmed) return fail('url-missing')
  if (unfit(trimmed)) return fail('url-invalid')
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(trimmed) ?? []
  if (!isScheme(scheme.toLowerCase())) return fail('url-scheme')
  const split = splitAuthority(rest)
  if (!split) return fail('url-host')
  const { tail, found } = extractSecrets(split.tail)
  const { user, password } = readUserinfo(split.userinfo ?? '')
  const passwords = [...new Set([password, ...found])].filter(Boolean)
  if (passwords.length > 1) return fail('url-passwords')
  if (unfit(user) || passwords.some(unfit)) return fail('url-invalid')
  // `udp://@239.0.0.1:1234` is how players write a multicast group.
  const at = split.userinfo === '' && scheme.toLowerCase() === 'udp' ? '@' : ''
  const url = `${scheme.toLowerCase()}://${at}${split.host}${tail}`
  return parses(url) ? ok({ url, user, password: passwords[0] ?? '' }) : fail('url-invalid')
}

/** The URL for ffmpeg, from one that `parseCameraUrl` cleaned. Holds the password: keep it out of
 * logs, replies and command lines. */
export function withCredentials(url: string, user: string, password: string): string {
  const filled = url.replaceAll(PLACEHOLDER, () => encodeStrict(password))
  const wanted = user || (password && filled === url)
  if (!wanted || /^(udp|srt):/.test(url)) return filled
  // Always with the colon: without it ffmpeg does not answer a challenge.
  const userinfo = `${encodeStrict(user)}:${encodeStrict(password)}@`
  return filled.replace('://', () => `://${userinfo}`)
}

/** For messages: a URL that could not be read, without anything that may be a secret. */
export function maskUrl(text: string): string {
  const masked = text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/^([a-z0-9+.-]*:\/\/)?.*@/is, '$1…@')
    .replace(/^([a-z0-9+.-]*:\/\/)?([^/?#:]*):(?!\/\/|\d{1,5}(?:[/?#]|$)).*/is, '$1$2:…')
  return decodeLenient(extractSecrets(masked).tail).slice(0, 200)
}

// Control characters and halves of surrogate pairs.
const unfit = (text: string) => /[\p{Cc}\p{Cs}]/u.test(text)

const isScheme = (scheme: string): scheme is (typeof SCHEMES)[number] =>
  (SCHEMES as readonly string[]).includes(scheme)

function readUserinfo(userinfo: string): { user: string; password: string } {
  const colon = userinfo.indexOf(':')
  const user = colon < 0 ? userinfo : userinfo.slice(0, colon)
  const password = colon < 0 ? '' : decodeLenient(userinfo.slice(colon + 1))
  return { user: decodeLenient(user), password: password === PLACEHOLDER ? '' : password }
}

function parses(url: string): boolean {
  try {
    return new URL(url).host !== ''
  } catch {
    return false
  }
}
