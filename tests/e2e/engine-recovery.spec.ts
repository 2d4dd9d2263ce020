import { setTimeout as pause } from 'node:timers/promises'
import { ffmpegsOf } from '../cameras/processes'
import { movingRegions } from '../cameras/screen'
import { type Cameras, startCameras } from '../cameras/server'
import { expect, type Running, test } from './app'
import { csvOf, mounts } from './cameras'
import { ARRANGEMENT, chromiumOf, inWindow, LIVE, logged, NOTICES, pagesBack } from './lost-page'
import { WallPage } from './pages/wall'

/** The wall must be back within this many ms. */
const LIMIT = 10_000

const four = mounts('h264', 4)
let cameras: Cameras

test.beforeAll(async () => {
  cameras = await startCameras(four)
})
test.afterAll(() => cameras?.stop())

const pids = ({ marker }: Running) =>
  ffmpegsOf(marker)
    .map(({ pid }) => pid)
    .sort()

/** A wall of four; loses its page by `lose`, and says what the wall must be again. */
async function lostWall(running: Running) {
  const wall = new WallPage(running.page)
  await wall.expectLive(4)
  const regions = await wall.middles()
  const before = await running.page.evaluate<string[]>(ARRANGEMENT)
  const ffmpegs = pids(running)
  let [at, times] = [0, 0]
  return {
    lost: () => {
      at = Date.now()
      times++
    },
    expectBack: async () => {
      const left = () => LIMIT - (Date.now() - at)
      await pagesBack(running, times, left())
      const live = () => inWindow<number>(running.app, LIVE)
      await expect.poll(live, { timeout: Math.max(1, left()), intervals: [100] }).toBe(4)
      expect(Date.now() - at).toBeLessThan(LIMIT)
      expect(await inWindow(running.app, ARRANGEMENT)).toEqual(before)
      const display = process.env.DISPLAY ?? ''
      expect(await movingRegions(regions, { display })).toEqual(Array(4).fill(true))
      // They went on all the while: nothing had to be opened again.
      expect(pids(running)).toEqual(ffmpegs)
    },
  }
}

test('a page that crashes is back with the same wall, and the crash in the log with a count @engine', async ({
  start,
  folder,
}) => {
  const running = await start(['--import', csvOf(folder, cameras, four), '--layout', '4'])
  const wall = await lostWall(running)
  wall.lost()
  for (const pid of chromiumOf(running.pid, 'renderer')) process.kill(pid, 'SIGKILL')
  await wall.expectBack()
  expect(logged(running, /the page crashed \(1st time\): killed/)).toHaveLength(1)

  wall.lost()
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await wall.expectBack()
  expect(logged(running, /the page crashed \(2nd time\)/)).toHaveLength(1)

  // Chromium starts its graphics process again by itself; the wall goes on.
  for (const pid of chromiumOf(running.pid, 'gpu-process')) process.kill(pid, 'SIGKILL')
  const noted = () => logged(running, /process GPU ended \(1st time\)/).length
  await expect.poll(noted).toBe(1)
  await expect.poll(() => inWindow<number>(running.app, LIVE)).toBe(4)

  // More than bad luck: it is told, and the wall still comes back, though after a wait.
  for (const pid of chromiumOf(running.pid, 'renderer')) process.kill(pid, 'SIGKILL')
  await pagesBack(running, 3, LIMIT)
  await expect.poll(() => inWindow<string[]>(running.app, NOTICES)).toEqual(['window-unstable'])
  await expect.poll(() => inWindow<number>(running.app, LIVE)).toBe(4)
})

test('a page that hangs is back with the same wall, and the hang in the log with a count @engine', async ({
  start,
  folder,
}) => {
  const running = await start(['--import', csvOf(folder, cameras, four), '--layout', '4'])
  const wall = await lostWall(running)
  await running.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0)
  })
  wall.lost()
  await wall.expectBack()
  expect(logged(running, /the page hung \(1st time\): no sign of life for 5\.0 s/)).toHaveLength(1)
  expect(logged(running, /crashed/)).toEqual([])
})

test('a bug in main is in the log, and the wall goes on @engine', async ({ start, folder }) => {
  const running = await start(['--import', csvOf(folder, cameras, four), '--layout', '4'])
  const { page } = running
  const wall = new WallPage(page)
  await wall.expectLive(4)
  const regions = await wall.middles()
  await running.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('a bug')
    }, 0)
    setTimeout(() => Promise.reject(new Error('another bug')), 0)
  })
  await page.evaluate(() => console.error('a bug in the page'))
  await expect.poll(() => logged(running, /not caught|a bug in the page/).length).toBe(3)
  await pause(3_000)
  expect(await wall.inState('live').count()).toBe(4)
  const display = process.env.DISPLAY ?? ''
  expect(await movingRegions(regions, { display })).toEqual(Array(4).fill(true))
})
