import type { Page, Worker } from 'playwright/test'
import { movingRegions } from '../cameras/screen'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { recordPaces } from './pages/pace-record'
import { WallPage } from './pages/wall'

const sixteen = mounts('h264', 16)
/** The last tile: of tiles alike it would be the first to give way. */
const SELECTED = 15

/** Takes most of the worker's time, as a machine does that has too much to do. */
async function strain(page: Page): Promise<() => Promise<void>> {
  const [worker] = page.workers() as [Worker]
  const timer = await worker.evaluate(() =>
    Number(
      setInterval(() => {
        for (const end = performance.now() + 350; performance.now() < end; );
      }, 400),
    ),
  )
  return () => worker.evaluate((id) => clearInterval(id), timer)
}

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
    expect((await record()).at(-1)?.few).toEqual([])
    await page.workers()[0]?.evaluate(() => {
      const p = self.postMessage.bind(self)
      const g = self as any
      g.figs = []
      g.postMessage = (m: any) => { if (m.kind === 'figures') g.figs.push(JSON.stringify(m.figures)); p(m) }
    })
    const relieve = await strain(page)
    const begun = Date.now()
    for (let i = 0; i < 10; i++) {
      await page.waitForTimeout(2000)
      const t = Date.now()
      const f = await Promise.race([page.workers()[0]?.evaluate(() => (self as any).figs.splice(0).join('\n')), new Promise((r) => setTimeout(() => r('no answer'), 8000))])
      console.log(t - begun, Date.now() - begun, JSON.stringify((await record()).at(-1)), '\n' + f)
    }
    await relieve()
    const eased = Date.now()
    await page.waitForTimeout(18_000)
    for (const r of await record()) console.log(r.at - begun, r.at - eased, JSON.stringify(r))
    console.log(await wall.states())
    console.log(await page.workers()[0]?.evaluate(() => (self as any).figs.join('\n')))
    console.log(await movingRegions(await wall.middles(), { display: process.env.DISPLAY ?? '' }))
  } finally {
    await cameras.stop()
  }
})
