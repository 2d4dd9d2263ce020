import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startGarbage } from '../cameras/garbage'
import { processesShowing } from '../cameras/processes'
import { startCameras } from '../cameras/server'
import { UNKNOWN_HOST } from '../cameras/unknown-host'
import { expect, test } from './app'
import { csvOf, HARD, mounts } from './cameras'
import { WallPage } from './pages/wall'

const guarded = mounts('h264', 1).map((mount) => ({ ...mount, ...HARD }))

test('a wrong password shows refused, a wrong host unreachable, no stream unsupported @live-wall', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(guarded)
  const other = await startGarbage()
  try {
    const csv = join(folder, 'cameras.csv')
    const good = cameras.url('/h264-1')
    const lines = [
      `WRONG,Sai mật khẩu,${good},${HARD.user},not-it`,
      `NOHOST,Sai địa chỉ,rtsp://${UNKNOWN_HOST}/1,,`,
      'CLOSED,Không mở cổng,rtsp://127.0.0.1:9/1,,',
      `NOTHING,Sai đường dẫn,${cameras.url('/none')},,`,
      `OTHER,Không phải camera,rtsp://127.0.0.1:${other.port}/1,,`,
    ]
    writeFileSync(csv, ['code,name,url,user,password', ...lines].join('\n'))
    const { page } = await start(['--import', csv])
    const wall = new WallPage(page)
    await expect(wall.of('WRONG')).toHaveAttribute('data-state', 'refused')
    for (const code of ['NOHOST', 'CLOSED', 'NOTHING']) {
      await expect(wall.of(code)).toHaveAttribute('data-state', 'unreachable')
    }
    await expect(wall.of('OTHER')).toHaveAttribute('data-state', 'unsupported')
  } finally {
    await other.close()
    await cameras.stop()
  }
})

test('a picture that stops dims within three seconds, says since when, and comes back @live-wall', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mounts('h264', 1))
  try {
    const { page } = await start(['--import', csvOf(folder, cameras, mounts('h264', 1))])
    const wall = new WallPage(page)
    await wall.expectLive(1)
    await cameras.freeze('/h264-1')
    await expect(wall.inState('live')).toHaveCount(0, { timeout: 3_500 })
    await expect(wall.of('H264-1')).toHaveAttribute('data-state', 'stalled')
    await expect(wall.of('H264-1')).toContainText(/từ \d{2}:\d{2}:\d{2}/)
    await cameras.resume('/h264-1')
    await wall.expectLive(1)
  } finally {
    await cameras.stop()
  }
})

test('a password is found nowhere but in the encrypted store @live-wall', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(guarded)
  try {
    const { page, dataDir, output } = await start(['--import', csvOf(folder, cameras, guarded)])
    await new WallPage(page).expectLive(1)
    const forms = [HARD.password, encodeURIComponent(HARD.password), 'p%40%3A%2F%25%27%20x9']
    const replies = JSON.stringify(await page.evaluate(() => window.vongGac.app.snapshot()))
    const html = await page.content()
    await cameras.setPassword('/h264-1', 'changed-it-is')
    await cameras.restart()
    await page.waitForTimeout(3_000)
    const files = filesIn(dataDir)
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n')
    for (const form of forms) {
      expect(processesShowing(form)).toEqual([])
      for (const place of [replies, html, files, output()]) expect(place).not.toContain(form)
    }
    expect(readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')).toContain('streams')
  } finally {
    await cameras.stop()
  }
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.isFile() ? [path] : []
  })
}
