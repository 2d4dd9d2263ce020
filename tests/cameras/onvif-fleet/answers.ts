import { dateAndTime } from '../onvif-answers'
import { envelope, escaped, fault, textOf } from '../onvif-soap'

export interface TestProfile {
  token: string
  codec: 'H264' | 'H265' | 'JPEG'
  width: number
  height: number
  fps: number
  kbps: number
  /** As the device says it, which may be wrong. */
  uri: string
  source?: string
}

/** What a device is, as far as its answers depend on it. */
export interface About {
  model: string
  profiles: TestProfile[]
  ptz: boolean
  /** Knows the second media service, which tells of H.265. */
  newer: boolean
  snapshot: boolean
  now(): number
  base(): string
}

interface Answer {
  status: number
  xml: string
  headers: Record<string, string>
}

const good = (body: string): Answer => ({ status: 200, xml: envelope(body), headers: {} })
const bad = (code: string, reason: string): Answer => ({
  ...{ status: 500, xml: fault('Receiver', code, reason), headers: {} },
})

const service = (base: string, name: string, path: string) =>
  `<tds:Service><tds:Namespace>http://www.onvif.org/${name}/wsdl</tds:Namespace><tds:XAddr>${base}/onvif/${path}</tds:XAddr><tds:Version><tt:Major>2</tt:Major><tt:Minor>60</tt:Minor></tds:Version></tds:Service>`

const encoder = ({ token, codec, width, height, fps, kbps }: TestProfile, older: boolean) =>
  `<tt:Name>${token}</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>${
    // The first service has no name for it.
    older && codec === 'H265' ? 'H264' : codec
  }</tt:Encoding><tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution><tt:Quality>5</tt:Quality><tt:RateControl><tt:FrameRateLimit>${fps}</tt:FrameRateLimit><tt:EncodingInterval>1</tt:EncodingInterval><tt:BitrateLimit>${kbps}</tt:BitrateLimit></tt:RateControl>`

const sourceOf = ({ source = 'S1' }: TestProfile) =>
  `<tt:Name>V</tt:Name><tt:UseCount>2</tt:UseCount><tt:SourceToken>${source}</tt:SourceToken>`

const MOVES = '<tt:Name>P</tt:Name><tt:UseCount>1</tt:UseCount><tt:NodeToken>N1</tt:NodeToken>'

const older = (profile: TestProfile, ptz: boolean) =>
  `<trt:Profiles token="${profile.token}" fixed="true"><tt:Name>${profile.token}</tt:Name><tt:VideoSourceConfiguration token="V">${sourceOf(profile)}</tt:VideoSourceConfiguration><tt:VideoEncoderConfiguration token="E">${encoder(profile, true)}</tt:VideoEncoderConfiguration>${
    ptz ? `<tt:PTZConfiguration token="P">${MOVES}</tt:PTZConfiguration>` : ''
  }</trt:Profiles>`

const newer = (profile: TestProfile, ptz: boolean) =>
  `<tr2:Profiles xmlns:tr2="http://www.onvif.org/ver20/media/wsdl" token="${profile.token}" fixed="true"><tr2:Name>${profile.token}</tr2:Name><tr2:Configurations><tr2:VideoSource token="V">${sourceOf(profile)}</tr2:VideoSource><tr2:VideoEncoder token="E">${encoder(profile, false)}</tr2:VideoEncoder>${
    ptz ? `<tr2:PTZ token="P">${MOVES}</tr2:PTZ>` : ''
  }</tr2:Configurations></tr2:Profiles>`

const isNewer = (xml: string) => xml.includes('ver20/media')

const ACTIONS: Record<string, (about: About, xml: string) => Answer> = {
  GetSystemDateAndTime: ({ now }) => good(dateAndTime(new Date(now()))),
  GetServices: (about) => {
    const base = about.base()
    const listed = [
      service(base, 'ver10/device', 'device_service'),
      service(base, 'ver10/media', 'media_service'),
      about.newer ? service(base, 'ver20/media', 'media2_service') : '',
      about.ptz ? service(base, 'ver20/ptz', 'ptz_service') : '',
    ]
    return good(`<tds:GetServicesResponse>${listed.join('')}</tds:GetServicesResponse>`)
  },
  GetDeviceInformation: ({ model }) =>
    good(
      `<tds:GetDeviceInformationResponse><tds:Manufacturer>Vọng Gác Test</tds:Manufacturer><tds:Model>${escaped(model)}</tds:Model><tds:FirmwareVersion>1.0</tds:FirmwareVersion><tds:SerialNumber>1</tds:SerialNumber><tds:HardwareId>1</tds:HardwareId></tds:GetDeviceInformationResponse>`,
    ),
  GetProfiles: ({ profiles, ptz, newer: knows }, xml) => {
    if (isNewer(xml) && !knows) return bad('ActionNotSupported', 'Optional Action Not Implemented')
    const told = profiles.map((each) => (isNewer(xml) ? newer : older)(each, ptz)).join('')
    return good(`<trt:GetProfilesResponse>${told}</trt:GetProfilesResponse>`)
  },
  GetStreamUri: ({ profiles }, xml) => {
    const profile = profiles.find(({ token }) => token === textOf(xml, 'ProfileToken'))
    if (!profile) return bad('NoProfile', 'The requested profile token does not exist')
    return good(
      isNewer(xml)
        ? `<tr2:GetStreamUriResponse xmlns:tr2="http://www.onvif.org/ver20/media/wsdl"><tr2:Uri>${escaped(profile.uri)}</tr2:Uri></tr2:GetStreamUriResponse>`
        : `<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>${escaped(profile.uri)}</tt:Uri><tt:InvalidAfterConnect>false</tt:InvalidAfterConnect><tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT0S</tt:Timeout></trt:MediaUri></trt:GetStreamUriResponse>`,
    )
  },
  GetSnapshotUri: ({ snapshot, base }) =>
    snapshot
      ? good(
          `<trt:GetSnapshotUriResponse><trt:MediaUri><tt:Uri>${base()}/snapshot.jpg</tt:Uri></trt:MediaUri></trt:GetSnapshotUriResponse>`,
        )
      : bad('ActionNotSupported', 'Optional Action Not Implemented'),
}

export const answerTo = (action: string, about: About, xml: string): Answer =>
  ACTIONS[action]?.(about, xml) ?? bad('ActionNotSupported', 'Action not supported')
