import { BrowserWindow, type Rectangle, screen } from 'electron'
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

/** By fractions of a scale. */
const ROUNDED = 2

/**
 * Nothing is to be done: its display is as it was, and it stands there. Who shows it all the same
 * makes the output flicker; who trusts its display alone leaves it where the system has thrown it.
 */
export function stays(
  role: 'output' | 'presenter',
  window: BrowserWindow,
  before: Display | null,
  display: Display | null,
): boolean {
  if (!before || !display) return before === display
  const same = before.id === display.id && before.scale === display.scale
  if (!same || !near(boundsOf(before), boundsOf(display))) return false
  const at = window.getBounds()
  return role === 'output' ? near(at, boundsOf(display)) : isOn(at, display)
}

const near = (a: Rectangle, b: Rectangle) =>
  (['x', 'y', 'width', 'height'] as const).every((of) => Math.abs(a[of] - b[of]) <= ROUNDED)

function isOn({ x, y, width, height }: Rectangle, display: Display): boolean {
  const [right, down] = [x + width / 2 - display.x, y + height / 2 - display.y]
  return right >= 0 && down >= 0 && right <= display.width && down <= display.height
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
