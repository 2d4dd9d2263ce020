import { app } from 'electron'
import type { ScopedLog } from '../base/log'

/** Warnings and worse of a page's console, as Electron 25 counts them. */
const WARNING = 2

/**
 * A bug is written down, and everything else goes on. Electron's own answer is a box over the wall
 * that stops timers and streams until somebody has clicked it away.
 */
export function surviveFaults(log: ScopedLog): void {
  process.on('uncaughtException', (error) => log.error('not caught', error))
  process.on('unhandledRejection', (reason) => log.error('not caught', reason))
  app.on('web-contents-created', (_event, contents) => {
    contents.on('console-message', (_message, level, text) => {
      if (level >= WARNING) log.warn(`page ${contents.id}: ${text}`)
    })
  })
}
