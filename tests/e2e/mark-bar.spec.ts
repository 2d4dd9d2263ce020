import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { MarkBar } from './pages/mark-bar'
import { WallPage } from './pages/wall'

const four = mounts('h264', 4)

test('a moment is marked by keys alone, sorted, left for later and taken back @evidence', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(four)
  try {
    const csv = csvOf(folder, cameras, four)
    const { page } = await start(['--import', csv, '--layout', '4'])
    const wall = new WallPage(page)
    const bar = new MarkBar(page)
    await wall.expectLive(4)
    await page.keyboard.press('m')
    await expect(bar.message('Hãy chọn một ô')).toBeVisible()

    await page.keyboard.press('ArrowRight')
    const before = await Promise.all([0, 1, 2, 3].map((index) => wall.places(index)))
    await page.keyboard.press('m')
    await expect(bar.filter).toBeFocused()
    await expect(bar.kinds).toHaveCount(6)
    expect(await Promise.all([0, 1, 2, 3].map((index) => wall.places(index)))).toEqual(before)
    await expect(bar.root).toContainText('đã giữ')

    await page.keyboard.type('tu tap')
    await expect(bar.chosen).toHaveText(/Tụ tập/)
    await page.keyboard.press('Enter')
    await expect(bar.root).toHaveCount(0)
    await expect(bar.message('Đã lưu: Tụ tập')).toBeVisible()
    await expect(wall.tile(0)).toBeFocused()
    await expect(bar.sign('keeping')).toHaveCount(1)

    // Quicker than main: no key is lost.
    await page.keyboard.press('ArrowRight')
    for (const key of ['m', '2', 'Enter']) await page.keyboard.press(key)
    await expect(bar.message(/Đã lưu: (?!Tụ tập)/)).toBeVisible()
    await expect(wall.tile(1)).toBeFocused()
    await expect(wall.tile(1)).not.toHaveAttribute('data-enlarged')

    await page.keyboard.press('ArrowDown')
    for (const key of ['m', '1', 'Escape']) await page.keyboard.press(key)
    await expect(bar.message('Đã giữ, chưa phân loại')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(bar.message('Đã bỏ đánh dấu')).toBeVisible()

    await wall.tile(2).click({ button: 'right' })
    await bar.kinds.nth(3).click()
    await expect(bar.message('Đã lưu')).toBeVisible()
    await bar.button.click()
    await expect(bar.root).toBeVisible()
    await wall.tile(0).click()
    await expect(bar.message('Đã giữ, chưa phân loại')).toBeVisible()
    await wall.expectLive(4)
  } finally {
    await cameras.stop()
  }
})
