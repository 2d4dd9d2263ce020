import { ok, type Result } from '../../base/result'
import { at, type Fetch, listAt, numberAt, type Server, type ServerTrouble, textAt } from './json'
import { pairUp } from './pairs'
import { playable, restream, type ServerCamera, type ServerStream, streamAs } from './stream'

export const MEDIAMTX_PORT = 9997

const PAGE = 1000
const MOST_PAGES = 10

/** The paths of a MediaMTX server, by its API v3. `direct`: a path's own source where it has one. */
export async function camerasOfMediamtx(
  { base }: Server,
  fetch: Fetch,
  direct: boolean,
): Promise<Result<ServerCamera[], ServerTrouble>> {
  const running = await pagesOf(fetch, '/v3/paths/list')
  if (!running.ok) return running
  const settings = await fetch('/v3/config/global/get')
  const listen = settings.ok ? textAt(settings.value, 'rtspAddress') : ''
  const configured = await pagesOf(fetch, '/v3/config/paths/list')
  const sources = new Map(
    (configured.ok ? configured.value : []).map((each) => [nameIn(each), textAt(each, 'source')]),
  )
  const named = new Map(
    [...(configured.ok ? configured.value : []), ...running.value].map((each) => [
      nameIn(each),
      each,
    ]),
  )
  const streams = [...named]
    .filter(([name]) => name && !/^(~|all$|all_others$)/.test(name))
    .map(([name, path]): ServerStream => {
      const source = sources.get(name) ?? ''
      const url = direct && playable(source) ? source : restream(base, listen, name)
      return { ...streamAs(name, url), ...picturesOf(path) }
    })
  return ok(pairUp(streams))
}

const nameIn = (path: unknown) => textAt(path, 'name')

async function pagesOf(fetch: Fetch, path: string): Promise<Result<unknown[], ServerTrouble>> {
  const all: unknown[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const told = await fetch(`${path}?itemsPerPage=${PAGE}&page=${page}`)
    if (!told.ok) return told
    all.push(...listAt(told.value, 'items'))
    if (page + 1 >= numberAt(told.value, 'pageCount')) break
  }
  return ok(all)
}

const CODECS: Record<string, ServerStream['codec']> = {
  ...{ H264: 'h264', H265: 'h265', 'M-JPEG': 'mjpeg', 'MPEG-4 Video': 'mpeg4' },
}

/** `tracks` are names; newer servers tell the size in `tracks2`. */
function picturesOf(path: unknown): Partial<ServerStream> {
  const newer = listAt(path, 'tracks2').find((track) => CODECS[textAt(track, 'codec')])
  const name = listAt(path, 'tracks').find((track) => CODECS[String(track)])
  const codec = CODECS[newer ? textAt(newer, 'codec') : String(name)] ?? ''
  const size = at(newer, 'codecProps')
  return { codec, width: numberAt(size, 'width'), height: numberAt(size, 'height') }
}
