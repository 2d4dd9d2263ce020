import type { Page } from 'playwright/test'
import { expect, test } from './app'
import { axe, controlsOf, type Stop, stopOf } from './pages/axe'
import { MarkBar } from './pages/mark-bar'
import { SettingsPage } from './pages/settings'
import { ShellPage } from './pages/shell'
import { shadeNow } from './pages/tile-screen'
import { WallPage } from './pages/wall'

/** Opens a dialogue by its line of the menu. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByTestId('app-menu').click()
  await page.getByRole('menuitem', { name }).click()
}

const modal = (page: Page) => page.locator('[aria-modal="true"]').first()

/** What axe says of each view, by its name; views without a fault are left out. */
class Findings {
  readonly all: Record<string, string[]> = {}

  constructor(private page: Page) {}

  async look(view: string): Promise<void> {
    await this.page.waitForTimeout(150) // what fades in has its colours then
    const found = await axe(this.page)
    if (found.length > 0) this.all[view] = found
  }

  /** Opens a dialogue, looks, and closes it. */
  async dialogue(view: string, open: () => Promise<unknown>): Promise<void> {
    await open()
    await expect(modal(this.page)).toBeVisible()
    await this.look(view)
    await this.page.keyboard.press('Escape')
    await expect(modal(this.page)).toHaveCount(0)
  }
}

const dialogues: [view: string, line: RegExp][] = [
  ['settings', /^Cài đặt/],
  ['cameras', /^Camera/],
  ['codes', /^Danh mục/],
  ['health', /^Tình trạng|^Hệ thống/],
  ['verify', /^Kiểm tra/],
]

test('axe finds no fault in contrast, names, labels and order, by day and by night @wall', async ({
  start,
}) => {
  const { page } = await start()
  const wall = new WallPage(page)
  const findings = new Findings(page)
  await wall.expectLive(9)
  await wall.tile(0).click()
  await findings.look('wall')
  await findings.dialogue('keys', () => page.keyboard.press('F1'))
  for (const [view, line] of dialogues) await findings.dialogue(view, () => choose(page, line))
  await page.getByTestId('app-menu').click()
  await findings.look('menu')
  await page.keyboard.press('Escape')
  await wall.tile(0).click()
  await page.keyboard.press('m')
  await expect(new MarkBar(page).root).toBeVisible()
  await findings.look('mark bar')
  await page.keyboard.press('Enter')
  await page.keyboard.press('b')
  await expect(page.getByTestId('violations-search')).toBeVisible()
  await findings.look('violations')
  await page.keyboard.press('b')
  await page.keyboard.press('n')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await findings.look('wall at night')
  await findings.dialogue('keys at night', () => page.keyboard.press('F1'))
  await findings.dialogue('settings at night', () => choose(page, /^Cài đặt/))
  expect(findings.all).toEqual({})
})

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

test('Tab leads to every control in order, and one sees where it is; so does axe in kiosk @wall', async ({
  start,
}) => {
  const { page, quit } = await start()
  const wall = new WallPage(page)
  await expect(wall.tiles).toHaveCount(9)
  await expect(new ShellPage(page).lines.first()).toBeVisible()
  const controls = await controlsOf(page)
  const stops = await walk(page, controls.length + 20)
  expect(stops.filter(({ visible }) => !visible)).toEqual([])
  const reached = new Set(stops.map(({ label }) => label))
  expect(controls.filter((label) => !reached.has(label))).toEqual([])
  const regions = stops.map(({ region }) => region).filter((each, i, all) => each !== all[i - 1])
  expect(regions).toEqual(ORDER.filter((region) => regions.includes(region)))
  expect(regions.length).toBeGreaterThan(3)
  await quit()

  const kiosk = await start(['--kiosk'])
  await new WallPage(kiosk.page).expectLive(9)
  expect(await axe(kiosk.page)).toEqual([])
})

test('night is dark and warm, pictures too, by key, by hour, and without a flash @wall', async ({
  start,
}) => {
  const { page } = await start()
  const wall = new WallPage(page)
  await wall.expectLive(9)
  await wall.tile(0).click()
  const day = await shadeNow(wall, 4)
  await page.keyboard.press('n')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await expect(async () => {
    const night = await shadeNow(wall, 4)
    expect(night.light / day.light).toBeGreaterThan(0.5)
    expect(night.light / day.light).toBeLessThan(0.7)
  }).toPass()
  const [red, , blue] = await page.evaluate(() =>
    [...getComputedStyle(document.body).color.matchAll(/\d+/g)].map(([n]) => Number(n)),
  )
  expect((red ?? 0) - (blue ?? 0)).toBeGreaterThan(40)
  await new SettingsPage(page).open()
  await page.getByTestId('settings-night').getByText('Theo giờ').click()
  const now = new Date(Date.now() + 7 * 3_600_000)
  const hour = (by: number) => `${(now.getUTCHours() + by + 24) % 24}:00`
  await page.getByTestId('settings-nightFrom').fill(hour(2))
  await page.getByTestId('settings-nightFrom').press('Enter')
  await page.getByTestId('settings-nightTo').fill(hour(4))
  await page.getByTestId('settings-nightTo').press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'day')
  await page.getByTestId('settings-nightFrom').fill(hour(-1))
  await page.getByTestId('settings-nightFrom').press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
})
