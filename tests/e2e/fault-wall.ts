import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { back, type Evidence } from '../cameras/evidence'
import { type FaultProxy, type Mode, startProxy } from '../cameras/proxy'
import { type ScreenWatch, watchScreen } from '../cameras/screen-watch'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { test as base, expect } from './app'
import { codeOf, csvOf } from './cameras'
import { type Figures, figuresOf } from './fault-figures'
import { WallPage } from './pages/wall'
import { recordWall } from './pages/wall-record'

export { expect } from './app'

/** Light enough that sixteen of them leave two cores room; all of the picture moves. */
export const SHAPE = { codec: 'h264', width: 320, height: 184, fps: 12, pattern: 'smpte' } as const

/** When something was done to which camera: paths and ms since 1970. */
export type Times = Map<string, number>

/** A wall whose cameras stand behind a faulty proxy each, watched on page and screen alike. */
export interface FaultWall {
  page: Page
  cameras: Cameras
  mode(path: string, mode: Mode): Promise<void>
  /** What it claimed and showed since the fault; see `figuresOf`. They go with the test's report. */
  figures(path: string, faulty: number, mended?: number): Promise<Figures>
  /** Does something to each camera, one after another. */
  each(works: [path: string, work: () => Promise<void>][]): Promise<Times>
  /** Waits until they are live and move since then; goes on after `timeout` all the same. */
  settle(since: Times, timeout: number): Promise<void>
}

interface Extra {
  env?: Record<string, string>
  options?: string[]
}

interface Fixtures {
  /** Starts cameras, proxies and application; goes on when every tile is live and moves. */
  open(mounts: Mount[], extra?: Extra): Promise<FaultWall>
}

export const test = base.extend<Fixtures>({
  open: async ({ folder, start }, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (mounts, { env = {}, options = [] } = {}) => {
      const cameras = await startCameras(mounts)
      ends.push(() => cameras.stop())
      const proxies = await proxiesOf(cameras, mounts)
      for (const proxy of proxies.values()) ends.unshift(() => proxy.close())
      const csv = csvOf(folder, behind(cameras, proxies), mounts)
      const all = ['--import', csv, '--layout', '16', '--kiosk', ...options]
      const { page, dataDir } = await start(all, env)
      ends.push(() => attachLog(dataDir))
      const watched = await watch(page, mounts)
      ends.unshift(() => watched.screen.stop())
      const wall = new Wall(page, cameras, proxies, watched)
      await wall.begin(mounts)
      return wall
    })
    for (const end of ends) await end()
  },
})

/** Why a tile did not come back stands in the log, which goes with the profile. */
async function attachLog(dataDir: string): Promise<void> {
  const { status, expectedStatus } = base.info()
  if (status === expectedStatus) return
  const path = join(dataDir, 'logs', 'main.log')
  await base.info().attach('main.log', { path, contentType: 'text/plain' })
}

async function proxiesOf(cameras: Cameras, mounts: Mount[]): Promise<Map<string, FaultProxy>> {
  const proxies = new Map<string, FaultProxy>()
  for (const { path } of mounts) proxies.set(path, await startProxy(cameras.port))
  return proxies
}

const behind = (cameras: Cameras, proxies: Map<string, FaultProxy>): Cameras => ({
  ...cameras,
  url: (path) => `rtsp://127.0.0.1:${proxies.get(path)?.port}${path}`,
})

interface Watched {
  claims: Awaited<ReturnType<typeof recordWall>>
  screen: ScreenWatch
  codes: string[]
}

async function watch(page: Page, mounts: Mount[]): Promise<Watched> {
  const wall = new WallPage(page)
  await expect.poll(() => wall.cameras()).toEqual(expect.arrayContaining(mounts.map(codeOf)))
  const screen = watchScreen(process.env.DISPLAY ?? '', await wall.middles())
  return { claims: await recordWall(page), screen, codes: await wall.cameras() }
}

/** Between two faults: a site that loses everything at once is another test. */
const APART_MS = 400

class Wall implements FaultWall {
  constructor(
    readonly page: Page,
    readonly cameras: Cameras,
    private proxies: Map<string, FaultProxy>,
    private watched: Watched,
  ) {}

  async begin(mounts: Mount[]): Promise<void> {
    const since = new Map(mounts.map(({ path }) => [path, 0]))
    await expect.poll(() => this.missing(since), { timeout: 30_000 }).toEqual([])
  }

  async mode(path: string, mode: Mode): Promise<void> {
    await this.proxies.get(path)?.mode(mode)
  }

  async figures(path: string, faulty: number, mended?: number): Promise<Figures> {
    const figures = figuresOf(path, await this.evidence(path), faulty, mended)
    await base.info().attach(path, { body: JSON.stringify(figures), contentType: 'text/plain' })
    return figures
  }

  private async evidence(path: string): Promise<Evidence> {
    const code = path.slice(1).toUpperCase()
    const claims = (await this.watched.claims()).filter(({ camera }) => camera === code)
    return { claims, moved: this.watched.screen.moved[this.watched.codes.indexOf(code)] ?? [] }
  }

  async each(works: [string, () => Promise<void>][]): Promise<Times> {
    const times: Times = new Map()
    for (const [path, work] of works) {
      await pause(APART_MS)
      times.set(path, Date.now())
      await work()
    }
    return times
  }

  async settle(since: Times, timeout: number): Promise<void> {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(500)) {
      if ((await this.missing(since)).length === 0) return
    }
  }

  private async missing(since: Times): Promise<string[]> {
    const asked = [...since].map(async ([path, at]) =>
      back(await this.evidence(path), at) === null ? path : '',
    )
    return (await Promise.all(asked)).filter(Boolean)
  }
}
