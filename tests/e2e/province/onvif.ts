import { LOGIN } from '../../cameras/onvif-fleet/fleet'
import { type StartedFleet, startFleet } from '../../cameras/onvif-fleet/start'
import { expect, type Running } from '../app'
import { CamerasPage } from '../pages/cameras'
import { OnvifPage } from '../pages/onvif'
import { PalettePage } from '../pages/palette'
import { WallPage } from '../pages/wall'

/**
 * The cameras of the tests' ONVIF devices, found through the window and added with main and sub
 * stream; one of them goes live. What is wrong with the others is said, and holds nobody up.
 */
export async function findCameras({ page }: Running): Promise<void> {
  const fleet = await startFleet()
  try {
    const onvif = new OnvifPage(page)
    await onvif.open()
    await onvif.choose('network', new RegExp(fleet.network.replaceAll('.', '\\.')))
    await onvif.search(LOGIN)
    await expectFound(onvif, fleet)
    await addNew(onvif, fleet)
    await page.keyboard.press('Escape')
    await expect(onvif.list).toHaveCount(0)
    await expectLive(page)
  } finally {
    await fleet.close()
  }
}

const rowOf = (onvif: OnvifPage, { devices }: StartedFleet, name: string) =>
  onvif.row(new URL(devices.find((each) => each.name === name)?.url ?? 'http://none').host)

async function expectFound(onvif: OnvifPage, fleet: StartedFleet): Promise<void> {
  const row = (name: string) => rowOf(onvif, fleet, name)
  for (const name of ['digest', 'token', 'clock'])
    await expect(row(name)).toHaveAttribute('data-state', 'ready', { timeout: 10_000 })
  await expect(row('digest')).toContainText('H.264 · 640×360')
  await expect(row('clock')).toContainText('Nhanh 2 giờ')
  await expect(row('token')).toContainText('Đúng')
  await expect(row('rubbish')).toContainText('Trả lời không hiểu được')
  await expect(row('locked')).toContainText('Sai tài khoản hoặc mật khẩu')
  // It is still being read when the others have been for long.
  await expect(row('slow')).toHaveAttribute('data-state', 'reading')
  await expect(row('slow')).toContainText('Trả lời chậm', { timeout: 10_000 })
  await expect(onvif.rows).toHaveCount(fleet.devices.length)
  expect(await fleet.failures('locked')).toBe(1)
  for (const name of ['digest', 'token', 'clock']) expect(await fleet.failures(name)).toBe(0)
}

/** All that are new, by Ctrl+A: neither those that failed nor the one that is being read. */
async function addNew(onvif: OnvifPage, fleet: StartedFleet): Promise<void> {
  const { page } = onvif
  await onvif.choose('place', 'Cổng ra vào')
  await onvif.field('code').fill('ONVIF-{nn}')
  await onvif.field('name').fill('{place} {n}')
  await onvif.list.focus()
  await page.keyboard.press('Control+a')
  await expect(onvif.plan).toContainText(
    'ONVIF-01 · Cổng ra vào 1; ONVIF-02 · Cổng ra vào 2; ONVIF-03',
  )
  await onvif.field('add').click()
  const known = page.locator('[data-testid="onvif-row"][data-known]')
  await expect(known).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(known).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await onvif.field('add').click()
  await expect(rowOf(onvif, fleet, 'digest')).toHaveAttribute('data-known', /ONVIF-0\d/)
  await expect(known).toHaveCount(3)
  await page.keyboard.press('Home')
  await expect(onvif.detail).toContainText('/main')
  await expect(onvif.detail).toContainText('12 hình/s')
  await expect(onvif.detail).not.toContainText(LOGIN.password)
}

async function expectLive(page: OnvifPage['page']): Promise<void> {
  const cameras = new CamerasPage(page)
  await cameras.open()
  // Of hundreds only those in sight are in the page.
  await page.getByTestId('cameras-search').fill('ONVIF-')
  for (const code of ['ONVIF-01', 'ONVIF-02', 'ONVIF-03'])
    await expect(cameras.row(code)).toContainText('Có')
  await cameras.close()
  const wall = new WallPage(page)
  // An empty wall shows them by itself.
  if ((await wall.of('ONVIF-01').count()) === 0) {
    await new PalettePage(page).find('ONVIF-01', 'ONVIF-01')
    await page.keyboard.press('Enter')
  }
  await expect(wall.of('ONVIF-01')).toHaveAttribute('data-state', 'live', { timeout: 15_000 })
}
