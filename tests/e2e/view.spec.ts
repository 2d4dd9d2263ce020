import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { grabScreen, type Picture, type Region } from '../cameras/screen'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { expect, test } from './app'
import { barsIn, barWidth, direction, watchDark } from './bars'
import { ViewPage } from './pages/view'
import { WallPage } from './pages/wall'
import { hearPage } from './tone'

const SHAPE = { codec: 'h264', fps: 10, pattern: 'smpte', audio: true } as const
const TONE = { first: 437.5, second: 1000 }
const mounts: Mount[] = [
  { ...SHAPE, path: '/101', width: 1280, height: 720, tone: TONE.first },
  { ...SHAPE, path: '/101/sub', width: 320, height: 184, tone: TONE.first },
  { ...SHAPE, path: '/102', width: 640, height: 360, tone: TONE.second },
  { ...SHAPE, path: '/103', width: 640, height: 360, audio: false },
]

function csvOf(folder: string, cameras: Cameras): string {
  const path = join(folder, 'views.csv')
  const row = (code: string, sub = '') =>
    `${code},Camera ${code},${cameras.url(`/${code}`)},${sub && cameras.url(sub)}`
  const rows = [row('101', '/101/sub'), row('102'), row('103')]
  writeFileSync(path, ['code,name,url,sub_url', ...rows].join('\n'))
  return path
}

/** Where the bars end above the strip below them: two thirds down the picture. */
function seam(picture: Picture, { x, y, width, height }: Region): number {
  let [best, most] = [0, 0]
  for (let row = Math.round(y) + 20; row < y + height - 20; row++) {
    let changed = 0
    for (let column = Math.round(x) + 10; column < x + width - 10; column += 7) {
      const at = (row * picture.width + column) * 3
      const below = at + 4 * picture.width * 3
      for (let c = 0; c < 3; c++)
        changed += Math.abs((picture.pixels[at + c] ?? 0) - (picture.pixels[below + c] ?? 0))
    }
    if (changed > most) [best, most] = [row - y, changed]
  }
  return best
}

