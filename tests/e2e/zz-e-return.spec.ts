import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProxy } from '../cameras/proxy'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { mounts } from './cameras'
import { WallPage } from './pages/wall'

/** Longer than any back-off that grows with the failures would wait patiently. */
const AWAY = 32_000

test('a camera that was away for half a minute is live five seconds after its return @engine', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mounts('h264', 2))
  const [gone, mute] = [await startProxy(cameras.port), await startProxy(cameras.port)]
  try {
    const csv = join(folder, 'cameras.csv')
    const line = (code: string, port: number, path: string) =>
      `${code},Camera ${code},rtsp://127.0.0.1:${port}${path}`
    writeFileSync(
      csv,
      [
        'code,name,url',
        line('GONE', gone.port, '/h264-1'),
        line('MUTE', mute.port, '/h264-2'),
      ].join('\n'),
    )
    const { page, dataDir } = await start(['--import', csv])
    const wall = new WallPage(page)
    await wall.expectLive(2)

    await Promise.all([gone.mode('refuse'), mute.mode('stall')])
    await page.waitForTimeout(AWAY)
    await expect(wall.of('GONE')).toHaveAttribute('data-state', 'reconnecting')
    await expect(wall.of('GONE')).toContainText('Thiết bị không nhận kết nối')
    await expect(wall.of('MUTE')).toHaveAttribute('data-state', 'reconnecting')

    const returnedAt = Date.now()
    await Promise.all([gone.mode('pass'), mute.mode('pass')])
    const live = async (code: string) => {
      await expect(wall.of(code)).toHaveAttribute('data-state', 'live', { timeout: 10_000 })
      return Date.now() - returnedAt
    }
    const took = await Promise.all([live('GONE'), live('MUTE')])
    console.info(`live again after ${took.join(' and ')} ms`)
    expect(Math.max(...took)).toBeLessThanOrEqual(5_000)

    const log = readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')
    for (const change of [
      /main: live → stalled, picture-stopped, after \d+\.\d s/,
      /main: stalled → reconnecting, picture-stopped, after \d+\.\d s/,
      /main: reconnecting → reconnecting, connection-refused, after \d+\.\d s/,
      /main: reconnecting → live, after \d+\.\d s/,
    ])
      expect(log).toMatch(change)
  } finally {
    require('node:fs').cpSync(join(folder, 'profile', 'logs', 'main.log'), '/tmp/e/main.log')
    await Promise.all([gone.close(), mute.close()])
    await cameras.stop()
  }
})
