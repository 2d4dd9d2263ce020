import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cameras, startCameras } from '../cameras/server'
import { test as withApp } from './app'

const SHAPE = { codec: 'h264', width: 320, height: 184, fps: 10 } as const

/** Small real cameras for a test, and their list; nobody listens where the `lost` one should be. */
export function camerasButOne(cameras: { code: string; name: string }[], lost: string) {
  const test = withApp.extend<{ server: Cameras }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    server: async ({}, use) => {
      const server = await startCameras(cameras.map(({ code }) => ({ ...SHAPE, path: `/${code}` })))
      await use(server)
      await server.stop()
    },
  })
  const csvOf = (folder: string, { port }: Cameras): string => {
    const lines = cameras.map(
      ({ code, name }) => `${code},${name},rtsp://127.0.0.1:${code === lost ? 9 : port}/${code}`,
    )
    const path = join(folder, 'cameras.csv')
    writeFileSync(path, ['code,name,url', ...lines].join('\n'))
    return path
  }
  return { test, csvOf }
}
