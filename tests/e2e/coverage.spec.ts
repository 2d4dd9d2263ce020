import type { Page } from 'playwright/test'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { CoveragePage } from './pages/coverage'
import { ShellPage } from './pages/shell'
import { WallPage } from './pages/wall'
import { csvOfSites, mountsOf, sites } from './two-streams'

/** Longer than the pause between two reports, short enough for a test: 9 s. */
const MINUTES = 0.15

const set = (page: Page, unseenAfter: number) =>
  page.evaluate((value) => window.vongGac.app.set({ unseenAfter: value }), unseenAfter)

test('what nobody has seen live is listed, filters the tree, and is put on the wall; seconds are kept @wall', async ({
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
    await set(page, MINUTES)
    await wall.expectLive(4)
    await expect(coverage.count).toHaveText(/^2 chưa ai xem/, { timeout: 20_000 })
    await expect(coverage.groups).toHaveText([/Khách sạn Hải Âu\s*· 2 camera\s*chưa xem lần nào/])

    // Neither a picture that stands still nor one beneath another is seen; the enlarged one is.
    await cameras.freeze('/101')
    await cameras.freeze('/101/sub')
    await wall.tile(1).dblclick()
    await expect(coverage.count).toHaveText(/^5 /, { timeout: 20_000 })
    expect(await coverage.unseen()).toEqual(['101', '103', '104', '201', '202'])
    await wall.tile(1).dblclick()
    await expect(coverage.count).toHaveText(/^3 /)
    expect(await coverage.unseen()).toEqual(['101', '201', '202'])

    await coverage.count.click()
    await expect(shell.cameras).toHaveText([/Cổng ra vào/, /Tiếp đón/, /Hành lang phía Đông/])
    await page.keyboard.press('u')
    await expect(shell.cameras).toHaveCount(6)

    await coverage.groups.filter({ hasText: 'Khách sạn' }).click()
    await expect.poll(async () => (await wall.cameras()).filter(Boolean)).toEqual(['201', '202'])
    await wall.expectLive(2)
    await expect.poll(() => coverage.unseen()).not.toContain('201')

    const before = await coverage.seconds()
    expect(before['102']).toBeGreaterThan(15)
    expect((before['102'] ?? 0) - (before['103'] ?? 0)).toBeGreaterThan(7)
    await first.quit()
    const again = await start()
    const later = new CoveragePage(again.page)
    await expect.poll(() => later.unseen(), { timeout: 20_000 }).toContain('102')
    expect((await later.listed())['102']?.never).toBe(false)
    const after = await later.seconds()
    for (const code of ['101', '102', '103', '104'])
      expect(Math.abs((after[code] ?? 0) - (before[code] ?? 0))).toBeLessThanOrEqual(1)
  } finally {
    await cameras.stop()
  }
})
