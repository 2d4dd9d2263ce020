import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dragOn } from '../cameras/pointer'
import { ffmpegsOf } from '../cameras/processes'
import { movingRegions } from '../cameras/screen'
import { type Cameras, startCameras } from '../cameras/server'
import { expect, type Running, test } from './app'
import { csvOf } from './cameras'
import { placesOf, plug, putAt, ScreensPage } from './pages/screens'
import { WallPage } from './pages/wall'

const display = process.env.DISPLAY ?? ''
const sixteen = Array.from({ length: 16 }, (_, i) => ({
  ...{ path: `/c${i + 1}`, codec: 'h264' as const, width: 320, height: 180, fps: 6 },
}))
const LEFT = { x: 0, y: 0, width: 960, height: 1080 }
const RIGHT = { ...LEFT, x: 960 }

const middle = ({ x, y, width, height }: typeof LEFT, left = 0) => ({
  ...{ x: left + x + width / 2, y: y + height / 2 },
})

/** The window that a key or a change opens. */
async function opened(running: Running, by: () => Promise<unknown>): Promise<WallPage> {
  const window = running.app.waitForEvent('window')
  await by()
  return new WallPage(await window)
}

async function other(running: Running): Promise<WallPage> {
  await expect.poll(() => running.app.windows().length).toBe(2)
  const [second] = running.app.windows().filter((each) => each !== running.page)
  if (!second) throw new Error('there is one window')
  return new WallPage(second)
}

/** The one with everything around its wall comes first. */
async function controlFirst(a: WallPage, b: WallPage): Promise<[WallPage, WallPage]> {
  await expect(a.tiles).not.toHaveCount(0)
  return (await a.page.locator('.top').count()) > 0 ? [a, b] : [b, a]
}

let cameras: Cameras
test.beforeAll(async () => {
  cameras = await startCameras(sixteen)
})
test.afterAll(() => cameras.stop())

test('walls on screens of their own, from one ffmpeg a camera, put back as they were @wall', async ({
  start,
  folder,
}) => {
  const csv = csvOf(folder, cameras, sixteen)
  const running = await start(['--import', csv, '--layout', '16'])
  const { app, page, marker } = running
  const [first, screens] = [new WallPage(page), new ScreensPage(page)]
  await first.expectLive(16)

  const second = await opened(running, () => page.keyboard.press('Control+Shift+N'))
  await second.expectLive(16)
  await putAt(app, [LEFT, RIGHT])
  expect(await second.cameras()).toEqual(await first.cameras())
  expect(ffmpegsOf(marker)).toHaveLength(16)
  await expect(second.page.locator('.top, .panel, .status')).toHaveCount(0)
  const regions = async () => [
    ...(await first.middles()),
    ...(await second.middles()).map((each) => ({ ...each, x: each.x + RIGHT.x })),
  ]
  const moving = async () => movingRegions(await regions(), { display })
  await expect.poll(moving, { timeout: 20_000 }).toEqual(Array(32).fill(true))

  // The control window works the other one's wall; each keeps its own.
  await page.keyboard.press('Alt+2')
  await expect(screens.strip).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(second.tiles).toHaveCount(4)
  await page.keyboard.press('Alt+1')
  await expect(first.tiles).toHaveCount(16)
  await second.page.keyboard.press('Control+3')
  await expect(second.tiles).toHaveCount(9)
  await expect(first.tiles).toHaveCount(16)

  // A hand drags a tile from one window to the other; each can take its part back.
  const before = [await first.cameras(), await second.cameras()]
  const [from, to] = [(await first.middles())[15], (await second.middles())[0]]
  if (!from || !to) throw new Error('no tiles')
  await dragOn(display, middle(from), middle(to, RIGHT.x))
  await expect(second.tile(0)).toHaveAttribute('data-camera', 'C16')
  await expect(first.tile(15)).toHaveAttribute('data-camera', '')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => first.cameras()).toEqual(before[0])

  // The same onto the tab of the screen, and by keys.
  await second.tile(5).click()
  await second.page.keyboard.press('Delete')
  await first.tile(14).dragTo(screens.tab('w2'))
  await expect(second.tile(5)).toHaveAttribute('data-camera', 'C15')
  await second.page.keyboard.press('Control+4')
  await second.tile(13).click()
  await second.page.keyboard.press('Delete')
  await first.tile(13).click()
  await page.keyboard.press('Alt+Shift+2')
  await expect(second.tile(13)).toHaveAttribute('data-camera', 'C14')
  await expect(first.tile(13)).toHaveAttribute('data-camera', '')

  // After a restart both are where they were, as they were.
  const left = [await first.cameras(), await second.cameras()]
  await page.waitForTimeout(1200) // a window tells where it is once it is at rest
  await running.quit()
  const again = await start()
  const [one, two] = await controlFirst(new WallPage(again.page), await other(again))
  await expect.poll(() => one.cameras()).toEqual(left[0])
  await expect.poll(() => two.cameras()).toEqual(left[1])
  expect((await placesOf(again.app)).sort((a, b) => a.x - b.x)).toEqual([LEFT, RIGHT])
  const many = left[1]?.filter(Boolean).length ?? 0
  await two.expectLive(many)

  // Its display is unplugged: the window goes, the wall is kept; then it is back.
  const control = new ScreensPage(one.page)
  await plug(again.app, [
    { id: 1, ...LEFT },
    { id: 2, ...RIGHT },
  ])
  await one.page.keyboard.press('Alt+0')
  await expect(one.page.getByTestId('display')).toHaveCount(2)
  await control.moveTo('main', 1)
  await control.moveTo('w2', 2)
  await expect.poll(async () => (await placesOf(again.app)).map(({ x }) => x)).toContain(RIGHT.x)
  await one.page.keyboard.press('Escape')
  await plug(again.app, [{ id: 1, ...LEFT }])
  await expect.poll(() => again.app.windows().length, { timeout: 5000 }).toBe(1)
  await expect(control.tab('w2')).toHaveAttribute('data-lost', 'true')
  await expect(one.page.locator('[data-kind="screen-lost"]')).toContainText('M2')
  // Meanwhile it can be worked from here.
  await one.page.keyboard.press('Alt+2')
  await expect.poll(() => one.cameras()).toEqual(left[1])
  await one.page.keyboard.press('Control+5')
  await expect(one.tiles).toHaveCount(25)
  await one.page.keyboard.press('Control+Z')
  await one.page.keyboard.press('Alt+1')
  await expect.poll(() => one.cameras()).toEqual(left[0])
  const replugged = await opened(again, () =>
    plug(again.app, [
      { id: 2, ...RIGHT },
      { id: 1, ...LEFT },
    ]),
  )
  await expect.poll(() => replugged.cameras()).toEqual(left[1])
  await replugged.expectLive(many)
  await expect(control.tab('w2')).not.toHaveAttribute('data-lost')
  expect(ffmpegsOf(again.marker)).toHaveLength(16)
})

