import { expect, test } from './app'
import { HealthPage } from './pages/health'
import { WallPage } from './pages/wall'

/** "1.234", "7,4%", "512 MB" as a number. */
const figure = (text = '') =>
  Number(
    text
      .replace('.', '')
      .replace(',', '.')
      .replace(/[^\d.]/g, ''),
  )

test('the panel says how the station is, in figures that can be copied @engine', async ({
  start,
}) => {
  const { app, page, dataDir } = await start(['--demo', '--layout', '4'])
  await new WallPage(page).expectLive(4)
  const panel = new HealthPage(page)
  await panel.openFromStatusBar()
  await expect(panel.root).toBeVisible()
  await expect.poll(async () => (await panel.values('ffmpeg'))[0]).toBe('4')
  // Drawn by ffmpeg itself, so it works.
  const [, cpu, memory] = await panel.values('ffmpeg')
  expect(figure(cpu)).toBeGreaterThan(0)
  expect(figure(cpu)).toBeLessThan(101)
  expect(figure(memory)).toBeGreaterThan(9)
  expect(await panel.values('Có hình')).toEqual(['4'])
  // Encoders are tried out with ffmpeg too.
  expect(figure((await panel.values('Số lần mở ffmpeg'))[0])).toBeGreaterThanOrEqual(4)
  expect(await panel.values('Cửa sổ gặp lỗi')).toEqual(['0'])
  // Tiles, streams, then pictures.
  const frames = async () => figure((await panel.values('Cửa sổ 1'))[2])
  await expect.poll(frames).toBeGreaterThan(4)

  const uptime = await panel.values('Thời gian chạy')
  await expect.poll(() => panel.values('Thời gian chạy')).not.toEqual(uptime)

  await panel.copy.click()
  await expect(panel.copy).toHaveText('Đã sao chép')
  const report = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(report).toMatch(/^Vọng Gác: Sức khỏe hệ thống, \d\d:\d\d:\d\d/)
  expect(report).toMatch(/\n {2}ffmpeg: Số lượng 4; CPU [\d,]+%; Bộ nhớ [\d.,]+ [MG]B\n/)
  expect(report).not.toMatch(/rtsp|127\.0\.0\.1|ws:/)
  expect(report).not.toContain(dataDir)

  await page.keyboard.press('Escape')
  await expect(panel.root).toHaveCount(0)
  await panel.openFromMenu()
  await expect(panel.root).toBeVisible()
})
