import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './app'
import { between, type ClockLook, FRAME, readClocks, startClockCameras } from './clock-cameras'
import { ReplayPage } from './pages/replay'
import { WallPage } from './pages/wall'

interface Api {
  bookmarks: { list(query: object): Promise<{ items: { at: number; views: object[] }[] }> }
  health: { read(): Promise<{ streams: { attempts: number } }> }
}

const attempts = (page: Page) =>
  page.evaluate(async () => {
    const { vongGac } = window as unknown as { vongGac: Api }
    return (await vongGac.health.read()).streams.attempts
  })

const bookmarks = (page: Page) =>
  page.evaluate(async () => {
    const { vongGac } = window as unknown as { vongGac: Api }
    return (await vongGac.bookmarks.list({ filter: {}, offset: 0, limit: 5 })).items
  })

/** Ms by which the camera of a busy machine draws a picture sooner or later; the next is 67 away. */
const SWAY = 12

/** The clocks of the first two tiles; again, where a picture was just being replaced. */
async function clocks(wall: WallPage): Promise<[ClockLook, ClockLook]> {
  const boxes = await wall.tiles.evaluateAll((all) =>
    all.slice(0, 2).map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return { x, y, width, height }
    }),
  )
  for (let i = 0; i < 10; i++) {
    const [first, second] = await readClocks(boxes)
    if (first && second) return [first, second]
  }
  throw new Error('no clock can be read')
}

test('a tile shows its past, as exact as its pictures, while its present goes on @evidence', async ({
  start,
  folder,
}) => {
  const cameras = await startClockCameras(folder, 4)
  try {
    const { page } = await start(['--import', cameras.csv, '--layout', '4', '--kiosk'])
    const [wall, replay] = [new WallPage(page), new ReplayPage(page)]
    await wall.expectLive(4)
    await pause(6_500)
    const [begun, states] = [await attempts(page), await wall.watch(0)]
    await page.keyboard.press('ArrowRight')

    // Five seconds ago, and from there on; beside it the present.
    const first = await replay.timeFirst()
    await page.keyboard.press(',')
    await expect(replay.time).toBeVisible()
    expect(await first()).toBeLessThan(1_500)
    test.info().annotations.push({ type: 'first picture, ms', description: `${await first()}` })
    const [old, live] = await clocks(wall)
    expect(Math.abs(old.age - live.age - 5_000)).toBeLessThan(700)
    expect(live.age).toBeLessThan(1_500)
    await pause(1_000)
    const [later] = await clocks(wall)
    expect(between(old, later)).toBeGreaterThan(800)
    expect(Math.abs(later.age - old.age)).toBeLessThan(500)

    // Picture by picture, both ways.
    await page.keyboard.press('Space')
    const step = async (key: string) => {
      const before = await replay.at()
      await page.keyboard.press(key)
      await expect.poll(() => replay.at(), { intervals: [20] }).not.toBe(before)
    }
    const seen = async () => {
      await pause(200) // until it has been painted
      return (await clocks(wall))[0]
    }
    const still = await seen()
    await step('ArrowRight')
    expect(Math.abs(between(still, await seen()) - FRAME)).toBeLessThan(SWAY)
    // Over a keyframe, where decoding begins anew.
    for (let i = 0; i < 17; i++) await step('ArrowLeft')
    expect(Math.abs(between(await seen(), still) - 16 * FRAME)).toBeLessThan(SWAY)

    // A quarter as fast.
    await page.keyboard.press('3')
    await page.keyboard.press('Space')
    const [slow, slowLive] = await clocks(wall)
    await pause(2_000)
    const [slower, nowLive] = await clocks(wall)
    const speed = between(slow, slower) / between(slowLive, nowLive)
    expect(speed).toBeGreaterThan(0.17)
    expect(speed).toBeLessThan(0.33)

    // Further than there is anything: the oldest picture, and it is said.
    await page.keyboard.press('<')
    await expect.poll(() => replay.note()).toBe('start')
    await pause(500) // until it has been painted
    const oldest = await replay.at()
    await page.keyboard.press('.')
    await expect.poll(() => replay.note()).toBe('none')
    // The five seconds are over once their picture is painted.
    await expect.poll(() => replay.at()).toBeGreaterThan(oldest + 4_000)

    // What is marked is the moment that is shown.
    await page.keyboard.press('m')
    await pause(200)
    const shown = await replay.at()
    await page.keyboard.press('Escape')
    await expect.poll(() => bookmarks(page).then(([one]) => one?.at)).toBe(Math.round(shown))
    await expect(replay.box).toBeVisible()

    // The present was there all the time.
    await page.keyboard.press('Escape')
    await expect(replay.box).toHaveCount(0)
    const [again] = await clocks(wall)
    expect(again.age).toBeLessThan(1_500)
    expect(await states()).toEqual(['live'])
    expect(await attempts(page)).toBe(begun)

    // A camera that has just been lost still has its last seconds.
    await cameras.stop()
    await expect(wall.inState('live')).toHaveCount(0, { timeout: 10_000 })
    const lostAt = Date.now()
    await page.keyboard.press(',')
    await expect(replay.time).toBeVisible()
    const last = await replay.at()
    expect(lostAt - last).toBeGreaterThan(4_500)
    await expect.poll(() => replay.note(), { timeout: 12_000 }).toBe('end')
    expect((await replay.at()) - last).toBeGreaterThan(3_000)
  } finally {
    await cameras.stop()
  }
})
