import { movingRegions } from '../cameras/screen'
import { expect, test } from './app'
import { WallPage } from './pages/wall'

test('a worker that hangs leaves no false live, and another one takes its place @engine', async ({
  start,
}) => {
  const { page } = await start(['--demo', '--kiosk'])
  const wall = new WallPage(page)
  await wall.expectLive(9)
  const [worker] = page.workers()
  const hung = Date.now()
  // It never returns, and the worker is gone before it could.
  worker?.evaluate('for (;;);').catch(() => {})

  await expect(wall.inState('live')).toHaveCount(0, { timeout: 5_000 })
  await wall.expectLive(9, 15_000)
  expect(Date.now() - hung).toBeLessThan(15_000)
  const display = process.env.DISPLAY ?? ''
  await expect
    .poll(async () => movingRegions(await wall.middles(), { display }), { timeout: 15_000 })
    .toEqual(Array(9).fill(true))
})
