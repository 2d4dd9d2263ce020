import type { Page } from 'playwright/test'
import { expect, type Running } from '../app'
import { AccountsPage } from '../pages/accounts'
import { DashboardPage } from '../pages/dashboard'
import { WallPage } from '../pages/wall'
import { quickenOutages } from './outages'
import { cameraCode, REAL_CAMERAS } from './province'

export const HOA = 'Lê Thị Hoa'
export const OWNER = 'mat-khau-quan-tri'
/** The officer of the next shift. */
export const MINH = { name: 'Trần Minh', password: 'ca-sang-binh-yen' }
const GIVEN = 'mat-khau-tam'

/** The first start: an administrator and an officer, each with a password of their own. */
export async function beginNight(running: Running): Promise<void> {
  const { page } = running
  const accounts = new AccountsPage(page)
  await expect(accounts.firstStart).toBeVisible()
  await accounts.begin(HOA, OWNER)
  await expect(accounts.officer).toContainText(HOA)
  await accounts.openDialog()
  await accounts.add(MINH.name, GIVEN)
  await expect(page.getByTestId('account-minht')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(accounts.dialog).toBeHidden()
  await page.keyboard.press('Control+Shift+O')
  await accounts.signIn('minht', GIVEN)
  await accounts.renew(MINH.password)
  await expect(accounts.officer).toContainText(MINH.name)
  await page.keyboard.press('Control+Shift+O')
  await accounts.signInAs(HOA, OWNER)
  await expect(accounts.officer).toContainText(HOA)
  await quicken(running)
}

/** Everything comes within seconds. */
async function quicken(running: Running): Promise<void> {
  await quickenOutages(running)
  const reply = await running.page.evaluate(async () => {
    const settings = await window.vongGac.watch.settings()
    return window.vongGac.watch.configure({ ...settings, every: 10 })
  })
  expect(reply).toEqual({ status: 'done' })
}

/**
 * Twelve real pictures and four panels of figures, one of them put by keys; and a second screen,
 * which is returned.
 */
export async function settle({ app, page }: Running): Promise<Page> {
  const codes = REAL_CAMERAS.map(({ facility, camera }) => cameraCode(facility, camera))
  const reply = await page.evaluate(async (wanted) => {
    const { registry } = await window.vongGac.app.snapshot()
    const ids = wanted.map((code) => registry.cameras.find((each) => each.code === code)?.id ?? '')
    const panels = ['figures:outages:today', 'figures:violations:shift', 'figures:duty:shift']
    return window.vongGac.wall.fillLayout({ layout: '16', cameras: [...ids, ...panels] })
  }, codes)
  expect(reply).toEqual({ status: 'done' })
  await new WallPage(page).expectLive(12, 60_000)
  await page.getByTestId('tile').nth(15).click()
  const figures = new DashboardPage(page)
  await figures.put(3)
  await expect(figures.tile('cameras')).toHaveAttribute('data-index', '15')
  const opened = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+N')
  const second = await opened
  await expect(second.getByTestId('tile').first()).toBeVisible()
  await page.bringToFront()
  return second
}
