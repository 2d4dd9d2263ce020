import { join } from 'node:path'
import type { WebPreferences } from 'electron'

/** Of every window that shows a page of ours. */
export const pagePreferences = (): WebPreferences => ({
  preload: join(__dirname, '../preload/index.js'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  autoplayPolicy: 'no-user-gesture-required',
  // Set once and never toggled later: a wall behind another window must go on (electron#50250).
  backgroundThrottling: false,
})
