import type { Page } from 'playwright/test'
import { startProxy } from '../cameras/proxy'
import { type Cameras, startCameras } from '../cameras/server'
import { expect, type Running, test as withApp } from './app'
import { ShellPage } from './pages/shell'
import { isDim, shadeNow, shadeOf, timeDimming, watchTile } from './pages/tile-screen'
import { WallPage } from './pages/wall'
import { csvOfSites, mountsOf, sites, WIDTH } from './two-streams'

interface Fixtures {
  cameras: Cameras
  /** Six real cameras with two streams each, on a wall of nine. */
  six: Running
}

const test = withApp.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  cameras: async ({}, use) => {
    const cameras = await startCameras(mountsOf(sites))
    await use(cameras)
    await cameras.stop()
  },
  six: async ({ cameras, folder, start }, use) => {
    const csv = csvOfSites(folder, cameras.port, sites)
    await use(await start(['--import', csv, '--layout', '9']))
  },
})

const pagesOf = (page: Page) => ({ wall: new WallPage(page), shell: new ShellPage(page) })

const codes = sites.map(({ code }) => code)
/** The first tiles of the wall hold these, the others are empty. */
const holding = (count: number, ...first: string[]) =>
  Array.from({ length: count }, (_, i) => first[i] ?? '')

const LAYOUTS = { '1': 1, '4': 4, '9': 9, '16': 16, '25': 25, '36': 36, '49': 49, '64': 64 }
const MIXED = { '1+7': 8, '1+12': 13, '2+8': 10, '1+5': 6 }

test('every layout has its tiles; large ones play the main stream, small ones the sub-stream @live-wall', async ({
  six,
}) => {
  const { wall, shell } = pagesOf(six.page)
  for (const [id, count] of Object.entries({ ...LAYOUTS, ...MIXED })) {
    await shell.chooseLayout(id)
    await expect(wall.tiles).toHaveCount(count)
    // Readable from three metres on a screen of 1080 lines.
    if (id === '16') expect(await wall.nameHeight(0)).toBeGreaterThanOrEqual(20)
  }
  await wall.expectLive(6)
  await expect.poll(() => wall.pictureWidth(0)).toBe(WIDTH.main)
  for (const small of [1, 2, 3, 4, 5])
    await expect.poll(() => wall.pictureWidth(small)).toBe(WIDTH.sub)
})

test('an enlarged tile goes over to the main stream without losing its picture @live-wall', async ({
  six,
}) => {
  const { wall } = pagesOf(six.page)
  await wall.expectLive(6)
  await expect.poll(() => wall.pictureWidth(1)).toBe(WIDTH.sub)
  const small = await wall.tile(1).boundingBox()
  const seen = await wall.watch(1)
  const screen = await watchTile(wall, 1)

  await wall.tile(1).dblclick()
  await expect.poll(async () => (await wall.tile(1).boundingBox())?.width).toBeGreaterThan(900)
  await expect.poll(() => wall.pictureWidth(1)).toBe(WIDTH.main)
  await wall.tile(1).dblclick()
  await expect.poll(() => wall.tile(1).boundingBox()).toEqual(small)
  await expect.poll(() => wall.pictureWidth(1)).toBe(WIDTH.sub)
  expect(await seen()).toEqual(['live'])
  await screen.stop()
  const darkest = Math.min(...screen.looks.map((look) => shadeOf(look).light))
  expect(darkest).toBeGreaterThan(40)
})

test('the wall is arranged with the mouse @live-wall', async ({ six }) => {
  const { wall, shell } = pagesOf(six.page)
  await expect.poll(() => wall.cameras()).toEqual(holding(9, ...codes))
  await shell.clearWall()
  await expect.poll(() => wall.cameras()).toEqual(holding(9))

  await shell.line('Sân sau').dragTo(wall.tile(4))
  await expect(wall.tile(4)).toHaveAttribute('data-camera', '104')
  await shell.line('Khách sạn Hải Âu').dragTo(wall.tile(1))
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '', '201', '202', '', '104'))
  await wall.tile(4).dragTo(wall.tile(1))
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '', '104', '202', '', '201'))
  await wall.expectLive(3)

  await wall.tile(2).hover()
  await wall.clearButton(2).click()
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '', '104', '', '', '201'))
  await shell.undoMessage.getByRole('button').first().click()
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '', '104', '202', '', '201'))
})

