import type { Motors, Position } from './onvif-moving'
import { durationOf, envelope, escaped, fault, numberOf, textOf } from './onvif-soap'

export interface Preset {
  name: string
  at: Position
}

/** What a camera is, as far as its answers depend on it. */
export interface Model {
  ptz: boolean
  home: boolean
  /** Does not know `GetServices`, as those before 2013. */
  old: boolean
  /** Goes on until it is told to stop, whatever a move says. */
  ignoresTimeout: boolean
  /** Of the camera's clock, in ms since 1970. */
  now(): number
  base(): string
  motors: Motors
  presets: Map<string, Preset>
}

type Answer = string | { fault: string }

const refuse = (code: string, reason: string) => ({ fault: fault('Sender', code, reason) })
const done = (name: string) => envelope(`<tptz:${name}Response/>`)

const device: Record<string, (model: Model) => Answer> = {
  GetSystemDateAndTime: ({ now }) => envelope(dateAndTime(new Date(now()))),
  GetServices: ({ ptz, old, base }) =>
    old
      ? { fault: fault('Receiver', 'ActionNotSupported', 'Optional Action Not Implemented') }
      : envelope(
          `<tds:GetServicesResponse>${[
            ['ver10/device', 'device_service'],
            ['ver10/media', 'media_service'],
            ...(ptz ? [['ver20/ptz', 'ptz_service']] : []),
          ]
            .map(
              ([name, path]) =>
                `<tds:Service><tds:Namespace>http://www.onvif.org/${name}/wsdl</tds:Namespace><tds:XAddr>${base()}/onvif/${path}</tds:XAddr><tds:Version><tt:Major>2</tt:Major><tt:Minor>5</tt:Minor></tds:Version></tds:Service>`,
            )
            .join('')}</tds:GetServicesResponse>`,
        ),
  GetCapabilities: ({ ptz, base }) =>
    envelope(
      `<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Media><tt:XAddr>${base()}/onvif/media_service</tt:XAddr></tt:Media>${
        ptz ? `<tt:PTZ><tt:XAddr>${base()}/onvif/ptz_service</tt:XAddr></tt:PTZ>` : ''
      }</tds:Capabilities></tds:GetCapabilitiesResponse>`,
    ),
  GetDeviceInformation: () =>
    envelope(
      '<tds:GetDeviceInformationResponse><tds:Manufacturer>Vọng Gác Test</tds:Manufacturer><tds:Model>PTZ-1</tds:Model><tds:FirmwareVersion>1.0</tds:FirmwareVersion><tds:SerialNumber>1</tds:SerialNumber><tds:HardwareId>1</tds:HardwareId></tds:GetDeviceInformationResponse>',
    ),
  GetProfiles: ({ ptz }) =>
    envelope(
      `<trt:GetProfilesResponse>${profile('P-sub', false)}${profile('P-main', ptz)}</trt:GetProfilesResponse>`,
    ),
  GetNodes: ({ home }) =>
    envelope(
      `<tptz:GetNodesResponse><tptz:PTZNode token="N1"><tt:Name>Dome</tt:Name><tt:SupportedPTZSpaces>${space('ContinuousPanTiltVelocitySpace')}${space('ContinuousZoomVelocitySpace')}</tt:SupportedPTZSpaces><tt:MaximumNumberOfPresets>20</tt:MaximumNumberOfPresets><tt:HomeSupported>${home}</tt:HomeSupported></tptz:PTZNode></tptz:GetNodesResponse>`,
    ),
}

const moving: Record<string, (model: Model, xml: string) => Answer> = {
  ContinuousMove: ({ motors, ignoresTimeout }, xml) => {
    const wanted = {
      x: numberOf(xml, 'PanTilt', 'x'),
      y: numberOf(xml, 'PanTilt', 'y'),
      zoom: numberOf(xml, 'Zoom', 'x'),
    }
    const named = Object.fromEntries(Object.entries(wanted).filter(([, to]) => to !== undefined))
    motors.move(named, ignoresTimeout ? null : durationOf(xml))
    return done('ContinuousMove')
  },
  Stop: ({ motors }) => {
    motors.stop()
    return done('Stop')
  },
  GetStatus: ({ motors, now }) => {
    const { x, y, zoom } = motors.position()
    const state = motors.standsSince() === null ? 'MOVING' : 'IDLE'
    return envelope(
      `<tptz:GetStatusResponse><tptz:PTZStatus><tt:Position><tt:PanTilt x="${x}" y="${y}"/><tt:Zoom x="${zoom}"/></tt:Position><tt:MoveStatus><tt:PanTilt>${state}</tt:PanTilt></tt:MoveStatus><tt:UtcTime>${new Date(now()).toISOString()}</tt:UtcTime></tptz:PTZStatus></tptz:GetStatusResponse>`,
    )
  },
  GetPresets: ({ presets }) =>
    envelope(
      `<tptz:GetPresetsResponse>${[...presets]
        .map(
          ([token, { name }]) =>
            `<tptz:Preset token="${token}"><tt:Name>${escaped(name)}</tt:Name></tptz:Preset>`,
        )
        .join('')}</tptz:GetPresetsResponse>`,
    ),
  GotoPreset: ({ presets, motors }, xml) => {
    const preset = presets.get(textOf(xml, 'PresetToken') ?? '')
    if (!preset) return refuse('NoToken', 'The requested preset token does not exist')
    motors.jump(preset.at)
    return done('GotoPreset')
  },
  SetPreset: ({ presets, motors }, xml) => {
    const token = textOf(xml, 'PresetToken') ?? freeToken(presets)
    presets.set(token, { name: textOf(xml, 'PresetName') ?? '', at: motors.position() })
    return envelope(
      `<tptz:SetPresetResponse><tptz:PresetToken>${token}</tptz:PresetToken></tptz:SetPresetResponse>`,
    )
  },
  RemovePreset: ({ presets }, xml) =>
    presets.delete(textOf(xml, 'PresetToken') ?? '')
      ? done('RemovePreset')
      : refuse('NoToken', 'The requested preset token does not exist'),
  GotoHomePosition: ({ home, motors }) => {
    if (!home) return refuse('NoHomePosition', 'No home position has been defined')
    motors.goHome()
    return done('GotoHomePosition')
  },
  SetHomePosition: ({ home, motors }) => {
    if (!home) return refuse('CannotOverwriteHome', 'The home position is fixed')
    motors.setHome()
    return done('SetHomePosition')
  },
}

/** `fault` where the camera refuses; it has done what it was asked to else. */
export function answerTo(action: string, model: Model, xml: string): Answer {
  const of = device[action] ?? moving[action]
  if (!of) return refuse('ActionNotSupported', 'Action not supported')
  if (!model.ptz && moving[action]) return refuse('NoPTZProfile', 'No PTZ profile')
  return of(model, xml)
}

function freeToken(presets: Map<string, unknown>): string {
  for (let n = 1; ; n++) if (!presets.has(`${n}`)) return `${n}`
}

const space = (name: string) =>
  `<tt:${name}><tt:URI>http://www.onvif.org/ver10/tptz/${name}</tt:URI><tt:XRange><tt:Min>-1</tt:Min><tt:Max>1</tt:Max></tt:XRange></tt:${name}>`

const profile = (token: string, ptz: boolean) =>
  `<trt:Profiles token="${token}" fixed="true"><tt:Name>${token}</tt:Name><tt:VideoSourceConfiguration token="V"><tt:Name>V</tt:Name><tt:UseCount>2</tt:UseCount><tt:SourceToken>S1</tt:SourceToken></tt:VideoSourceConfiguration>${
    ptz
      ? '<tt:PTZConfiguration token="PC"><tt:Name>PC</tt:Name><tt:UseCount>1</tt:UseCount><tt:NodeToken>N1</tt:NodeToken></tt:PTZConfiguration>'
      : ''
  }</trt:Profiles>`

export const dateAndTime = (date: Date) =>
  `<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>Manual</tt:DateTimeType><tt:DaylightSavings>false</tt:DaylightSavings><tt:UTCDateTime><tt:Time><tt:Hour>${date.getUTCHours()}</tt:Hour><tt:Minute>${date.getUTCMinutes()}</tt:Minute><tt:Second>${date.getUTCSeconds()}</tt:Second></tt:Time><tt:Date><tt:Year>${date.getUTCFullYear()}</tt:Year><tt:Month>${date.getUTCMonth() + 1}</tt:Month><tt:Day>${date.getUTCDate()}</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>`
