import { type Cameras, type Mount, startCameras } from '../server'
import type { TestProfile } from './answers'
import { type Device, type DeviceOptions, startDevice } from './device'
import { type Announced, startResponder } from './discovery'

/** Of every device that wants a login, and of the streams behind it. */
export const LOGIN = { user: 'admin', password: 'Cổng-2021' }

export interface FleetPlan {
  /** Of this machine, in the network that the devices are in. */
  network: string
  /** One for each device; all the same where there is only loopback. */
  addresses: string[]
}

/** What stands where, for whoever looks for it. */
export interface Fleet {
  devices: { name: string; url: string; main: string; sub: string }[]
  /** Of the device with that name: requests with a login that was wrong. */
  failures(name: string): number
  close(): Promise<void>
}

export interface Spec {
  name: string
  /** Without streams of its own: it never gets as far as telling of them. */
  bare?: boolean
  manner?: Announced['manner']
  options?: DeviceOptions
}

export const SPECS: Spec[] = [
  { name: 'digest', manner: 'twice', options: { login: 'digest', ptz: true } },
  { name: 'token', manner: 'odd', options: { login: 'token', newer: false } },
  { name: 'clock', options: { login: 'token', clock: 2 * 3_600_000, fresh: 5_000 } },
  { name: 'slow', options: { login: 'token', late: 4_000 } },
  { name: 'locked', bare: true, options: { login: 'digest', password: 'another' } },
  {
    ...{ name: 'rubbish', bare: true },
    options: { says: (response) => response.end('\u0001<<%&/ not xml') },
  },
]

/** ONVIF devices with real streams behind them, that answer WS-Discovery. */
export async function openFleet({ network, addresses }: FleetPlan, specs = SPECS): Promise<Fleet> {
  const mounts = specs.filter(({ bare }) => !bare).flatMap(({ name }) => mountsOf(name))
  const cameras = mounts.length ? await startCameras(mounts, { address: '0.0.0.0' }) : null
  const devices = await Promise.all(
    specs.map((spec, i) => startOne(spec, addresses[i] ?? network, cameras?.port ?? 0)),
  )
  const responder = await startResponder(network, devices.map(announced))
  return {
    devices: devices.map(({ name, device, address }) => ({
      ...{ name, url: device.url },
      ...{ main: `rtsp://${address}:${cameras?.port}/${name}/main` },
      ...{ sub: `rtsp://${address}:${cameras?.port}/${name}/sub` },
    })),
    failures: (name) => devices.find((each) => each.name === name)?.device.failures() ?? -1,
    close: () => end(devices, cameras, responder),
  }
}

interface Started {
  name: string
  address: string
  manner: Announced['manner']
  device: Device
}

async function startOne(
  { name, bare, manner, options }: Spec,
  address: string,
  rtsp: number,
): Promise<Started> {
  const profiles = bare ? [] : profilesOf(name, address, rtsp)
  const about = { ...LOGIN, address, profiles, model: `IPC-${name}` }
  return { name, address, manner, device: await startDevice({ ...about, ...options }) }
}

const SIZES = {
  main: { codec: 'h264', width: 640, height: 360, fps: 12 },
  sub: { codec: 'h264', width: 320, height: 240, fps: 8 },
} as const

const mountsOf = (name: string): Mount[] =>
  (['main', 'sub'] as const).map((kind) => ({ path: `/${name}/${kind}`, ...SIZES[kind], ...LOGIN }))

/** The smaller one first, as many have it; one says an address that leads nowhere. */
const profilesOf = (name: string, address: string, rtsp: number): TestProfile[] =>
  (['sub', 'main'] as const).map((kind) => {
    const { width, height, fps } = SIZES[kind]
    const host = name === 'digest' ? '0.0.0.0' : address
    const uri = `rtsp://${LOGIN.user}:x@${host}:${rtsp}/${name}/${kind}`
    return { token: `${name}-${kind}`, codec: 'H264', width, height, fps, kbps: 512, uri }
  })

const announced = ({ name, manner, device }: Started): Announced => ({
  ...{ id: `urn:uuid:fleet-${name}`, xaddrs: `http://[fe80::1]/onvif ${device.url}` },
  ...{ scopes: name === 'token' ? '' : `onvif://www.onvif.org/name/Test%20${name}` },
  ...(manner ? { manner } : {}),
})

async function end(
  devices: Started[],
  cameras: Cameras | null,
  responder: { close(): Promise<void> },
): Promise<void> {
  await Promise.all([
    ...devices.map(({ device }) => device.close()),
    responder.close(),
    cameras?.stop(),
  ])
}