test('a lock keeps the pictures and refuses the controls, also over a restart into the kiosk @wall', async ({
  start,
  folder,
}) => {
  const config = join(folder, 'config')
  const running = await start(['--demo', '--layout', '1'], { XDG_CONFIG_HOME: config })
  const { app, page } = running
  const [wall, screens] = [new WallPage(page), new ScreensPage(page)]
  await wall.expectLive(1)
  await page.keyboard.press('Control+Shift+L')
  await screens.setPin('2580')
  for (const choice of ['withSystem', 'kiosk']) {
    const turn = page.getByTestId(`screens-${choice}`)
    await turn.click({ force: true })
    await expect(turn).toBeChecked()
  }
  const entry = join(config, 'autostart', 'vong-gac.desktop')
  await expect.poll(() => existsSync(entry) && readFileSync(entry, 'utf8')).toContain('--data-dir')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+L')
  await expect(screens.sign).toBeVisible()
  const shown = await wall.cameras()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Escape')
  await page.getByTestId('layout-picker').click({ force: true })
  const asked = page.evaluate(async () => {
    const { vongGac } = window as unknown as { vongGac: Record<string, Record<string, Ask>> }
    type Ask = () => Promise<unknown>
    return [await vongGac.wall?.clearAll?.(), await vongGac.app?.quit?.()]
  })
  const locked = { status: 'refused', reason: 'locked' }
  expect(await asked).toEqual([locked, locked])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await wall.cameras()).toEqual(shown)
  await expect(page.locator('.layouts')).toHaveCount(0)
  await wall.expectLive(1)
  const regions = await wall.middles()
  await expect.poll(() => movingRegions(regions, { display }), { timeout: 15_000 }).toEqual([true])
  await running.quit()

  const again = await start(['--demo', '--layout', '1'], { XDG_CONFIG_HOME: config })
  const [kiosk, lock] = [new WallPage(again.page), new ScreensPage(again.page)]
  await expect(again.page.locator('.kiosk')).toBeVisible()
  await expect(lock.sign).toBeVisible()
  await kiosk.expectLive(1)
  await again.page.keyboard.press('a')
  await lock.tryPin('1111')
  await expect(again.page.getByTestId('unlock')).toContainText('1 giây')
  await lock.tryPin('2580')
  await expect(lock.sign).toHaveCount(0)
  await again.page.keyboard.press('Control+2')
  await expect(kiosk.tiles).toHaveCount(4)
  // The window that works everything is one key away.
  const control = await opened(again, () => again.page.keyboard.press('Control+Shift+N'))
  await expect(control.page.locator('.top')).toBeVisible()
  await expect(control.tiles).toHaveCount(4)

  // Without the kiosk, it comes back beside the first one.
  await control.page.keyboard.press('Alt+0')
  await control.page.getByTestId('screens-kiosk').click({ force: true })
  await expect(control.page.getByTestId('screens-kiosk')).not.toBeChecked()
  await again.quit()
  const last = await start(['--demo', '--layout', '1'], { XDG_CONFIG_HOME: config })
  const both = [new WallPage(last.page), await other(last)]
  for (const { page } of both) await expect(page.locator('.top')).toBeVisible()
})
