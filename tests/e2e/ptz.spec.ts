import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import type { OnvifCamera } from '../cameras/onvif'
import { expect, type Running, test } from './app'
import { CamerasPage } from './pages/cameras'
import { PtzPad } from './pages/ptz'
import { WallPage } from './pages/wall'
import { LOGIN, startDome } from './ptz-cameras'
import { expectNowhere, overhear } from './secrets'

/** Ms in which a camera must stand after the browser heard that the hand let go; and after its
 * window is gone, long before main would notice a silent page. */
const [STANDS, STANDS_ALONE] = [300, 1_500]

const far = ({ x, y, zoom }: { x: number; y: number; zoom: number }) =>
  Math.abs(x) + Math.abs(y) + Math.abs(zoom)

/** When the browser heard last that a hand let go, in ms since 1970. */
async function lettingGo(page: Page): Promise<() => Promise<number>> {
  const last = await page.evaluateHandle(() => {
    const last = { at: 0 }
    for (const type of ['keyup', 'pointerup'])
      window.addEventListener(
        type,
        ({ timeStamp }) => {
          last.at = performance.timeOrigin + timeStamp
        },
        true,
      )
    return last
  })
  return async () => (await last.jsonValue()).at
}

/** It moves; then what is done takes the hand away, and it stands where it is. */
async function stopsAfter(
  camera: OnvifCamera,
  what: string,
  letGo: () => Promise<unknown>,
  since?: () => Promise<number>,
) {
  const before = far(camera.position())
  await expect.poll(() => Math.abs(far(camera.position()) - before)).toBeGreaterThan(0.03)
  const began = Date.now()
  await letGo()
  await expect.poll(() => camera.standsSince(), { intervals: [10] }).not.toBeNull()
  const stood = performance.timeOrigin + (camera.standsSince() ?? Number.NaN)
  const took = Math.round(stood - (since ? await since() : began))
  test.info().annotations.push({ type: 'stands after, ms', description: `${what}: ${took}` })
  expect(took).toBeLessThan(since ? STANDS : STANDS_ALONE)
  const where = camera.position()
  await pause(150)
  expect(camera.position()).toEqual(where)
}

/** A further window with the camera in its first tile. */
async function secondWindow({ app, page }: Running): Promise<Page> {
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.vongGac.app.openWindow()),
  ])
  await expect(opened.getByTestId('tile').first()).toBeVisible()
  await opened.evaluate(async () => {
    const { registry } = await window.vongGac.app.snapshot()
    await window.vongGac.wall.place({ cell: 0, cameras: registry.cameras.map(({ id }) => id) })
  })
  await expect(new WallPage(opened).tile(0)).toHaveAttribute('data-camera', '101')
  return opened
}

const closeWindow = ({ app }: Running, page: Page) =>
  app.browserWindow(page).then((window) => window.evaluate((each) => each.close()))

test('a camera is moved by keys and pad, and stands when the hand is gone @wall', async ({
  start,
}) => {
  // It would go on for ever: nothing but a stop makes it stand.
  const dome = await startDome({ ignoresTimeout: true })
  const { onvif } = dome
  try {
    const running = await start()
    const { page } = running
    const [room, wall, pad] = [new CamerasPage(page), new WallPage(page), new PtzPad(page)]
    const said = await overhear(running)
    const { keyboard } = page
    const since = await lettingGo(page)

    // Registered with its address, which is looked at first.
    await room.open()
    await room.leaveDemo()
    await room.add()
    await room.form.fill({ code: '101', name: 'Sân sau', url: dome.url, ...LOGIN })
    await page.getByTestId('camera-ptz').locator('summary').click()
    await page.getByTestId('camera-onvif').fill(onvif.address)
    await page.getByTestId('camera-onvif-check').click()
    await expect(page.getByTestId('camera-onvif-found')).toContainText('PTZ-1')
    await room.form.saveAndClose()
    await room.close()
    await wall.expectLive(1)

    // By keys: as long as they are held.
    await wall.of('101').click()
    await pad.open()
    await keyboard.down('ArrowRight')
    await stopsAfter(onvif, 'key', () => keyboard.up('ArrowRight'), since)
    expect(onvif.position()).toMatchObject({ y: 0, zoom: 0 })
    await keyboard.down('+')
    await stopsAfter(onvif, 'zoom key', () => keyboard.up('+'), since)

    // By the pad, in the enlarged tile as well.
    await keyboard.press('Enter')
    await expect(wall.tile(0)).toHaveAttribute('data-enlarged', 'true')
    await pad.button('leftDown').hover()
    await page.mouse.down()
    await stopsAfter(onvif, 'button', () => page.mouse.up(), since)
    await keyboard.press('Enter')

    // Positions are saved, gone to, and home.
    const there = onvif.position()
    await pad.save(1, 'Cổng <1>')
    await keyboard.press('Home')
    await expect.poll(() => far(onvif.position())).toBe(0)
    await keyboard.press('1')
    await expect.poll(() => onvif.position()).toEqual(there)
    await pad.button('home').click()
    await expect.poll(() => far(onvif.position())).toBe(0)

    // The hand is gone without a word: to another window, which then has the camera for itself.
    const other = await secondWindow(running)
    const otherPad = new PtzPad(other)
    await page.bringToFront()
    await wall.of('101').click()
    await keyboard.down('ArrowLeft')
    await stopsAfter(onvif, 'focus lost', () => other.bringToFront())
    await keyboard.up('ArrowLeft')
    await new WallPage(other).tile(0).click()
    await otherPad.open()
    await other.keyboard.down('ArrowUp')
    await expect.poll(() => onvif.standsSince()).toBeNull()
    await keyboard.down('ArrowDown')
    await expect(pad.said).toHaveAttribute('data-reason', 'busy')
    await keyboard.up('ArrowDown')
    await stopsAfter(onvif, 'window closed', () => closeWindow(running, other))
    await pause(100)
    await keyboard.down('ArrowDown')
    await stopsAfter(onvif, 'reload', () => page.reload({ waitUntil: 'commit' }))
    await keyboard.up('ArrowDown')

    // A password that the camera refuses is tried once, and said.
    await expect(wall.of('101')).toBeVisible()
    onvif.setPassword('another')
    await wall.of('101').click()
    await keyboard.press('z')
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp']) await keyboard.press(key)
    await expect(pad.said).toHaveAttribute('data-reason', 'not-authorised')
    await expect(pad.said).toContainText('từ chối tài khoản hoặc mật khẩu')
    await keyboard.press('Escape')
    await expect(pad.root).toHaveCount(0)
    await pause(300)
    expect(onvif.failures()).toBe(1)
    await expectNowhere(LOGIN.password, running, await said())
  } finally {
    await dome.close()
  }
})
