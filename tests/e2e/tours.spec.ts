import type { Page } from 'playwright/test'
import { expect } from './app'
import { camerasButOne } from './one-lost'
import { ToursPage } from './pages/tours'
import { WallPage } from './pages/wall'

/** The last gate is not connected; what is public is no gate, though it sounds like one. */
const cameras = [
  { code: '1', name: 'Cổng chính' },
  { code: '2', name: 'Cổng sau' },
  { code: '3', name: 'Cổng kho' },
  { code: '4', name: 'CONG PHU' },
  { code: '5', name: 'Nhà xe công cộng' },
  { code: '6', name: 'Cổng bếp' },
  { code: '7', name: 'Cổng nhà máy' },
]
const LOST = '7'

const { test, csvOf } = camerasButOne(cameras, LOST)

const pagesOf = (page: Page) => ({ wall: new WallPage(page), tours: new ToursPage(page) })

/** From the editor's opening on with keys alone: all gates, four at a time, three seconds. */
async function makeGates(tours: ToursPage): Promise<void> {
  const { page } = tours
  await tours.openEditor()
  await tours.tabTo(page.getByTestId('tours-add'))
  await tours.press('Enter')
  await expect(tours.name).toHaveValue('Tuần tra 1')
  await expect(tours.name).toBeFocused()
  await page.keyboard.type('Các cổng')
  await tours.choose(page.getByTestId('tour-source'), 'Theo tên hoặc vị trí')
  await tours.tabTo(tours.words)
  await page.keyboard.type('cổng')
  await tours.choose(page.getByTestId('tour-layout'), '2 × 2')
  await tours.tabTo(page.getByTestId('tour-dwell'))
  await tours.press('Control+a', '2')
  await expect(tours.kept).toContainText('3 đến 600')
  await tours.press('Control+a', '3')
  await expect(tours.preview).toContainText('6 camera · 2 trang · một vòng 6 giây')
  await expect(tours.kept).toHaveText('Đã lưu.')
  await tours.leaveEditor()
}

test('a tour is made by keys, turns, waits for whoever works, holds, passes over, and goes on after a restart @wall', async ({
  server,
  folder,
  start,
}) => {
  const first = await start(['--import', csvOf(folder, server), '--layout', '4'])
  const { wall, tours } = pagesOf(first.page)
  const before = ['1', '2', '3', '4']
  await expect.poll(() => wall.cameras()).toEqual(before)
  const shows = (...codes: string[]) =>
    expect.poll(() => wall.cameras(), { intervals: [100], timeout: 20_000 }).toEqual(codes)
  await makeGates(tours)

  // Nothing was started here yet: T asks which.
  await tours.press('t')
  await expect(first.page.getByTestId('tour-start')).toBeVisible()
  await tours.press('Home', 'Enter')
  await expect(tours.button).toContainText(/Các cổng · trang 1\/2/)
  await wall.expectLive(4)
  await shows('6', '7', '', '')
  await shows('1', '2', '3', '4')
  await shows('6', '', '', '')
  await expect(tours.sign).toContainText('bỏ qua 1 camera mất kết nối')
  await wall.expectLive(1)

  // Whoever works on a tile is not disturbed, and is told why nothing turns.
  await shows('1', '2', '3', '4')
  await wall.tile(1).click()
  await expect(tours.button).toContainText('Tạm dừng: đang thao tác')
  await expect(tours.sign).toContainText('Tạm dừng: đang thao tác')
  await tours.press('h')
  await expect(tours.held).toBeVisible()
  await first.page.waitForTimeout(4500)
  expect(await wall.cameras()).toEqual(['1', '2', '3', '4'])
  await tours.press('t')
  await shows('6', '2', '', '')
  await tours.press('h')
  await expect(tours.held).toBeHidden()
  await shows('1', '2', '3', '4')

  // By hand: it stands still until it is told to go on, and its pages turn by keys.
  await tours.press('t')
  await expect(tours.button).toContainText('Tạm dừng · Các cổng')
  await tours.press('PageDown')
  await shows('6', '', '', '')
  await tours.press('PageUp')
  await shows('1', '2', '3', '4')

  // In a cell of the page that stands still.
  await tours.button.click()
  await first.page.getByTestId('tour-edit').click()
  await first.page.getByTestId('tours-add').click()
  await expect(tours.name).toHaveValue('Tuần tra 1')
  await expect(tours.name).toBeFocused()
  await first.page.keyboard.type('Một ô')
  await tours.dialog.getByText('Trong một ô', { exact: true }).click()
  await first.page.getByTestId('tour-dwell').fill('3')
  await expect(tours.preview).toContainText('7 camera · 7 trang · một vòng 21 giây')
  await expect(tours.kept).toHaveText('Đã lưu.')
  await tours.leaveEditor()
  await wall.tile(3).click()
  await tours.start('Một ô')
  await shows('1', '2', '3', '1')
  await shows('1', '2', '3', '2')
  await expect(wall.tile(3)).toHaveAttribute('data-state', 'live')
  await expect(tours.sign).toHaveCount(2)

  // Out: the selection first, then the pages; the cell goes on.
  await expect(tours.button).not.toBeFocused()
  await tours.press('Escape', 'Escape')
  await expect(tours.sign).toHaveCount(1)
  expect((await wall.cameras()).slice(0, 3)).toEqual(before.slice(0, 3))
  await tours.button.click()
  await first.page.getByTestId('tour-stop').click()
  await shows(...before)

  await tours.start('Các cổng')
  await expect(tours.button).toContainText('trang')
  await first.quit()
  const second = pagesOf((await start()).page)
  await expect(second.tours.button).toContainText(/Các cổng · trang \d\/2/)
  await expect
    .poll(() => second.wall.cameras(), { intervals: [100], timeout: 10_000 })
    .toEqual(['6', expect.anything(), '', ''])
  await second.tours.button.click()
  await expect(second.tours.said).toContainText('Các cổng')
  await second.tours.page.getByTestId('tour-stop').click()
  await expect.poll(() => second.wall.cameras()).toEqual(before)
})
