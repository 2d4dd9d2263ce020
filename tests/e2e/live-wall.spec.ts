import { setTimeout as pause } from 'node:timers/promises'
import { ffmpegsOf } from '../cameras/processes'
import { movingRegions } from '../cameras/screen'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { codeOf, csvOf, sixteen } from './cameras'
import { WallPage } from './pages/wall'

test('sixteen real cameras reach live, survive their server, and leave nothing behind @live-wall', async ({
  start,
  folder,
}) => {
  test.setTimeout(150_000)
  const cameras = await startCameras(sixteen)
  try {
    const csv = csvOf(folder, cameras, sixteen)
    const { page, pid, marker } = await start(['--import', csv, '--layout', '16', '--kiosk'])
    const wall = new WallPage(page)
    await expect(wall.tiles).toHaveCount(16)
    await wall.expectLive(16, 45_000)
    expect(await wall.cameras()).toEqual(sixteen.map(codeOf))
    expect(ffmpegsOf(marker)).toHaveLength(16)

    const display = process.env.DISPLAY ?? ''
    const moving = async () => movingRegions(await wall.middles(), { display })
    await expect.poll(moving, { timeout: 20_000 }).toEqual(Array(16).fill(true))

    await cameras.kill()
    await expect(wall.inState('live')).toHaveCount(0, { timeout: 6_000 })
    await expect(wall.inState('reconnecting')).toHaveCount(16, { timeout: 20_000 })
    await cameras.restart()
    await wall.expectLive(16, 45_000)
    // Live is no more than a word: every picture goes on.
    expect(await movingRegions(await wall.middles(), { display, ms: 2_000 })).toEqual(
      Array(16).fill(true),
    )

    process.kill(pid, 'SIGKILL')
    await pause(2_000)
    expect(ffmpegsOf(marker)).toEqual([])
  } finally {
    await cameras.stop()
  }
})
