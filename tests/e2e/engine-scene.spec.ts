import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Mount, startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf } from './cameras'
import { CamerasPage } from './pages/cameras'
import { WallPage } from './pages/wall'

const SHAPE = { codec: 'h264', width: 640, height: 360, fps: 10 } as const
/** Small: two cores transcode them beside everything else. */
const H265 = { codec: 'h265', width: 320, height: 184, fps: 10 } as const
const JPEG = { codec: 'mjpeg', width: 320, height: 184, fps: 10 } as const
const mounts: Mount[] = [
  ...['still', 'black', 'covered', 'night', 'smpte'].map((pattern) => ({
    ...{ ...SHAPE, pattern, path: `/${pattern}` },
  })),
  { ...JPEG, pattern: 'still', path: '/jpeg' },
  { ...JPEG, path: '/moving-jpeg' },
  { ...H265, pattern: 'still', path: '/hevc' },
  { ...H265, path: '/moving-hevc' },
]
const MOVING = ['NIGHT', 'SMPTE', 'MOVING-JPEG', 'MOVING-HEVC']

const wrong = [
  { code: 'STILL', state: 'stalled', why: 'Camera gửi lặp lại một hình duy nhất', log: 'frozen' },
  { code: 'JPEG', state: 'stalled', why: 'Camera gửi lặp lại một hình duy nhất', log: 'frozen' },
  { code: 'HEVC', state: 'stalled', why: 'Camera gửi lặp lại một hình duy nhất', log: 'frozen' },
  { code: 'BLACK', state: 'blind', why: 'Hình tối đen', log: 'black' },
  { code: 'COVERED', state: 'blind', why: 'Hình không có chi tiết', log: 'no-detail' },
]

test('a frozen, a black and a covered camera say so within 15 s, unless they are not to; others stay live @engine', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mounts)
  try {
    const csv = csvOf(folder, cameras, mounts)
    const { page, dataDir } = await start(['--import', csv, '--layout', '9'])
    const wall = new WallPage(page)
    await expect(page.locator('[data-testid="tile"][data-picture]')).toHaveCount(mounts.length)
    const told = wrong.map(async ({ code, state, why }) => {
      await expect(wall.of(code)).toHaveAttribute('data-state', state, { timeout: 15_000 })
      await expect(wall.of(code)).toContainText(why)
      await expect(wall.of(code)).toContainText(/từ \d{2}:\d{2}:\d{2}/)
    })
    await Promise.all(told)
    await expect(page.getByTestId('issue')).toHaveCount(wrong.length)
    for (let look = 0; look < 15; look++) {
      for (const code of MOVING)
        await expect(wall.of(code)).toHaveAttribute('data-state', 'live', { timeout: 1 })
      await pause(1000)
    }
    const room = new CamerasPage(page)
    await room.open()
    await room.edit('BLACK')
    await room.form.watchFor('black', 0)
    await room.form.saveAndClose()
    await room.close()
    await expect(wall.of('BLACK')).toHaveAttribute('data-state', 'live', { timeout: 3000 })
    const log = readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')
    for (const { log: fault } of wrong) {
      const lines = log.split('\n').filter((line) => line.includes(`picture ${fault} since`))
      expect(lines, fault).toHaveLength(wrong.filter((each) => each.log === fault).length)
    }
  } finally {
    await cameras.stop()
  }
})
