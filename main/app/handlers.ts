import { app as electronApp, shell } from 'electron'
import type { Handlers, Outcome, Settings, Snapshot } from '../../preload/contract'
import type { Collection } from '../storage'
import { usableFfmpeg } from './ffmpeg'
import { printKeyCard } from './key-card'
import type { Notices } from './notices'
import type { Registries } from './registries'

const DONE: Outcome = { status: 'done' }
const SHOW_RUNS: Outcome = { status: 'refused', reason: 'show-runs' }

export interface AppDeps {
  snapshot(window: number): Snapshot
  settings: Collection<Settings>
  registries: Registries
  notices: Notices
  logs: string
  toggleFullScreen(window: number): void
  /** A meeting looks on: what would take its pictures away waits. */
  showRuns(): boolean
  openWindow(): Outcome
  reportLive(window: number, live: number, shown: number): void
}

export const appHandlers = (deps: AppDeps): Handlers['app'] => ({
  snapshot: (_none, { window }) => deps.snapshot(window),
  set: async (change) => {
    if (change.ffmpegPath && !(await usableFfmpeg(change.ffmpegPath))) {
      return { status: 'refused', reason: 'ffmpeg-not-usable' }
    }
    return remember(deps.settings, (now) => ({ ...now, ...change }))
  },
  enterDemo: () => {
    if (deps.showRuns()) return SHOW_RUNS
    deps.registries.enter('demo')
    return DONE
  },
  leaveDemo: () => {
    if (deps.showRuns()) return SHOW_RUNS
    deps.registries.enter('real')
    return DONE
  },
  openLogs: async () => {
    const failure = await shell.openPath(deps.logs)
    return failure ? { status: 'refused', reason: 'logs-not-opened', detail: deps.logs } : DONE
  },
  dismissNotice: async (id) => {
    const kind = deps.notices.dismiss(id)
    if (kind !== 'secrets-keyfile') return DONE
    return remember(deps.settings, (now) => ({ ...now, dismissed: [...now.dismissed, kind] }))
  },
  toggleFullScreen: (_none, { window }) => {
    deps.toggleFullScreen(window)
    return DONE
  },
  openWindow: deps.openWindow,
  printKeys: printKeyCard,
  quit: () => {
    if (deps.showRuns()) return SHOW_RUNS
    electronApp.quit()
    return DONE
  },
  reportLive: ({ live, shown }, { window }) => {
    deps.reportLive(window, live, shown)
    return DONE
  },
})

async function remember(
  settings: Collection<Settings>,
  change: (now: Settings) => Settings,
): Promise<Outcome> {
  const saved = await settings.update(change)
  return saved.ok ? DONE : { status: 'refused', reason: saved.reason }
}
