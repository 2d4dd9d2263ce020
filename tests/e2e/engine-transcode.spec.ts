import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { movingRegions } from '../cameras/screen'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { CamerasPage } from './pages/cameras'
import { SettingsPage } from './pages/settings'
import { WallPage } from './pages/wall'

const all = [...mounts('h265', 1), ...mounts('h264', 1)]

test('an H.265 camera is live and says that it is transcoded; hardware that does not work is said and replaced @engine', async ({
  start,
  folder,
}) => {
  test.setTimeout(60_000)
  const cameras = await startCameras(all)
  try {
    const { page, dataDir } = await start(['--import', csvOf(folder, cameras, all)])
    const wall = new WallPage(page)
    await wall.expectLive(2)
    const tile = wall.of('H265-1')
    await expect(wall.codec('H265-1')).toHaveText('H.265 → H.264')
    await expect(wall.codec('H264-1')).toHaveCount(0)
    await tile.hover()
    await expect(tile.locator('.tile-advice')).toHaveCSS('opacity', '1')
    await expect(tile.locator('.tile-advice')).toContainText(
      /Chuyển mã H\.265 → H\.264 bằng phần mềm.*Nên khai báo luồng phụ H\.264/,
    )

    const settings = new SettingsPage(page)
    await settings.open()
    await expect(settings.encoder('software')).toContainText('đang dùng')
    const wanted = settings.encoder('vaapi')
    await expect(wanted).toContainText('không thấy thiết bị phù hợp')
    await wanted.click()
    await expect(settings.transcoderWarning).toContainText(
      'VAAPI chưa dùng được trên máy này, nên đang dùng phần mềm.',
    )
    await settings.close()
    await wall.expectLive(2)
    const display = process.env.DISPLAY ?? ''
    const middles = (await wall.middles()).slice(0, 2)
    await expect
      .poll(() => movingRegions(middles, { display }), { timeout: 15_000 })
      .toEqual([true, true])

    const room = new CamerasPage(page)
    await room.open()
    await expect(room.row('H265-1')).toContainText('H.265 → H.264')
    await room.edit('H265-1')
    await room.form.test()
    await expect(room.form.result).toContainText('Nên khai báo luồng phụ H.264 cho camera này.')
    const log = readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')
    expect(log).toMatch(/encoders: vaapi no-device, nvenc no-driver, qsv no-device, software works/)
  } finally {
    await cameras.stop()
  }
})
