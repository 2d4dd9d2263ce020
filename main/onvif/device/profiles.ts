import type { FoundStream } from '../../../preload/contract'
import { childrenOf, type Element, find, numberOf, textOf } from '../soap/xml'

/** A profile with pictures. */
export interface Profile extends Omit<FoundStream, 'url'> {
  token: string
  /** Which sensor or channel it shows. */
  source: string
  /** Whether it can be moved by this profile. */
  moves: boolean
}

const CODECS: Record<string, FoundStream['codec']> = {
  ...{ H264: 'h264', H265: 'h265', HEVC: 'h265', JPEG: 'mjpeg', MJPEG: 'mjpeg', MPEG4: 'mpeg4' },
}

/** Of both media services; profiles without pictures are left out. */
export const profilesOf = (told: Element): Profile[] =>
  childrenOf(told, 'Profiles').flatMap((each) => profileOf(each) ?? [])

function profileOf(profile: Element): Profile | null {
  // Before `Configurations` of Media2 each was the profile's own.
  const encoder = find(profile, 'VideoEncoderConfiguration') ?? find(profile, 'VideoEncoder')
  const source = find(profile, 'VideoSourceConfiguration') ?? find(profile, 'VideoSource')
  const { token } = profile.attributes
  if (!encoder || !token) return null
  const size = find(encoder, 'Resolution')
  const rate = find(encoder, 'RateControl')
  const encoding = textOf(encoder, 'Encoding')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return {
    token,
    name: textOf(childrenOf(profile, 'Name')[0] ?? null, 'Name').slice(0, 100),
    source: textOf(source, 'SourceToken'),
    codec: CODECS[encoding] ?? '',
    ...{ width: numberOf(size, 'Width'), height: numberOf(size, 'Height') },
    ...{ fps: numberOf(rate, 'FrameRateLimit'), kbps: numberOf(rate, 'BitrateLimit') },
    moves: Boolean(find(profile, 'PTZConfiguration') ?? find(profile, 'PTZ')),
  }
}

export interface Pair<T> {
  main: T
  sub: T | null
}

type Sized = Pick<FoundStream, 'codec' | 'width' | 'height' | 'kbps'>

const pixels = ({ width, height }: Sized) => width * height
/** Those that need no encoding of ours, and carry the least. */
const modern = ({ codec }: Sized) => codec === 'h264' || codec === 'h265'
/** What a small tile shows without being blown up. */
const FITTING = 240

/** The largest, and the smallest that still fills a tile; H.264 and H.265 before anything else. */
export function pairOf<T extends Sized>(streams: T[]): Pair<T> | null {
  const [main, ...rest] = [...streams].sort(
    (a, b) => Number(modern(b)) - Number(modern(a)) || pixels(b) - pixels(a) || b.kbps - a.kbps,
  )
  if (!main) return null
  const smaller = rest.filter((each) => pixels(each) < pixels(main))
  const best = smaller.some(modern) ? smaller.filter(modern) : smaller
  const bySize = best.sort((a, b) => pixels(a) - pixels(b) || a.kbps - b.kbps)
  return { main, sub: bySize.find(({ height }) => height >= FITTING) ?? bySize.at(-1) ?? null }
}

/** Profiles of each sensor or channel, in the device's order. */
export function bySource(profiles: Profile[]): Profile[][] {
  const groups = new Map<string, Profile[]>()
  for (const profile of profiles)
    groups.set(profile.source, [...(groups.get(profile.source) ?? []), profile])
  return [...groups.values()]
}
