import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OnvifCamera, type OnvifOptions, startOnvif } from '../cameras/onvif'
import { type Cameras, startCameras } from '../cameras/server'
import { mounts } from './cameras'

export const LOGIN = { user: 'giamsat', password: "p@:/%' x9 ô" }

/** One camera as people buy it: its picture by RTSP, its motors by ONVIF, one account for both. */
export interface Dome {
  rtsp: Cameras
  onvif: OnvifCamera
  url: string
  close(): Promise<void>
}

export async function startDome(options: OnvifOptions = {}): Promise<Dome> {
  const [onvif, rtsp] = await Promise.all([
    startOnvif({ ...LOGIN, ...options }),
    startCameras(mounts('h264', 1)),
  ])
  const close = async () => {
    await Promise.all([onvif.close(), rtsp.stop()])
  }
  return { onvif, rtsp, url: rtsp.url('/h264-1'), close }
}

/** A list for --import with `count` lines of the same camera. */
export function domeCsv(folder: string, { url, onvif }: Dome, count: number): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = Array.from({ length: count }, (_, i) =>
    [`10${i + 1}`, `Sân sau ${i + 1}`, url, onvif.address, LOGIN.user, LOGIN.password]
      .map(cell)
      .join(','),
  )
  const path = join(folder, 'dome.csv')
  writeFileSync(path, ['code,name,url,onvif,user,password', ...lines].join('\n'))
  return path
}
