import type { Page, Worker } from 'playwright/test'
import { movingRegions } from '../cameras/screen'
import { type Mount, startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf } from './cameras'
import { type Paces, recordPaces } from './pages/pace-record'
import { WallPage } from './pages/wall'

const SHAPE = { codec: 'h264', width: 320, height: 184, fps: 12 } as const
const sixteen = Array.from({ length: 16 }, (_, i): Mount => ({ path: `/cam${i + 1}`, ...SHAPE }))
/** Of tiles alike the last would be among the first to give way. */
const SELECTED = 15

/** Takes most of the worker's time, as on a machine that has too much to do. */
async function strain(page: Page): Promise<() => Promise<void>> {
  const [worker] = page.workers() as [Worker]
  const timer = await worker.evaluate(() =>
    Number(
      setInterval(() => {
        for (const end = performance.now() + 380; performance.now() < end; );
      }, 400),
    ),
  )
  return () => worker.evaluate((id) => clearInterval(id), timer)
}

const giving = ({ few, keys }: Paces) => [...few, ...keys]
/** How much is taken: every tile can give way twice. */
const taken = ({ few, keys }: Paces) => few.length + 2 * keys.length

test('tiles give way while the machine cannot keep up, say so, and get back what they gave @engine', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(sixteen)
  try {
    const csv = csvOf(folder, cameras, sixteen)
    const { page } = await start(['--import', csv, '--layout', '16', '--kiosk'])
    const wall = new WallPage(page)
    await wall.expectLive(16)
    await wall.tile(SELECTED).click()
    const record = await recordPaces(page)
    const now = async () => (await record()).at(-1) as Paces
    expect(giving(await now())).toEqual([])

    const relieve = await strain(page)
    await expect.poll(async () => taken(await now()), { timeout: 20_000 }).toBeGreaterThan(3)
    await relieve()
    const most = (await record()).length - 1
    await expect
      .poll(async () => taken(await now()), { timeout: 15_000 })
      .toBeLessThan(taken((await record())[most] as Paces))
    await expect.poll(async () => giving(await now()), { timeout: 40_000 }).toEqual([])

    const all = await record()
    expect(all.flatMap(giving)).not.toContain(SELECTED)
    expect(all.flatMap(({ lost }) => lost)).toEqual([])
    const back = all.slice(most).map(taken)
    expect(back).toEqual([...back].sort((a, b) => b - a))
    expect(back.length).toBeGreaterThan(2)
    const moving = await movingRegions(await wall.middles(), { display: process.env.DISPLAY ?? '' })
    expect(moving).toEqual(Array(16).fill(true))
  } finally {
    await cameras.stop()
  }
})
