import type { FoundStream, OnvifReason } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import { Talk } from '../soap/talk'
import { textOf } from '../soap/xml'
import type { OnvifTarget } from '../target'
import { mended, once, type Reaches, reachesBy } from './addresses'
import { askClock } from './clock'
import { bySource, type Pair, type Profile, pairOf } from './profiles'
import { profilesFrom, type Services, servicesOf, snapshotUri, streamUri } from './questions'

/** A sensor of a camera, or a channel of a recorder. URLs hold no login. */
export interface Channel {
  /** As the device names it. */
  source: string
  main: FoundStream
  /** The smallest that fills a tile; null when there is only one size. */
  sub: FoundStream | null
  ptz: boolean
  /** Empty when it gives no still pictures. */
  snapshotUrl: string
}

export interface DeviceReport {
  maker: string
  model: string
  /** Its clock minus ours, ±500 ms; null when it does not tell. */
  offsetMs: number | null
  /** Its slowest answer. */
  ms: number
  profiles: Omit<Profile, 'token'>[]
  /** At least one. */
  channels: [Channel, ...Channel[]]
}

/** What is known while the rest is asked for. */
export type Glimpse = Partial<Pick<DeviceReport, 'maker' | 'model' | 'offsetMs' | 'ms'>>

export interface ReadOptions {
  /** Told of each thing as it becomes known. */
  glimpse?: (known: Glimpse) => void
  reaches?: Reaches
}

/** Letters of a maker's or a model's name: they become a camera's note. */
const MOST_WORDS = 100

const INFORMATION = '<GetDeviceInformation xmlns="http://www.onvif.org/ver10/device/wsdl"/>'

/** Everything that registering a camera takes. A wrong password is tried once. */
export async function readDevice(
  target: OnvifTarget,
  clock: Clock,
  { glimpse = () => {}, reaches = once(reachesBy(clock)) }: ReadOptions = {},
): Promise<Result<DeviceReport, OnvifReason>> {
  const talk = new Talk(target, clock, undefined, (ms) => glimpse({ ms }))
  let time = await askClock(talk, clock, false)
  // Whoever gives no sensible answer to what anyone may ask is asked nothing else.
  if (!time.ok && ENDS.includes(time.reason)) return time
  if (time.ok) talk.setShift(time.value.offsetMs)
  if (time.ok) glimpse({ offsetMs: time.value.offsetMs })
  const told = await talk.call(INFORMATION)
  if (!told.ok && told.reason !== 'failed') return told
  const information = told.ok ? told.value : null
  const word = (name: string) => textOf(information, name).slice(0, MOST_WORDS)
  const name = { maker: word('Manufacturer'), model: word('Model') }
  glimpse(name)
  const services = await servicesOf(talk)
  if (!services.ok) return services
  const profiles = await profilesFrom(talk, services.value)
  if (!profiles.ok) return profiles
  if (!time.ok) time = await askClock(talk, clock)
  const asked = new URL(target.address)
  const ask = { talk, services: services.value, mend: (uri: string) => mended(uri, asked, reaches) }
  const groups = bySource(profiles.value.profiles).map((group) =>
    channelOf(ask, profiles.value, group),
  )
  const channels: Channel[] = []
  for (const channel of await Promise.all(groups)) {
    // Without it some other stream would take its place, or a channel be missing, unsaid.
    if (!channel.ok) return channel
    if (channel.value) channels.push(channel.value)
  }
  const [first, ...more] = channels
  if (!first) return fail('no-streams')
  return ok({
    ...name,
    offsetMs: time.ok ? time.value.offsetMs : null,
    ms: talk.slowest,
    profiles: profiles.value.profiles.map(({ token: _, ...profile }) => profile),
    channels: [first, ...more],
  })
}

const ENDS: readonly OnvifReason[] = ['unreachable', 'too-slow', 'not-onvif', 'rubbish', 'too-big']

interface Ask {
  talk: Talk
  services: Services
  mend(uri: string): Promise<string>
}

type Asked = Parameters<typeof streamUri>[1]

async function channelOf(
  ask: Ask,
  media: Asked,
  profiles: Profile[],
): Promise<Result<Channel | null, OnvifReason>> {
  const pair = pairOf(profiles)
  if (!pair) return ok(null)
  const [large, small, snapshotUrl] = await Promise.all([
    streamOf(ask, media, pair.main),
    pair.sub ? streamOf(ask, media, pair.sub) : ok(null),
    snapshotUri(ask.talk, media, pair.main).then(ask.mend),
  ])
  if (!large.ok) return large
  if (!small.ok) return small
  const [main, sub] = [large.value, small.value]
  const best = main ?? sub
  if (!best) return ok(null)
  const ptz = Boolean(ask.services.ptz) && profiles.some(({ moves }) => moves)
  // Cameras with one line for all their profiles exist.
  const other = main && sub && sub.url !== main.url ? sub : null
  return ok({ source: pair.main.source, main: best, sub: other, ptz, snapshotUrl })
}

async function streamOf(
  { talk, mend }: Ask,
  media: Asked,
  profile: Pair<Profile>['main'],
): Promise<Result<FoundStream | null, OnvifReason>> {
  const told = await streamUri(talk, media, profile)
  if (!told.ok) return told
  const url = await mend(told.value)
  const { name, codec, width, height, fps, kbps } = profile
  return ok(url ? { url, name, codec, width, height, fps, kbps } : null)
}