test('everything on the wall is done by keyboard as well @live-wall', async ({ six }) => {
  const { wall, shell } = pagesOf(six.page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await six.page.keyboard.press(key)
  }
  await expect.poll(() => wall.cameras()).toEqual(holding(9, ...codes))
  await shell.clearWall()
  await expect.poll(() => wall.cameras()).toEqual(holding(9))

  await press('Control+f')
  await six.page.keyboard.type('hanh lang')
  await expect(shell.cameras).toHaveText([/Hành lang phía Đông/, /Hành lang tầng 2/])
  await press('Enter')
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '202'))
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '202', '102'))

  await press('Control+f', 'Escape', 'Escape')
  await expect(wall.tile(2)).toBeFocused()
  await press('ArrowLeft', 'Control+ArrowDown')
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '202', '', '', '', '102'))
  await expect(wall.tile(4)).toBeFocused()
  await press('Enter')
  await expect(wall.tile(4)).toHaveAttribute('data-enlarged')
  await press('Escape')
  await expect(wall.tile(4)).not.toHaveAttribute('data-enlarged')
  await press('Delete')
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '202'))
  await press('Control+z')
  await expect.poll(() => wall.cameras()).toEqual(holding(9, '202', '', '', '', '102'))

  await press('Control+4')
  await expect(wall.tiles).toHaveCount(16)
  await press('F2')
  await expect(shell.left).toBeHidden()
  await press('Control+f')
  await expect(shell.search).toBeFocused()
  await six.page.keyboard.type('ky tuc')
  await press('ArrowDown', 'Home', 'ArrowDown', 'ArrowDown', 'Enter')
  const shown = async () => (await wall.cameras()).filter(Boolean).sort()
  await expect.poll(shown).toEqual(['101', '102', '103', '104', '202'])
})

test('the wall, the language and the panels come back at the next start @live-wall', async ({
  six,
  start,
}) => {
  const first = pagesOf(six.page)
  const { page } = six
  const vietnamese = await first.shell.words()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await first.shell.language('EN').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const word of vietnamese) expect(await first.shell.words()).not.toContain(word)

  await first.shell.chooseLayout('1+7')
  await first.wall.tile(0).click()
  await page.keyboard.press('Control+ArrowRight')
  await expect(first.wall.tile(0)).toHaveAttribute('data-camera', '103')
  await page.keyboard.press('[')
  await page.keyboard.press(']')
  await expect(first.shell.left.or(first.shell.right)).toHaveCount(0)
  const arranged = await first.wall.cameras()
  await six.quit()

  const second = await start()
  const { wall, shell } = pagesOf(second.page)
  await wall.expectLive(6)
  expect(await wall.cameras()).toEqual(arranged)
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(shell.left.or(shell.right)).toHaveCount(0)
})

test('a tile tells within three seconds that its picture stands still, and nothing jumps @live-wall', async ({
  cameras,
  folder,
  start,
}) => {
  const proxy = await startProxy(cameras.port)
  await proxy.mode('stall')
  const csv = csvOfSites(folder, proxy.port, sites.slice(0, 4))
  const { page } = await start(['--import', csv, '--layout', '9'])
  const { wall } = pagesOf(page)
  const reach = (state: string, timeout: number) =>
    expect(wall.tile(1)).toHaveAttribute('data-state', state, { timeout })
  try {
    await reach('connecting', 5_000)
    const places = await wall.places(1)
    await proxy.mode('pass')
    await reach('live', 20_000)
    expect(await wall.places(1)).toEqual(places)
    const bright = await shadeNow(wall, 1)
    expect(bright.light).toBeGreaterThan(40)
    expect(bright.colour).toBeGreaterThan(20)

    const dimming = await timeDimming(wall, 1)
    await cameras.freeze('/102/sub')
    await reach('stalled', 10_000)
    const { said, dimmed } = await dimming()
    expect(said).toBeGreaterThan(1_000)
    expect(said).toBeLessThan(3_000)
    expect(dimmed).toBeLessThan(3_000)
    await expect(wall.words(1)).toContainText(/từ \d\d:\d\d:\d\d/)
    expect(await wall.places(1)).toEqual(places)
    expect(isDim(await shadeNow(wall, 1), bright)).toBe(true)
    await expect(wall.tile(0)).toHaveAttribute('data-state', 'live')

    await cameras.resume('/102/sub')
    await reach('live', 20_000)
    await expect.poll(async () => (await shadeNow(wall, 1)).colour).toBe(bright.colour)
    await proxy.mode('refuse')
    await reach('reconnecting', 10_000)
    expect(await wall.places(1)).toEqual(places)
    await proxy.mode('pass')
    await reach('live', 20_000)
    expect(await wall.places(1)).toEqual(places)
  } finally {
    await proxy.close()
  }
})

test('a kiosk left alone shows pictures only, without pointer and tools @live-wall', async ({
  start,
}) => {
  const { page } = await start(['--demo', '--kiosk', '--layout', '4'])
  const { wall, shell } = pagesOf(page)
  await expect(wall.tiles).toHaveCount(4)
  await expect(shell.left.or(shell.right).or(shell.demoBanner)).toHaveCount(0)
  const pointer = () => wall.tile(3).evaluate((tile) => getComputedStyle(tile).cursor)
  expect(await pointer()).toBe('none')

  await wall.tile(3).hover()
  await wall.tile(3).hover({ position: { x: 40, y: 40 } })
  await expect(wall.clearButton(3)).toBeVisible()
  expect(await pointer()).toBe('auto')
  await expect(wall.clearButton(3)).toBeHidden({ timeout: 4_000 })
  expect(await pointer()).toBe('none')
})
