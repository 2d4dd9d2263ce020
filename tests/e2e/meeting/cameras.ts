import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FaultProxy, startProxy } from '../../cameras/proxy'
import type { Colour } from '../../cameras/screen-colour'
import { type Mount, startCameras } from '../../cameras/server'

/** What no meeting may read: it is burnt into each picture, top left. */
const PRIVATE = 'NGUYỄN VĂN A - GIƯỜNG 12'
/** Where it stands, in shares of the picture. */
export const PRIVATE_AREA = { x: 0, y: 0, width: 0.98, height: 0.24 }

export const LOGIN = { user: 'giamsat', password: 'mat-khau-cu' }

const SIZE = { codec: 'h264' as const, width: 640, height: 360, fps: 12, text: PRIVATE }
const mounts: Mount[] = Array.from({ length: 6 }, (_, i) => ({
  ...{ path: `/p0${i + 1}`, ...SIZE },
  ...(i === 3 ? LOGIN : {}),
}))

export interface MeetingCameras {
  /** For `--import`. */
  csv: string
  /** From now on nobody answers at camera 1…6. */
  kill(camera: number): Promise<void>
  /** Of the one with a password; its connection ends. */
  changePassword(): Promise<void>
  stop(): Promise<void>
}

/** Six cameras of two facilities, each by a way of its own; the fourth wants a password. */
export async function startMeetingCameras(folder: string): Promise<MeetingCameras> {
  const server = await startCameras(mounts)
  const ways: FaultProxy[] = []
  for (const _ of mounts) ways.push(await startProxy(server.port))
  const csv = join(folder, 'cameras.csv')
  const lines = mounts.map(({ path, user = '', password = '' }, i) => {
    const url = `rtsp://127.0.0.1:${ways[i]?.port}${path}`
    const facility = i < 3 ? 'CS1,Trường Cao đẳng Y tế' : 'CS2,Khách sạn Hải Âu'
    return [`P0${i + 1}`, `Ống kính ${i + 1}`, facility, url, user, password].join(',')
  })
  const head = 'code,name,facility,facility_name,url,user,password'
  writeFileSync(csv, [head, ...lines].join('\n'))
  return {
    csv,
    kill: async (camera) => ways[camera - 1]?.mode('refuse'),
    changePassword: async () => {
      await server.setPassword('/p04', 'mat-khau-moi')
      await ways[3]?.mode('cut')
    },
    stop: async () => {
      for (const way of ways) await way.close()
      await server.stop()
    },
  }
}

/** The ground of camera 1…6, as tests/cameras/picture.py paints it. */
export function groundOf(camera: number): Colour {
  const hue = (((camera - 1) * 0.618) % 1) * 6
  const channel = (n: number) => {
    const k = (n + hue) % 6
    return 255 * (0.5 - 0.5 * 0.6 * Math.max(0, Math.min(k, 4 - k, 1)))
  }
  return [channel(5), channel(3), channel(1)]
}
