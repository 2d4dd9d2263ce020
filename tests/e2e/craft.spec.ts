import type { Page } from 'playwright/test'
import { brightness, watchColour } from '../cameras/screen-colour'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { axe, controlsOf, type Stop, stopOf } from './pages/axe'
import { MarkBar } from './pages/mark-bar'
import { SettingsPage } from './pages/settings'
import { ShellPage } from './pages/shell'
import { shadeNow } from './pages/tile-screen'
import { WallPage } from './pages/wall'

const one = mounts('h264', 1)

/** Of 255: no picture of the demo is as bright, no page that is not painted yet as dark. */
const FLASH = 150

/** Presses Tab until the keyboard is where it was first. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    if (stops[0] && stop.label === stops[0].label) break
    stops.push(stop)
  }
  return stops
}

const ORDER = ['.top', '.panel-left', '.centre', '.panel-right', '.status']

async function expectOrder(page: Page): Promise<void> {
  await expect(new ShellPage(page).lines.first()).toBeVisible()
  const controls = await controlsOf(page)
  const stops = await walk(page, controls.length + 20)
  expect(stops.filter(({ visible }) => !visible)).toEqual([])
  const reached = new Set(stops.map(({ label }) => label))
  expect(controls.filter((label) => !reached.has(label))).toEqual([])
  const regions = stops.map(({ region }) => region).filter((each, i, all) => each !== all[i - 1])
  expect(regions).toEqual(ORDER.filter((region) => regions.includes(region)))
  expect(regions.length).toBeGreaterThan(3)
}

/** What axe says of each view, by its name; views without a fault are left out. */
class Findings {
  readonly all: Record<string, string[]> = {}

  constructor(private page: Page) {}

  async look(view: string): Promise<void> {
    await this.page.waitForTimeout(150) // what fades in has its colours then
    const found = await axe(this.page)
    if (found.length > 0) this.all[view] = found
  }

  /** Opens what lies over the wall, looks, and closes it. */
  over(view: string, open: () => Promise<unknown>): Promise<void> {
    const above = this.page.locator('[aria-modal="true"], [role="menu"], [role="dialog"]')
    return test.step(view, async () => {
      await open()
      await expect(above.first()).toBeVisible()
      await this.look(view)
      // A form within a dialogue is left first.
      await expect(async () => {
        await this.page.keyboard.press('Escape')
        await expect(above).toHaveCount(0, { timeout: 500 })
      }).toPass()
    })
  }
}

/** Opens a dialogue by its line of the menu. */
const choose = (page: Page, name: RegExp) => async () => {
  await page.getByTestId('app-menu').click()
  await page.getByRole('menuitem', { name }).click()
}

/** Lines of the menu that open a dialogue. */
const lines = [
  ...[/^Camera…/, /^Danh mục/, /^Cài đặt/, /^Màn hình/, /^Thời gian/, /^Sức khỏe/],
  /^Kiểm tra/,
]

async function expectNoFault(page: Page): Promise<void> {
  const wall = new WallPage(page)
  const findings = new Findings(page)
  const onTile = (key: string) => async () => {
    await wall.tile(0).click()
    await page.keyboard.press(key)
  }
  await findings.look('wall')
  for (const id of ['app-menu', 'layout-picker', 'tour-button', 'snapshot-menu'])
    await findings.over(id, () => page.getByTestId(id).click())
  await findings.over('tours', async () => {
    await page.getByTestId('tour-button').click()
    await page.getByTestId('tour-edit').click()
  })
  for (const line of lines) await findings.over(`${line}`, choose(page, line))
  for (const key of ['F1', 'Control+k', 'Control+l', 'v']) await findings.over(key, onTile(key))
  const day = await shadeNow(wall, 4)
  await onTile('n')()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await expectDimmed(wall, day.light)
  await findings.look('wall at night')
  for (const key of ['F1', 'Control+l']) await findings.over(`${key} at night`, onTile(key))
  await findings.over('settings at night', choose(page, /^Cài đặt/))
  expect(findings.all).toEqual({})
}

