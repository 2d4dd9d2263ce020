import { ok, type Result } from '../../base/result'
import { entriesOf, type Fetch, listAt, type Server, type ServerTrouble, textAt } from './json'
import { pairUp } from './pairs'
import { playable, restream, type ServerCamera, streamAs, unmasked } from './stream'

export const GO2RTC_PORT = 1984

/** The streams of a go2rtc server. `direct`: the first source of each that can be played here. */
export async function camerasOfGo2rtc(
  { base }: Server,
  fetch: Fetch,
  direct: boolean,
): Promise<Result<ServerCamera[], ServerTrouble>> {
  const streams = await fetch('/api/streams')
  if (!streams.ok) return streams
  const about = await fetch('/api')
  const listen = about.ok ? textAt(about.value, 'rtsp', 'listen') : ''
  const found = entriesOf(streams.value).map(([name, stream]) => {
    const sources = listAt(stream, 'producers').map((each) => textAt(each, 'url'))
    return streamAs(name, (direct && sourceIn(sources)) || restream(base, listen, name))
  })
  return ok(pairUp(found))
}

/** Of `ffmpeg:rtsp://…#video=h264` the address; empty when only the server can play it. */
export function sourceIn(sources: string[]): string {
  const bare = sources.map((source) => unmasked(source.replace(/^ffmpeg:/, '').replace(/#.*$/, '')))
  return bare.find(playable) ?? ''
}
