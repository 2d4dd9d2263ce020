import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { expect, test as withApp } from './app'
import { framesDuring, percentile } from './pages/frames'
import { MarkBar } from './pages/mark-bar'
import { PalettePage } from './pages/palette'
import { ShellPage } from './pages/shell'
import { SnapshotsPage } from './pages/snapshots'
import { WallPage } from './pages/wall'

const REGISTERED = 3_000
/** Nobody listens there. */
const NOWHERE = 'rtsp://127.0.0.1:9'

const names = ['Cổng ra vào', 'Hành lang Đông', 'Bếp ăn', 'Sân sau', 'Nhà xe', 'Phòng trực']
const SCHOOL = 'Trường Cao đẳng Y tế'
const codes = ['101', '102', '103', '104', '105', 'A-106']

const mounts: Mount[] = codes.map((code) => ({
  ...{ path: `/cam${code}`, codec: 'h264', width: 640, height: 360, fps: 10 },
}))

/** The six that play, and as many others as make three thousand. */
function csvOf(folder: string, cameras: Cameras): string {
  const lines = codes.map((code, i) => [
    ...[code, names[i], 'CS1', SCHOOL],
    cameras.url(`/cam${code}`),
  ])
  for (let i = lines.length; i < REGISTERED; i++) {
    const [code, site] = [`X${10_000 + i}`, i % 150]
    lines.push([code, `Dãy nhà ${i}`, `F${site}`, `Khu tập trung ${site}`, `${NOWHERE}/${code}`])
  }
  const path = join(folder, 'cameras.csv')
  const header = ['code', 'name', 'facility', 'facility name', 'url']
  writeFileSync(path, [header, ...lines].map((line) => line.join(',')).join('\n'))
  return path
}

const test = withApp.extend<{ cameras: Cameras }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  cameras: async ({}, use) => {
    const cameras = await startCameras(mounts)
    await use(cameras)
    await cameras.stop()
  },
})

