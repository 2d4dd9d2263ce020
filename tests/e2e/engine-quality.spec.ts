import { setTimeout as pause } from 'node:timers/promises'
import type { Look } from '../cameras/screen-colour'
import { startCameras } from '../cameras/server'
import { expect, type Running, test } from './app'
import { watchTile } from './pages/tile-screen'
import { WallPage } from './pages/wall'
import { csvOfSites, mountsOf, sites, WIDTH } from './two-streams'

const four = sites.slice(0, 4)
/** A switch takes this long (ms) at most, once it may: the stream begins with a keyframe. */
const SOON = 3_500
/** A stream is kept for this long (ms). */
const STAY = 5_000
/** Between the thresholds, in device pixels: what is played stays. */
const BETWEEN = 450
/** Of the smallest tile: in every layout it lies on the picture's ground. */
const GROUND = { x: 0.4, y: 0.35, width: 0.5, height: 0.35 }

/** Makes the window so high and wide that tiles of four are `height` high, and as wide as pictures. */
async function sizeWindow({ app }: Running, wall: WallPage, height: number): Promise<void> {
  const box = await wall.tile(0).boundingBox()
  if (!box) throw new Error('no tile')
  const grow = { x: 2 * ((height * 16) / 9 - box.width), y: 2 * (height - box.height) }
  await app.evaluate(({ BrowserWindow }, { x, y }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const [width = 0, tall = 0] = window?.getContentSize() ?? []
    window?.setContentSize(Math.round(width + x), Math.round(tall + y))
  }, grow)
}

/** Which of the two streams' grounds the screen showed, one after another. */
function grounds(looks: Look[], known: Record<string, Look>): string[] {
  const names = looks.map(({ colour }) => {
    const near = ([, other]: [string, Look]) =>
      other.colour.every((each, i) => Math.abs(each - (colour[i] ?? 0)) < 12)
    return Object.entries(known).find(near)?.[0] ?? `neither: ${colour}`
  })
  return names.filter((name, i) => name !== names[i - 1])
}

test('a tile plays the stream that suits its size, seldom switches, and never loses its picture @engine', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mountsOf(four))
  try {
    const csv = csvOfSites(folder, cameras.port, four)
    const running = await start(['--import', csv, '--layout', '4'])
    const { page } = running
    const wall = new WallPage(page)
    const shows = (width: number, timeout: number) =>
      expect(wall.tile(0)).toHaveAttribute('data-picture', `${width}`, { timeout })
    for (const key of ['[', ']']) await page.keyboard.press(key)
    await sizeWindow(running, wall, BETWEEN)
    await expect.poll(async () => (await wall.tile(0).boundingBox())?.height).toBe(BETWEEN)
    await page.keyboard.press('Control+3')
    await wall.expectLive(4)
    await shows(WIDTH.sub, STAY + SOON)
    const screen = await watchTile(wall, 0, GROUND)
    const sub = screen.looks.at(-1) as Look
    const begun = Date.now()

    // Larger, but not large: it stays, however long.
    await page.keyboard.press('Control+2')
    await pause(STAY + 500)
    await shows(WIDTH.sub, 1)
    let at = Date.now()
    await page.keyboard.press('Control+1')
    await shows(WIDTH.main, SOON)
    await pause(300)
    const main = screen.looks.at(-1) as Look

    // It has just switched, and must wait.
    await page.keyboard.press('Control+3')
    await shows(WIDTH.sub, STAY + SOON)
    expect(Date.now() - at).toBeGreaterThan(STAY)
    // A person who enlarges it does not wait.
    at = Date.now()
    await wall.tile(0).dblclick()
    await shows(WIDTH.main, SOON)
    expect(Date.now() - at).toBeLessThan(SOON)
    // Smaller, but not small: it stays, however long.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+2')
    await pause(STAY + 1_500)
    await shows(WIDTH.main, 1)
    await page.keyboard.press('Control+3')
    await shows(WIDTH.sub, SOON)
    await pause(300)

    await screen.stop()
    expect(grounds(screen.looks, { sub, main })).toEqual(['sub', 'main', 'sub', 'main', 'sub'])
    expect(screen.looks.length / (Date.now() - begun)).toBeGreaterThan(10 / 1000)
  } finally {
    await cameras.stop()
  }
})
