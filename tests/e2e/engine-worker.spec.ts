import { movingRegions } from '../cameras/screen'
import { expect, test } from './app'
import { WallPage } from './pages/wall'

/** Of a worker that does not do its work, nothing is believed, and another one does it. */
async function expectReplaced(wall: WallPage, within: number): Promise<void> {
  const begun = Date.now()
  await expect(wall.inState('live')).toHaveCount(0, { timeout: 5_000 })
  await wall.expectLive(4, within)
  expect(Date.now() - begun).toBeLessThan(within)
  const display = process.env.DISPLAY ?? ''
  await expect
    .poll(async () => movingRegions(await wall.middles(), { display }), { timeout: 15_000 })
    .toEqual(Array(4).fill(true))
}

test('a worker that hangs leaves no false live, and another one takes its place @engine', async ({
  start,
}) => {
  const { page } = await start(['--demo', '--kiosk', '--layout', '4'])
  const wall = new WallPage(page)
  await wall.expectLive(4)
  const [worker] = page.workers()
  // It never returns, and the worker is gone before it could.
  worker?.evaluate('for (;;);').catch(() => {})
  await expectReplaced(wall, 15_000)
})

test('so does one that speaks and paints nothing @engine', async ({ start }) => {
  const { page } = await start(['--demo', '--kiosk', '--layout', '4'])
  const wall = new WallPage(page)
  await wall.expectLive(4)
  await page.workers()[0]?.evaluate('self.requestAnimationFrame = () => 0')
  await expectReplaced(wall, 20_000)
})
