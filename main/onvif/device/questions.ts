import type { OnvifReason } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { escaped } from '../soap/envelope'
import type { Talk } from '../soap/talk'
import { childrenOf, type Element, find, textOf } from '../soap/xml'
import { type Profile, profilesOf } from './profiles'

const DEVICE = 'http://www.onvif.org/ver10/device/wsdl'
const MEDIA = 'http://www.onvif.org/ver10/media/wsdl'
const MEDIA2 = 'http://www.onvif.org/ver20/media/wsdl'
const PTZ = 'http://www.onvif.org/ver20/ptz/wsdl'

/** Paths of what a device offers; empty where it does not. */
export interface Services {
  media: string
  media2: string
  ptz: string
}

type Answer<T> = Result<T, OnvifReason>

/** Before 2013 there was only `GetCapabilities`. */
export async function servicesOf(talk: Talk): Promise<Answer<Services>> {
  const told = await talk.call(
    `<GetServices xmlns="${DEVICE}"><IncludeCapability>false</IncludeCapability></GetServices>`,
  )
  if (told.ok) {
    const listed = childrenOf(told.value, 'Service')
    const path = (namespace: string) =>
      pathOf(listed.find((each) => textOf(each, 'Namespace') === namespace))
    const services = { media: path(MEDIA), media2: path(MEDIA2), ptz: path(PTZ) }
    if (services.media || services.media2) return ok(services)
  } else if (told.reason !== 'failed') return told
  const old = await talk.call(
    `<GetCapabilities xmlns="${DEVICE}"><Category>All</Category></GetCapabilities>`,
  )
  if (!old.ok) return old
  const path = (name: string) => pathOf(find(old.value, name))
  return ok({ media: path('Media'), media2: '', ptz: path('PTZ') })
}

function pathOf(service: Element | null | undefined): string {
  try {
    const { pathname, search } = new URL(textOf(service ?? null, 'XAddr'))
    return pathname + search
  } catch {
    return ''
  }
}

/** Which media service answered, and what it told. */
export interface Media {
  path: string
  newer: boolean
  profiles: Profile[]
}

/** The newer service first: the older one does not know of H.265. */
export async function profilesFrom(
  talk: Talk,
  { media, media2 }: Services,
): Promise<Answer<Media>> {
  let last: Answer<Media> = fail('no-streams')
  const ways = [
    {
      path: media2,
      newer: true,
      body: `<GetProfiles xmlns="${MEDIA2}"><Type>All</Type></GetProfiles>`,
    },
    { path: media, newer: false, body: `<GetProfiles xmlns="${MEDIA}"/>` },
  ]
  for (const { path, newer, body } of ways) {
    if (!path) continue
    const told = await talk.call(body, path)
    if (!told.ok && told.reason !== 'failed') return told
    const profiles = told.ok ? profilesOf(told.value) : []
    if (profiles.length > 0) return ok({ path, newer, profiles })
    last = told.ok ? fail('no-streams') : told
  }
  return last
}

const STREAM =
  '<StreamSetup><Stream xmlns="http://www.onvif.org/ver10/schema">RTP-Unicast</Stream><Transport xmlns="http://www.onvif.org/ver10/schema"><Protocol>RTSP</Protocol></Transport></StreamSetup>'

/** As the device says it; empty when it says that there is none. */
export async function streamUri(
  talk: Talk,
  { path, newer }: Media,
  profile: Profile,
): Promise<Answer<string>> {
  const token = `<ProfileToken>${escaped(profile.token)}</ProfileToken>`
  const body = newer
    ? `<GetStreamUri xmlns="${MEDIA2}"><Protocol>RTSP</Protocol>${token}</GetStreamUri>`
    : `<GetStreamUri xmlns="${MEDIA}">${STREAM}${token}</GetStreamUri>`
  const told = await talk.call(body, path)
  return told.ok || told.reason === 'failed' ? ok(uriIn(told)) : told
}

/** Empty when it gives none, or none in time: it is read without. */
export async function snapshotUri(talk: Talk, { path, newer }: Media, { token }: Profile) {
  const body = `<GetSnapshotUri xmlns="${newer ? MEDIA2 : MEDIA}"><ProfileToken>${escaped(token)}</ProfileToken></GetSnapshotUri>`
  return uriIn(await talk.call(body, path))
}

const uriIn = (told: Awaited<ReturnType<Talk['call']>>) =>
  told.ok ? textOf(told.value, 'Uri') : ''