test('cameras, facilities and commands are put quickly, several tiles act together, and every way back is there @wall', async ({
  cameras,
  folder,
  start,
}) => {
  const { page } = await start(['--import', csvOf(folder, cameras), '--layout', '9'])
  const wall = new WallPage(page)
  const shell = new ShellPage(page)
  const palette = new PalettePage(page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const together = page.locator('.tile[data-together]')
  const cells = (...expected: string[]) => expect.poll(() => wall.cameras()).toEqual(expected)
  const nine = [...codes, 'X10006', 'X10007', 'X10008']
  const none = nine.map(() => '')
  await wall.expectLive(6)
  await cells(...nine)

  await test.step('all tiles are cleared by one key, and are back by one', async () => {
    await wall.tile(0).click()
    await press('Control+a')
    await expect(together).toHaveCount(9)
    await press('Delete')
    await cells(...none)
    await press('Control+z')
    await cells(...nine)
  })

  await test.step('back and forward, by keys, buttons of the mouse and of the window', async () => {
    await press('Alt+ArrowRight')
    await cells(...none)
    await press('Alt+ArrowLeft')
    await cells(...nine)
    const side = (button: number) =>
      page.evaluate((which) => {
        window.dispatchEvent(new MouseEvent('mouseup', { button: which }))
      }, button)
    await side(4)
    await cells(...none)
    await side(3)
    await cells(...nine)
    await page.getByRole('button', { name: 'Tới tường sau đó' }).click()
    await cells(...none)
    await page.getByRole('button', { name: 'Trở lại tường trước đó' }).click()
    await cells(...nine)
  })

  await test.step('a range and single tiles, moved and cleared together', async () => {
    await wall.tile(0).click()
    await press('Shift+ArrowRight', 'Shift+ArrowDown')
    await expect(together).toHaveCount(4)
    await wall.tile(8).click({ modifiers: ['Control'] })
    await expect(together).toHaveCount(5)
    await wall.tile(0).click({ modifiers: ['Control'] })
    await expect(together).toHaveCount(4)
    await press('Delete')
    await cells('101', '', '103', '', '', 'A-106', 'X10006', 'X10007', '')
    await press('Control+z')
    await cells(...nine)
    await wall.tile(0).click()
    await wall.tile(1).click({ modifiers: ['Shift'] })
    await wall.tile(1).dragTo(wall.tile(3))
    await cells('104', '105', '103', '101', '102', 'A-106', 'X10006', 'X10007', 'X10008')
    await press('Control+z')
    await cells(...nine)
  })

  await test.step('several are marked as one event, and taken each for itself', async () => {
    const bar = new MarkBar(page)
    const shots = new SnapshotsPage(page)
    await wall.tile(0).click()
    await press('Shift+ArrowRight', 'm')
    await expect(bar.root).toContainText(`2 camera của ${SCHOOL}`)
    await press('Escape')
    await expect(bar.root).toHaveCount(0)
    await wall.tile(0).click()
    await press('Shift+ArrowDown', 's')
    await expect(shots.taken).toContainText('Đã chụp 2 ô')
  })

  await test.step('a camera by its name without accents, into the selected cell', async () => {
    await wall.tile(8).click()
    await palette.find('hanh lang', 'Hành lang Đông')
    await press('Enter')
    await expect(palette.input).toHaveCount(0)
    await expect(wall.tile(8)).toHaveAttribute('data-camera', '102')
    await expect(wall.tile(8)).toBeFocused()
    // What was there changes places with it: nothing is lost.
    await expect(wall.tile(1)).toHaveAttribute('data-camera', 'X10008')
  })

  await test.step('one after the other, and one enlarged', async () => {
    await wall.tile(6).click()
    await palette.find('103', 'Bếp ăn')
    await press('Control+Enter')
    await expect(wall.tile(6)).toHaveAttribute('data-camera', '103')
    await palette.input.fill('san sau')
    await expect(palette.chosen).toContainText('Sân sau')
    await press('Shift+Enter')
    await expect(page.locator('.tile[data-enlarged]')).toHaveAttribute('data-camera', '104')
    await press('Escape')
    await expect(page.locator('.tile[data-enlarged]')).toHaveCount(0)
    await expect(wall.tile(7)).toHaveAttribute('data-camera', '104')
  })

  await test.step('a facility fills the grid that suits it best', async () => {
    await palette.find('truong cao dang', SCHOOL)
    await press('ArrowDown')
    await expect(palette.chosen).toContainText('Cổng ra vào')
    await palette.expectTold()
    await press('ArrowUp')
    await palette.expectTold()
    await press('Enter')
    await expect(wall.tiles).toHaveCount(6)
    await cells(...codes)
    await wall.expectLive(6)
  })

  await test.step('only what is selected stays', async () => {
    await wall.tile(0).click()
    await wall.tile(5).click({ modifiers: ['Control'] })
    await press('Control+Enter')
    await cells('101', 'A-106', '', '')
    await press('Control+z')
    await cells(...codes)
  })

  await test.step('a number and Enter', async () => {
    await wall.tile(2).click()
    await press('1', '0', '6')
    await expect(palette.number).toContainText('ô 3')
    await expect(palette.number).toContainText('Phòng trực')
    await press('Enter')
    await cells('101', '102', 'A-106', '104', '105', '103')
    await press('9', '9', '9')
    await expect(palette.number).toContainText('không có camera nào mang số này')
    await press('Enter')
    await expect(palette.number).toBeVisible()
    await press('Escape')
    await expect(palette.number).toHaveCount(0)
    await expect(wall.tile(2)).toHaveAttribute('data-selected', 'true')
    await press('1')
    await expect(palette.number).toHaveCount(0, { timeout: 6_000 })
  })

  await test.step('each cell remembers what it showed', async () => {
    await press('Backspace')
    await expect(wall.tile(2)).toHaveAttribute('data-camera', '103')
    await press('Shift+Backspace')
    await expect(palette.recent).toContainText('A-106')
    await press('1')
    await expect(palette.recent).toHaveCount(0)
    await expect(wall.tile(2)).toHaveAttribute('data-camera', 'A-106')
  })

  await test.step('a command, and what was chosen last', async () => {
    await palette.find('gap cay camera', 'Gấp, mở cây camera')
    await press('Enter')
    await expect(shell.left).toHaveCount(0)
    await press('F2')
    await expect(shell.left).toHaveCount(1)
    await palette.find('ngon ngu english', 'English')
    await press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await palette.open()
    await expect(palette.options.first()).toContainText('English')
    await press('Escape')
  })

  await test.step('several lines of the tree at once', async () => {
    await shell.search.fill('truong cao dang')
    await expect(shell.cameras).toHaveCount(6)
    await shell.cameras.nth(0).click()
    await shell.cameras.nth(2).click({ modifiers: ['Control'] })
    await shell.cameras.nth(4).click({ modifiers: ['Shift'] })
    await expect(page.locator('.tree-line[data-chosen]')).toHaveCount(3)
    await press('Control+Enter')
    await cells('103', '104', '105', '')
    await shell.search.fill('')
  })

  const typed = []
  for (const text of ['day nha 2345', 'khu tap trung 99', 'x12345'])
    typed.push(await palette.timeTyping(text))
  const keys = typed.flatMap((each) => each.keys)
  const opening = typed.map((each) => each.opening.toFixed(1)).join(' ')
  const middle = await shell.line('Khu tập trung').first().boundingBox()
  const frames = await framesDuring(page, async () => {
    await page.mouse.move((middle?.x ?? 0) + 50, (middle?.y ?? 0) + 5)
    for (let i = 0; i < 120; i++) await page.mouse.wheel(0, i < 80 ? 240 : -240)
  })
  const search = await framesDuring(page, async () => {
    await shell.search.click()
    await page.keyboard.type('day nha 2345', { delay: 60 })
    await expect(shell.cameras).toHaveCount(1)
  })
  const figures = [
    `palette, ${REGISTERED} cameras: ${keys.length} keys, ms median ${percentile(keys, 0.5).toFixed(1)}, p95 ${percentile(keys, 0.95).toFixed(1)}, most ${Math.max(...keys).toFixed(1)}; opening ${opening}`,
    `tree while wheeling: ${frames.perSecond.toFixed(1)} fps, ms p95 ${frames.p95.toFixed(1)}, longest ${frames.longest.toFixed(1)}, long tasks ${frames.longTasks.join(' ') || 'none'}`,
    `tree while searching: ms p95 ${search.p95.toFixed(1)}, longest ${search.longest.toFixed(1)}, long tasks ${search.longTasks.join(' ') || 'none'}`,
  ]
  for (const line of figures) console.log(line)
})
