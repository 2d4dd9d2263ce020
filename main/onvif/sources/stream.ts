import type { FoundStream } from '../../../preload/contract'

/** A stream that a server offers. The URL may hold a login. */
export interface ServerStream extends Omit<FoundStream, 'kbps'> {}

/** A camera of a server. */
export interface ServerCamera {
  name: string
  main: ServerStream
  sub: ServerStream | null
}

export const streamAs = (name: string, url: string): ServerStream => ({
  ...{ name, url, codec: '', width: 0, height: 0, fps: 0 },
})

/** Sources of a kind that is played here; others, such as programs, only the server can play. */
export const playable = (url: string) => /^(rtsps?|https?|rtmp|srt):\/\//i.test(url)

/** `rtsp://host:port/name` of a server whose RTSP listens on `listen`, as `:8554`. */
export function restream(base: URL, listen: string, name: string): string {
  const port = /:(\d{1,5})$/.exec(listen)?.[1] ?? '8554'
  return `rtsp://${base.hostname}:${port}/${name.split('/').map(encodeURIComponent).join('/')}`
}

/** Servers hide logins as `*:*`; without them it is at least the address. */
export const unmasked = (url: string) => url.replace(/^([a-z]+:\/\/)\*+:\*+@/i, '$1')