/** On the X display; and the words are warm. */
async function expectDimmed(wall: WallPage, day: number): Promise<void> {
  await expect(async () => {
    const { light } = await shadeNow(wall, 4)
    expect(light / day).toBeGreaterThan(0.45)
    expect(light / day).toBeLessThan(0.72)
  }).toPass()
  const [red = 0, , blue = 0] = await wall.page.evaluate(() =>
    [...getComputedStyle(document.body).color.matchAll(/\d+/g)].map(([n]) => Number(n)),
  )
  expect(red - blue).toBeGreaterThan(40)
}

/** By the hour of Vietnam, from two hours on, then from an hour ago. */
async function expectHours(page: Page): Promise<void> {
  const settings = new SettingsPage(page)
  const root = page.locator('html')
  const now = new Date(Date.now() + 7 * 3_600_000)
  const hour = (by: number) => `${(now.getUTCHours() + by + 24) % 24}:00`
  const fill = async (name: 'nightFrom' | 'nightTo', text: string) => {
    await page.getByTestId(`settings-${name}`).fill(text)
    await page.getByTestId(`settings-${name}`).press('Enter')
  }
  await settings.open()
  await page.getByTestId('settings-night').getByText('Theo giờ').click()
  await fill('nightFrom', hour(2))
  await fill('nightTo', hour(4))
  await expect(root).toHaveAttribute('data-theme', 'day')
  await fill('nightFrom', hour(-1))
  await expect(root).toHaveAttribute('data-theme', 'night')
  await page.getByTestId('settings-still').getByText('Không chuyển động').click()
  await expect(root).toHaveAttribute('data-still', 'true')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, transitionProperty } = getComputedStyle(each)
        return transitionProperty !== 'none' && /[1-9]/.test(transitionDuration)
      }).length,
  )
  expect(moving).toBe(0)
}

test('Tab leads to everything; axe finds no fault by day and by night, which dims and comes by hour @wall', async ({
  start,
}) => {
  // The middle of the screen from before there is a window, 15 times a second: where dialogues come.
  const middle = { x: 560, y: 140, width: 800, height: 800 }
  const screen = await watchColour(process.env.DISPLAY ?? '', middle)
  const begun = Date.now()
  const { page } = await start()
  const wall = new WallPage(page)
  await wall.expectLive(9)
  await expectOrder(page)
  await wall.tile(0).click()
  await expectNoFault(page)
  await expectHours(page)
  await screen.stop()
  const lights = screen.looks.map(({ at, colour }) => ({
    at: at - begun,
    light: brightness(colour),
  }))
  expect(lights.length).toBeGreaterThan(100)
  // Whatever an earlier test left on the display is covered first.
  const ours = lights.slice(lights.findIndex(({ light }) => light < FLASH))
  expect(ours.filter(({ light }) => light >= FLASH)).toEqual([])
})

test('axe finds no fault in marks, violations and kiosk @wall', async ({ start, folder }) => {
  const cameras = await startCameras(one)
  try {
    const csv = csvOf(folder, cameras, one)
    const { page, quit } = await start(['--import', csv, '--layout', '1'])
    const findings = new Findings(page)
    const bar = new MarkBar(page)
    await new WallPage(page).expectLive(1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('m')
    await expect(bar.kinds).toHaveCount(6)
    await findings.look('mark bar')
    await page.keyboard.press('Enter')
    await expect(bar.root).toHaveCount(0)
    await page.keyboard.press('b')
    await expect(page.getByTestId('violations-search')).toBeVisible()
    await findings.look('violations')
    await page.keyboard.press('b')
    await quit()

    const kiosk = await start(['--kiosk'])
    await new WallPage(kiosk.page).expectLive(1)
    expect({ ...findings.all, kiosk: await axe(kiosk.page) }).toEqual({ kiosk: [] })
  } finally {
    await cameras.stop()
  }
})
