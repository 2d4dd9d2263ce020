import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { CoveragePage } from './pages/coverage'
import { ShellPage } from './pages/shell'
import { WallPage } from './pages/wall'
import { csvOfSites, mountsOf, sites } from './two-streams'

/** In minutes: longer than the pause between two reports, short enough for a test. */
const UNSEEN_AFTER = 0.12

test('what happens to a camera is seen and noted; what nobody sees live is listed, and seconds are kept @wall', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mountsOf(sites))
  try {
    const csv = csvOfSites(folder, cameras.port, sites)
    const first = await start(['--import', csv, '--layout', '4'])
    const { page } = first
    const wall = new WallPage(page)
    const shell = new ShellPage(page)
    const coverage = new CoveragePage(page)
    const settings = { unseenAfter: UNSEEN_AFTER, alertSound: true }
    await page.evaluate((set) => window.vongGac.app.set(set), settings)
    // Else a camera that is lost sounds as an outage, half a minute later.
    await page.evaluate(async () => {
      const { outages } = window.vongGac
      const { settings } = await outages.state()
      await outages.set({ ...settings, sound: { ...settings.sound, on: false } })
    })
    const notes = await coverage.hear()
    await wall.expectLive(4)
    await wall.tile(3).click()
    await page.keyboard.press('Alt+l')
    await expect(wall.tile(3).getByTestId('alarm-cell')).toBeVisible()

    // A camera that stops: seen from afar on its tile, shown by the alarm cell, and nothing moves.
    const boxes = () => Promise.all([0, 1, 2, 3].map((index) => wall.places(index)))
    const before = await boxes()
    await cameras.freeze('/101')
    await cameras.freeze('/101/sub')
    await expect(coverage.alert(wall.tile(0))).toHaveText(/^Mới/)
    await expect(wall.tile(3)).toHaveAttribute('data-camera', '101')
    expect((await boxes()).slice(0, 3)).toEqual(before.slice(0, 3))
    expect((await wall.places(3))[0]).toEqual(before[3]?.[0])
    expect(await coverage.alertFrames(wall)).toEqual([true, false, false, true])
    expect(await notes()).toBe(2)
    await page.keyboard.press('l')
    await expect(coverage.alert(page.locator('.wall'))).toHaveCount(0)
    await expect(wall.tile(3)).toHaveAttribute('data-camera', '104')
    expect(await boxes()).toEqual(before)
    await expect(wall.inState('live')).toHaveCount(3)

    // Neither a picture that stands still nor one beneath another is seen; the enlarged one is.
    await wall.tile(1).dblclick()
    await expect(coverage.count).toHaveText(/^5 chưa ai xem/, { timeout: 20_000 })
    await expect.poll(() => coverage.unseen()).toEqual(['101', '103', '104', '201', '202'])
    await page.keyboard.press('Escape')
    await expect(coverage.count).toHaveText(/^3 /)
    await expect.poll(() => coverage.unseen()).toEqual(['101', '201', '202'])
    await expect(coverage.groups).toHaveText([
      ...[/Khách sạn Hải Âu\s*· 2 camera\s*chưa xem/, /Ký túc xá\s*· 1 camera\s*\d+ giây/],
    ])

    await coverage.count.click()
    await expect(shell.cameras).toHaveText([/Tiếp đón/, /Hành lang phía Đông/, /Cổng ra vào/])
    await page.keyboard.press('u')
    await expect(shell.cameras).toHaveCount(6)

    await coverage.groups.filter({ hasText: 'Khách sạn' }).click()
    await expect.poll(async () => (await wall.cameras()).filter(Boolean)).toEqual(['201', '202'])
    await expect.poll(() => coverage.unseen(), { timeout: 15_000 }).not.toContain('201')

    const seconds = await coverage.seconds()
    expect(seconds['102']).toBeGreaterThan(12)
    expect((seconds['102'] ?? 0) - (seconds['103'] ?? 0)).toBeGreaterThan(3)
    expect((seconds['103'] ?? 0) - (seconds['101'] ?? 0)).toBeGreaterThan(3)
    await coverage.openHours()
    await expect(coverage.hoursOf('102')).toHaveText(/^102 Hành lang tầng 2.*(giây|phút)$/)
    await expect(coverage.hoursOf('201')).toBeVisible()
    await page.keyboard.press('Escape')
    const listed = (await coverage.listed())['101']
    await first.quit()
    const again = new CoveragePage((await start()).page)
    await expect.poll(() => again.unseen()).toContain('101')
    const found = (await again.listed())['101']
    expect([listed?.never, found?.never]).toEqual([false, false])
    expect(Math.abs((found?.since ?? 0) - (listed?.since ?? 0))).toBeLessThanOrEqual(1000)
    const kept = await again.seconds()
    for (const code of ['101', '102', '103', '104'])
      expect(Math.abs((kept[code] ?? 0) - (seconds[code] ?? 0))).toBeLessThanOrEqual(1)
  } finally {
    await cameras.stop()
  }
})
