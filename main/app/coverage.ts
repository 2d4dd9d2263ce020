import { join } from 'node:path'
import { realClock } from '../base/clock'
import type { Log } from '../base/log'
import { Coverage, coverageHandlers } from '../coverage'
import { isDemo } from '../demo'
import type { Broadcast } from '../ipc'
import type { WallWindows } from '../windows'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import type { Stores } from './stores'

interface CoverageDeps extends Pick<Stores, 'settings'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  registries: Registries
  log: Log
}

const MINUTE = 60_000

/** The ledger of what was on a screen, as this station keeps it. */
export function startCoverage(deps: CoverageDeps): Coverage {
  const { profile, notices, broadcast, registries, settings } = deps
  const log = deps.log.scope('coverage')
  const coverage = new Coverage({
    ...{ dir: join(profile.root, 'coverage'), clock: realClock, elapsed: () => performance.now() },
    cameras: () => registries.current().cameras,
    isKept: (camera) => !isDemo(camera),
    after: () => settings.read().unseenAfter * MINUTE,
    changed: (change) => broadcast('coverage', 'changed', change),
    unsaved: (trouble) => {
      notices.drop('coverage-unsaved')
      if (trouble) notices.add('coverage-unsaved', 'warning', { reason: trouble })
    },
    damaged: (what) => {
      const lines = what === 'unreadable' ? '?' : `${what}`
      log.warn(`lines that cannot be understood: ${lines}`)
      notices.add('coverage-damaged', 'warning', { lines })
    },
    log: (line) => log.info(line),
  })
  settings.onChange(() => coverage.refresh())
  coverage.start()
  return coverage
}

/** A page does not know that its window is minimised: it is never throttled. */
export function handleCoverage(coverage: Coverage, windows: WallWindows, registries: Registries) {
  const isShown = (id: number) => {
    const window = windows.window(id)
    return window?.isVisible() === true && !window.isMinimized()
  }
  return coverageHandlers(coverage, isShown, () => registries.current().cameras.length)
}
