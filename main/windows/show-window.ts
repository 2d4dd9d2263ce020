import { BrowserWindow, screen } from 'electron'
import { type Display, STAGE_GROUND } from '../../preload/contract'
import icon from '../../resources/icon.png?asset'
import { pagePreferences } from './page-preferences'

const GROUND = '#0b0e11'

/** Where both are on one display, the speaker's lies over the output. */
const BESIDE = { width: 1366, height: 768 }

const boundsOf = ({ x, y, width, height }: Display) => ({ x, y, width, height })

/** What the meeting sees. Shown by `showOutput`, once it has painted. */
export const createOutput = (display: Display): BrowserWindow =>
  new BrowserWindow({
    ...boundsOf(display),
    ...{ show: false, frame: false, hasShadow: false, thickFrame: false, roundedCorners: false },
    ...{ skipTaskbar: true, autoHideMenuBar: true, enableLargerThanScreen: true },
    // That of the neutral card: no flash of another colour before the first paint.
    ...{ backgroundColor: STAGE_GROUND, title: 'Vọng Gác', icon },
    webPreferences: pagePreferences(),
  })

/**
 * The whole of its display, before everything else there, without the keyboard.
 * @param shared the speaker's window is on the same display, before it
 */
export function showOutput(window: BrowserWindow, display: Display, shared: boolean): void {
  if (window.isFullScreen()) window.setFullScreen(false)
  window.setAlwaysOnTop(!shared, 'screen-saver')
  window.setBounds(boundsOf(display))
  window.showInactive()
  // Where no window manager takes the first for more than a wish.
  window.setBounds(boundsOf(display))
  if (canBeWhole(display)) window.setFullScreen(true)
}

/**
 * A bar of the desktop would stay over a window that only has the size of its display. macOS would
 * give it a space of its own, and has no bars there.
 */
function canBeWhole(display: Display): boolean {
  const { bounds } = screen.getDisplayMatching(boundsOf(display))
  const same = (['x', 'y', 'width', 'height'] as const).every((of) => bounds[of] === display[of])
  return process.platform !== 'darwin' && same
}

export function hideOutput(window: BrowserWindow): void {
  if (window.isFullScreen()) window.setFullScreen(false)
  window.hide()
}

/** What the speaker sees. */
export const createPresenter = (display: Display, shared: boolean): BrowserWindow =>
  new BrowserWindow({
    ...(shared ? besideOn(display) : boundsOf(display)),
    ...{ minWidth: 800, minHeight: 480, show: false, autoHideMenuBar: true },
    ...{ backgroundColor: GROUND, title: 'Vọng Gác', icon },
    webPreferences: pagePreferences(),
  })

export function showPresenter(window: BrowserWindow, display: Display, shared: boolean): void {
  if (window.isMinimized()) window.restore()
  window.setAlwaysOnTop(shared)
  window.setBounds(shared ? besideOn(display) : boundsOf(display))
  window.show()
  if (!shared) window.maximize()
  window.moveTop()
  window.focus()
}

function besideOn(display: Display) {
  const width = Math.min(BESIDE.width, display.width)
  const height = Math.min(BESIDE.height, display.height)
  const x = Math.round(display.x + (display.width - width) / 2)
  const y = Math.round(display.y + (display.height - height) / 2)
  return { x, y, width, height }
}
