import { BrowserWindow, screen } from 'electron'
import icon from '../../resources/icon.png?asset'
import type { Area, Mode, Stand } from '../screens'
import { pagePreferences } from './page-preferences'
import { placeFor } from './place'

/** The wall's ground colour: no white flash before the first paint. */
const GROUND = '#0b0e11'

/**
 * @param stand where it was, or belongs; null: on a display that has none of ours
 * @param others windows of the wall that are open
 * @param quiet whether somebody else needs the keyboard
 */
export function createWallWindow(
  kiosk: boolean,
  stand: Stand | null,
  others: BrowserWindow[],
  quiet: () => boolean,
): BrowserWindow {
  const place = stand ? placeOf(stand, others) : anywhere(others)
  const whole = !kiosk && place.mode === 'whole'
  const window = new BrowserWindow({
    // The whole display from the first paint, also where no window manager hears of it.
    ...(kiosk ? wholeDisplay(stand) : place.bounds),
    minWidth: 960,
    minHeight: 540,
    show: false,
    kiosk,
    ...(whole ? { fullscreen: true } : {}),
    backgroundColor: GROUND,
    autoHideMenuBar: true,
    title: 'Vọng Gác',
    icon,
    webPreferences: pagePreferences(),
  })
  window.once('ready-to-show', () => {
    // Not earlier: it shows the window, which is white until its page is painted.
    if (!kiosk && place.mode === 'maximised') window.maximize()
    if (quiet()) window.showInactive()
    else window.show()
  })
  return window
}

/** Takes a window to where it belongs now. */
export function moveWindow(window: BrowserWindow, stand: Stand, others: BrowserWindow[]): void {
  const kiosk = window.isKiosk()
  const { bounds, mode } = placeOf(stand, others)
  if (kiosk) window.setKiosk(false)
  if (window.isFullScreen()) window.setFullScreen(false)
  if (window.isMaximized()) window.unmaximize()
  window.setBounds(kiosk ? stand.display : bounds)
  if (kiosk) window.setKiosk(true)
  else if (mode === 'whole') window.setFullScreen(true)
  else if (mode === 'maximised') window.maximize()
}

/** Leaves and enters full screen; a kiosk is left for good, to a window that can be moved. */
export function toggleFullScreen(window: BrowserWindow): void {
  if (window.isKiosk()) window.setKiosk(false)
  else window.setFullScreen(!window.isFullScreen())
}

/** How a window stands now; without a window manager only its size tells. */
export function modeOf(window: BrowserWindow): Mode {
  if (window.isFullScreen() || window.isKiosk()) return 'whole'
  if (window.isMaximized()) return 'maximised'
  const bounds = window.getBounds()
  const { bounds: display } = screen.getDisplayMatching(bounds)
  return equal(bounds, display) ? 'whole' : 'window'
}

const equal = (a: Area, b: Area) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

interface Standing {
  bounds: Area
  mode: Mode
}

function placeOf({ display, mode, window }: Stand, others: BrowserWindow[]): Standing {
  const known = screen.getAllDisplays().find(({ id }) => id === display.id)
  const area = known?.workArea ?? display
  if (mode === 'whole') return { bounds: wholeDisplay({ display }), mode }
  if (mode === 'maximised') return { bounds: area, mode }
  if (window) return { bounds: window, mode }
  const here = others.map((each) => each.getBounds())
  // Taken by all of ours: it stands before them.
  return { bounds: placeFor([area], [area, ...here.slice(1)]).bounds, mode }
}

function anywhere(others: BrowserWindow[]): Standing {
  const primary = screen.getPrimaryDisplay()
  const displays = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
  const { bounds, maximised } = placeFor(
    displays.map(({ workArea }) => workArea),
    others.map((each) => each.getBounds()),
  )
  return { bounds, mode: maximised ? 'maximised' : 'window' }
}

function wholeDisplay(stand: Pick<Stand, 'display'> | null): Area {
  const { x, y, width, height } = stand?.display ?? screen.getPrimaryDisplay().bounds
  return { x, y, width, height }
}
