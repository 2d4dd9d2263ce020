import type { SearchInput } from '../../../preload/contract'
import { type ServerCamera, streamAs } from './stream'

export type RecorderInput = Extract<SearchInput, { kind: 'recorder' }>

const PATTERNS = {
  hikvision: ['/Streaming/Channels/{n}01', '/Streaming/Channels/{n}02'],
  dahua: ['/cam/realmonitor?channel={n}&subtype=0', '/cam/realmonitor?channel={n}&subtype=1'],
} as const

/** More channels than any recorder has. */
const MOST = 256

/** Without {n} in it a pattern names one stream, as often as there are channels. */
export const namesChannels = ({ make, pattern, subPattern, from, to }: RecorderInput): boolean =>
  make !== 'own' ||
  from === to ||
  [pattern, subPattern].every((each) => !each || filled(each, 1) !== each)

/** Each channel of a recorder, by how its maker spells their addresses. Nothing is asked. */
export function channelsOf(input: RecorderInput): (ServerCamera & { channel: number })[] {
  const [main, sub] = patternsOf(input)
  const count = Math.min(MOST, Math.max(0, input.to - input.from + 1))
  return Array.from({ length: count }, (_, i) => {
    const channel = input.from + i
    const stream = (pattern: string) => streamAs('', filled(pattern, channel))
    return { name: '', channel, main: stream(main), sub: sub ? stream(sub) : null }
  })
}

function patternsOf({ make, address, pattern, subPattern }: RecorderInput): [string, string] {
  if (make === 'own') return [pattern, subPattern]
  const host = address.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '')
  const [main, sub] = PATTERNS[make]
  return [`rtsp://${host}${main}`, `rtsp://${host}${sub}`]
}

/** `{n}` is 7, `{nn}` 07, `{nnn}` 007. */
const filled = (pattern: string, n: number) =>
  pattern.replace(/\{(n{1,3})\}/g, (_, places: string) => String(n).padStart(places.length, '0'))