const look = async (region: Region) => {
  const [picture] = await grabScreen(process.env.DISPLAY ?? '')
  return seam(picture as Picture, region)
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Brightness of pixels across the middle of a tile, a fifth of it wide. */
async function row({ x, y, width, height }: Region): Promise<number[]> {
  const [screen] = await grabScreen(process.env.DISPLAY ?? '')
  const line = Math.round(y + height / 2) * (screen?.width ?? 0)
  const from = 3 * (line + Math.round(x + 0.4 * width))
  return [...(screen?.pixels.subarray(from, from + 3 * Math.round(0.2 * width)) ?? [])]
}

/** The middle of a camera's picture, a fifth of it wide and high. */
const cover = (page: Page, code: string) =>
  page.evaluate(async (code) => {
    const { app, privacy } = (window as unknown as { vongGac: Api }).vongGac
    const { registry } = await app.snapshot()
    const camera = registry.cameras.find((each) => each.code === code)?.id ?? ''
    const area = { x: 0.4, y: 0.4, width: 0.2, height: 0.2, look: 'solid' }
    return privacy.set({ camera, areas: [area] })
  }, code)

/** As another window does. */
const swapFirst = (page: Page) =>
  page.evaluate(() => (window as unknown as { vongGac: Api }).vongGac.wall.swap({ a: 0, b: 1 }))
interface Api {
  wall: { swap(cells: { a: number; b: number }): Promise<unknown> }
  app: { snapshot(): Promise<{ registry: { cameras: { id: string; code: string }[] } }> }
  privacy: { set(change: { camera: string; areas: object[] }): Promise<unknown> }
}

test('a tile is zoomed, moved, turned, mirrored, fitted and heard @wall', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mounts)
  try {
    const first = await start(['--import', csvOf(folder, cameras), '--layout', '9', '--kiosk'])
    const { page } = first
    const wall = new WallPage(page)
    const view = new ViewPage(page, wall)
    await wall.expectLive(3)
    const box = await view.box(0)
    const whole = barWidth((await barsIn(box)).across)
    expect(whole).toBeGreaterThan(box.width / 9)

    // By the wheel: larger on the screen, then sharper, never without a picture.
    const states = await wall.watch(0)
    expect(await wall.pictureWidth(0)).toBe(320)
    await view.wheel(0, 3)
    const scale = 1.25 ** 3
    expect(await view.scale(0)).toBeCloseTo(scale, 1)
    const zoomed = async () => barWidth((await barsIn(box)).across) / whole
    await expect.poll(zoomed).toBeGreaterThan(0.95 * scale)
    expect(await zoomed()).toBeLessThan(1.05 * scale)
    await expect.poll(() => wall.pictureWidth(0)).toBe(1280)
    expect(await zoomed()).toBeGreaterThan(0.95 * scale)
    expect(await states()).toEqual(['live'])

    // By the hand that holds it: the camera stays in its cell.
    const before = await look(box)
    await view.drag(0, 0, -60)
    await expect.poll(async () => Math.abs(before - 60 - (await look(box)))).toBeLessThan(5)
    expect((await wall.cameras()).slice(0, 3)).toEqual(['101', '102', '103'])
    await press(page, 'Control+Shift+ArrowUp')
    await expect
      .poll(async () => Math.abs(before - 60 + box.height / 8 - (await look(box))))
      .toBeLessThan(5)

    // Enlarged with its zoom, and not one dark frame on the way.
    const part = { x: box.x + 60, y: box.y + 60, width: 300, height: 100 }
    const darkness = await watchDark(part)
    await press(page, 'Enter')
    await expect(wall.tile(0)).toHaveAttribute('data-enlarged')
    await page.waitForTimeout(700)
    await press(page, 'Escape')
    await page.waitForTimeout(500)
    const looks = await darkness()
    expect(looks.length).toBeGreaterThan(15)
    expect(Math.max(...looks)).toBeLessThan(0.2)
    expect(await view.scale(0)).toBeCloseTo(scale, 1)
    expect(await states()).toEqual(['live'])

    // Gone with the camera; the key leaves it as well.
    await press(page, 'Control+ArrowRight')
    await expect(wall.tile(0)).toHaveAttribute('data-camera', '102')
    expect([await view.scale(0), await view.scale(1)]).toEqual([1, 1])
    await press(page, 'Control+ArrowLeft', '+', '+')
    await expect(wall.tile(0)).toHaveAttribute('data-camera', '101')
    await expect.poll(() => view.scale(0)).toBeCloseTo(2.25, 1)
    await press(page, '0')
    await expect(view.map(0)).toHaveCount(0)

    // Mirrored, pulled, turned: on the screen each time.
    const plain = await barsIn(box)
    expect(direction(plain.across)).toBeGreaterThan(3)
    await press(page, 'v')
    await view.flip('Lật trái – phải')
    await expect.poll(async () => direction((await barsIn(box)).across)).toBeLessThan(-3)
    await view.choose('90°')
    // Now the bars lie one below the other, with dark beside them.
    const turned = async () => direction((await barsIn(box, 0.5, 0.4)).down)
    await expect.poll(async () => Math.abs(await turned())).toBeGreaterThan(3)
    const { across } = await barsIn(box, 0.5)
    expect(across[0]).toMatchObject({ colour: 'black' })
    expect(across[0]?.length).toBeGreaterThan(box.width / 5)
    await view.choose('Kéo giãn')
    await expect
      .poll(async () => (await barsIn(box, 0.5)).across[0]?.length)
      .toBeGreaterThan(box.width / 2)
    expect((await barsIn(box, 0.5)).across[0]?.colour).not.toBe('black')
    await press(page, 'Escape')
    await expect(view.menu).toHaveCount(0)

    // The menu is of one camera: it neither stays for the next one nor comes back by itself.
    await press(page, 'v')
    await expect(view.menu).toHaveCount(1)
    for (const camera of ['102', '101']) {
      await swapFirst(page)
      await expect(wall.tile(0)).toHaveAttribute('data-camera', camera)
      await expect(view.menu).toHaveCount(0)
    }

    // Heard is the selected tile, alone.
    const tone = await hearPage(page)
    await press(page, 'a')
    await expect(view.sound(0)).toHaveAttribute('data-sound', 'heard')
    await expect.poll(tone).toBeCloseTo(TONE.first, -1)
    const chosenAt = Date.now()
    await press(page, 'ArrowRight')
    await expect.poll(tone, { intervals: [50] }).toBeCloseTo(TONE.second, -1)
    const took = Date.now() - chosenAt
    test.info().annotations.push({ type: 'change of sound, ms', description: `${took}` })
    expect(took).toBeLessThan(2_000)
    await expect(view.sound(1)).toHaveAttribute('data-sound', 'heard')
    await expect(view.sound(0)).toHaveCount(0)
    await press(page, 'ArrowRight')
    await expect(view.sound(2)).toHaveAttribute('data-sound', 'none')
    expect(await tone()).toBe(0)
    const beside = await view.box(1)
    const unzoomed = barWidth((await barsIn(beside)).across)
    await first.quit()

    // Remembered for the camera, and that sound is wanted; the same by video elements, but for it.
    const again = await start(['--kiosk', '--disable-blink-features=WebCodecs'])
    const later = new WallPage(again.page)
    await later.expectLive(3)
    await expect(again.page.locator('.tile video')).not.toHaveCount(0)
    await expect
      .poll(async () => Math.abs(direction((await barsIn(box, 0.5, 0.4)).down)))
      .toBeGreaterThan(3)
    const wide = async () => barWidth((await barsIn(beside)).across)
    await expect.poll(wide).toBeGreaterThan(0.95 * unzoomed)
    await later.tile(1).click()
    await expect(later.tile(1).getByTestId('tile-sound')).toHaveAttribute('data-sound', 'none')
    await press(again.page, '+')
    await expect.poll(wide).toBeGreaterThan(1.45 * unzoomed)
    expect(await wide()).toBeLessThan(1.55 * unzoomed)
    await press(again.page, 'a')
    await expect(later.tile(1).getByTestId('tile-sound')).toHaveCount(0)
    // What may not be seen is covered there as well, where the zoomed picture has it.
    expect(new Set(await row(beside))).not.toEqual(new Set([65]))
    await cover(again.page, '102')
    await expect(later.tile(1)).toHaveAttribute('data-private', 'masked')
    await expect.poll(async () => new Set(await row(beside))).toEqual(new Set([65]))
  } finally {
    await cameras.stop()
  }
})
