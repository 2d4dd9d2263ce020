import { expect, type Page } from 'playwright/test'
import type { Running } from '../app'
import { OutagesPage } from '../pages/outages'
import { cameraCode, FLAPPING, facilityName, NIGHT, type NightProvince, PASSWORD } from './province'

/** Seconds: a night in minutes. */
export const QUICK = { debounce: 4, flappingWithin: 90, steady: 20, escalate: 5 }

const SLOW = 60_000

const limits = {
  debounce: QUICK.debounce,
  flapping: { times: 3, within: QUICK.flappingWithin, steady: QUICK.steady },
  facility: { share: 80, within: 60 },
  line: { facilities: 5, share: 50, within: 60 },
  escalate: QUICK.escalate,
}

/** Alarms come within seconds, without a sound. */
export async function quickenOutages({ page }: Pick<Running, 'page'>): Promise<void> {
  const settings = {
    ...{ limits, sound: { on: false, tone: 'bell' as const, day: 50, night: 20 }, quiet: [] },
  }
  const reply = await page.evaluate((next) => window.vongGac.outages.set(next), settings)
  expect(reply).toEqual({ status: 'done' })
}

const openOf = (page: Page) => page.evaluate(() => window.vongGac.outages.state())

/** Cameras that never answered are told without an alarm: ten facilities that are not connected. */
export async function neverConnected({ page }: Pick<Running, 'page'>): Promise<void> {
  const up = async () => {
    const cameras = await page.evaluate(() => window.vongGac.watch.state())
    return cameras.filter(({ state }) => state === 'up').length
  }
  await expect.poll(up, { timeout: 120_000 }).toBe(NIGHT.up)
  await expect
    .poll(async () => (await openOf(page)).open.filter(({ never }) => never).length, {
      timeout: 120_000,
    })
    .toBe(10)
  const { open } = await openOf(page)
  expect(
    open.every(({ never, alarmAt, kind }) => !never || (alarmAt === null && kind === 'facility')),
  ).toBe(true)
}

/** From the wall: one alarm for ten cameras; acknowledged by a key, called, given to somebody. */
export async function facilityLost(
  { page }: Pick<Running, 'page'>,
  { loseFacility }: Pick<NightProvince, 'loseFacility'>,
): Promise<void> {
  const outages = new OutagesPage(page)
  const name = facilityName(1)
  await loseFacility()
  await expect(outages.card(name)).toHaveCount(1, { timeout: SLOW })
  await expect(outages.card(name)).toContainText('10 camera', { timeout: SLOW })
  await page.keyboard.press('x')
  await expect(outages.card(name)).toHaveCount(0)
  await outages.open()
  const row = outages.row(name)
  await expect(row).toHaveCount(1)
  await expect(row).toHaveAttribute('data-kind', 'facility')
  await row.click()
  await expect(page.getByTestId('outage-phone')).toHaveText('0912345001')
  await page.keyboard.press('d')
  await expect(page.getByTestId('outage-call-with')).toHaveValue('Nguyễn Văn 1')
  await page.getByTestId('outage-call-text').fill('Mất điện cả khu, đang chạy máy nổ')
  await page.keyboard.press('Enter')
  await expect(outages.timeline.filter({ hasText: 'Đã gọi: Nguyễn Văn 1' })).toHaveCount(1)
  await page.getByTestId('outage-owner').fill('Trần Thị B')
  await page.keyboard.press('Enter')
  await expect(outages.timeline.filter({ hasText: 'Giao cho Trần Thị B' })).toHaveCount(1)
  await outages.leave()
}

/** The facility is back: its outage is over, and is found among the past ones. */
export async function facilityBack(
  { page }: Pick<Running, 'page'>,
  { mendFacility }: Pick<NightProvince, 'mendFacility'>,
): Promise<void> {
  const open = async () =>
    (await openOf(page)).open.filter(({ facility, never }) => facility === 'CL-01' && !never).length
  await mendFacility()
  await expect.poll(open, { timeout: 120_000 }).toBe(0)
}

/** Lost and back, over and over: one outage. */
export async function flapping(
  { page }: Pick<Running, 'page'>,
  { flap }: Pick<NightProvince, 'flap'>,
): Promise<void> {
  const code = cameraCode(FLAPPING.facility, FLAPPING.camera)
  const kinds = async () =>
    (await openOf(page)).open.filter(({ facility }) => facility === 'CL-02').map(({ kind }) => kind)
  const state = () =>
    page.evaluate(async (code) => {
      const { registry } = await window.vongGac.app.snapshot()
      const camera = registry.cameras.find((each) => each.code === code)
      const cameras = await window.vongGac.watch.state()
      return cameras.find((each) => each.camera === camera?.id)?.state
    }, code)
  for (let times = 0; times < 3; times += 1) {
    await flap(true)
    await expect.poll(state, { timeout: SLOW }).toBe('down')
    await flap(false)
    await expect.poll(state, { timeout: SLOW }).toBe('up')
  }
  await expect.poll(kinds, { timeout: SLOW }).toContain('flapping')
  await expect(new OutagesPage(page).card(code)).toHaveCount(1)
}

/** Told with its cause; nobody comes, so it goes on every screen, until somebody does. */
export async function wrongPassword(
  { page }: Pick<Running, 'page'>,
  { changePassword }: Pick<NightProvince, 'changePassword'>,
): Promise<void> {
  const outages = new OutagesPage(page)
  const code = cameraCode(PASSWORD.facility, PASSWORD.camera)
  await changePassword('mat-khau-moi')
  await expect(outages.card(code)).toHaveCount(1, { timeout: SLOW })
  await expect(outages.card(code)).toContainText('từ chối đăng nhập', { timeout: SLOW })
  await expect(outages.bar).toBeVisible({ timeout: 4 * QUICK.escalate * 1000 })
  await outages.card(code).getByTestId('outage-acknowledge').click()
  await expect(outages.card(code)).toHaveCount(0)
  const rest = await openOf(page)
  const others = rest.open.filter(({ acknowledged, never }) => !acknowledged && !never)
  for (const { id } of others)
    await page.evaluate((id) => window.vongGac.outages.acknowledge([id]), id)
  await expect(outages.bar).toBeHidden()
}
