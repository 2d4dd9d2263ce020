import { statfs } from 'node:fs/promises'
import { cpus } from 'node:os'
import { app } from 'electron'
import type { Handlers, Health } from '../../preload/contract'
import { realClock } from '../base/clock'
import {
  byState,
  type Children,
  countHandles,
  DelayMeter,
  type Incidents,
  type Pages,
  readProc,
  Sampler,
  type Tally,
} from '../health'
import type { Ffmpeg, Streams } from '../streams'
import type { ShowWindows, WallWindows } from '../windows'

export interface HealthDeps {
  /** The folder whose disk counts. */
  root: string
  children: Children
  tally: Tally
  incidents: Incidents
  pages: Pages
  windows: WallWindows
  /** Of a show. */
  showWindows: Pick<ShowWindows, 'beat' | 'number' | 'numbers'>
  streams: Streams
  ffmpeg(): Ffmpeg | null
}

/** Measures the station for whoever looks, and hears the windows' signs of life. */
export function healthHandlers(deps: HealthDeps): Handlers['health'] {
  const { pages, windows, showWindows } = deps
  const sampler = new Sampler({
    ...{ clock: realClock, cores: cpus().length, children: deps.children },
    ...{ delay: new DelayMeter(), metrics: () => app.getAppMetrics(), proc: readProc },
    ...{ handles: countHandles, diskFree: () => freeOn(deps.root), given: () => givenBy(deps) },
  })
  return {
    read: () => sampler.read(),
    beat: (figures, { window }) => {
      windows.beat(window)
      showWindows.beat(window)
      const number = showWindows.number(window) || windows.number(window)
      pages.report(number, figures, realClock.now())
      return { status: 'done' }
    },
  }
}

function givenBy(deps: HealthDeps) {
  const { streams, children, tally, incidents, pages, windows, showWindows, ffmpeg } = deps
  const { lost, returned } = tally
  const states = byState(streams.statuses())
  const now = realClock.now()
  return {
    uptime: process.uptime() * 1000,
    streams: { states, viewers: streams.viewers, attempts: children.started, lost, returned },
    windows: [...windows.numbers(), ...showWindows.numbers()].map((number) => ({
      number,
      figures: pages.figures(number, now),
    })),
    incidents: incidents.figures(),
    versions: versions(ffmpeg()),
  }
}

const versions = (ffmpeg: Ffmpeg | null): Health['versions'] => ({
  app: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  ffmpeg: ffmpeg ? `${ffmpeg.version.major}.${ffmpeg.version.minor}` : '',
})

async function freeOn(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => null)
  return found ? found.bavail * found.bsize : null
}
