import { app } from 'electron'
import { realClock } from '../base/clock'
import type { ScopedLog } from '../base/log'
import type { Incidents, Pages } from '../health'
import type { WindowEvents } from '../windows'
import { surviveFaults } from './faults'
import type { Notices } from './notices'

export interface PageEventDeps {
  log: ScopedLog
  notices: Notices
  incidents: Incidents
  pages: Pages
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const pageOf = (window: number) => (window > 1 ? `the page of window ${window}` : 'the page')

/** What happens to pages: counted, written down, and told when it is more than bad luck. */
export function pageEvents({ log, notices, incidents, pages }: PageEventDeps): WindowEvents {
  const lost = (kind: 'crash' | 'hang', window: number, how: (which: string) => string) => {
    const now = realClock.now()
    pages.forget(window)
    log.error(`${pageOf(window)} ${how(incidents.note(kind, now))}`)
    if (!incidents.many(now)) return notices.add('window-crashed', 'warning')
    notices.drop('window-crashed')
    notices.add('window-unstable', 'error')
  }
  return {
    crashed: (window, reason) => lost('crash', window, (which) => `crashed (${which}): ${reason}`),
    hung: (window, ms) =>
      lost('hang', window, (which) => `hung (${which}): no sign of life for ${seconds(ms)}`),
    late: (window, ms) => log.warn(`${pageOf(window)} answered after ${seconds(ms)}`),
    back: (window, ms) => log.info(`${pageOf(window)} is back after ${seconds(ms)}`),
    closed: (window) => {
      pages.forget(window)
      if (window > 1) log.info(`window ${window} was closed`)
    },
  }
}

/** Chromium starts its processes again by itself: the log should know all the same. */
export function watchProcesses({ log, incidents }: PageEventDeps): void {
  surviveFaults(log)
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason === 'clean-exit') return
    const which = incidents.note(type === 'GPU' ? 'gpu' : 'helper', realClock.now())
    log.error(`process ${name ?? type} ended (${which}): ${reason}, code ${exitCode}`)
  })
}
