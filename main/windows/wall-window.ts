import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import icon from '../../resources/icon.png?asset'
import { placeFor } from './place'

/** The wall's ground colour: no white flash before the first paint. */
const GROUND = '#0b0e11'

/** @param others windows of the wall that are open */
export function createWallWindow(kiosk: boolean, others: BrowserWindow[]): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const displays = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
  const place = placeFor(
    displays.map(({ workArea }) => workArea),
    others.map((each) => each.getBounds()),
  )
  const window = new BrowserWindow({
    // The whole screen from the first paint, also where no window manager hears "maximize".
    ...(kiosk ? primary.bounds : place.bounds),
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
  if (!kiosk && place.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  return window
}

/** Leaves and enters full screen; a kiosk is left for good, to a window that can be moved. */
export function toggleFullScreen(window: BrowserWindow): void {
  if (window.isKiosk()) window.setKiosk(false)
  else window.setFullScreen(!window.isFullScreen())
}
