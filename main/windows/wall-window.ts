import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import icon from '../../resources/icon.png?asset'
import { START_PAGE } from './protocol'

export interface WallWindowOptions {
  kiosk: boolean
  /** The renderer process ended; the page is loaded again by itself. */
  crashed(reason: string): void
}

/** The wall's ground colour: no white flash before the first paint. */
const GROUND = '#0b0e11'
/** A page that crashes again at once is not reloaded in a tight loop. */
const CALM_DOWN = 5000

export function createWallWindow({ kiosk, crashed }: WallWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    // The whole screen from the first paint, also where no window manager hears "maximize".
    ...(kiosk ? screen.getPrimaryDisplay().bounds : screen.getPrimaryDisplay().workArea),
    minWidth: 960,
    minHeight: 540,
    show: false,
    kiosk,
    backgroundColor: GROUND,
    autoHideMenuBar: true,
    title: 'Vọng Gác',
    icon,
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
      // Set once and never toggled later: a wall behind another window must go on (electron#50250).
      backgroundThrottling: false,
    },
  })
  if (!kiosk) window.maximize()
  window.once('ready-to-show', () => window.show())
  recover(window, crashed)
  void window.loadURL(START_PAGE)
  return window
}

function recover(window: BrowserWindow, crashed: (reason: string) => void): void {
  let last = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashed(reason)
    const wait = Date.now() - last < 30_000 ? CALM_DOWN : 0
    last = Date.now()
    setTimeout(() => !window.isDestroyed() && window.loadURL(START_PAGE), wait)
  })
}

/** Leaves and enters full screen; a kiosk is left for good, to a window that can be moved. */
export function toggleFullScreen(window: BrowserWindow): void {
  if (window.isKiosk()) window.setKiosk(false)
  else window.setFullScreen(!window.isFullScreen())
}
