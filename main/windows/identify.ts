import { BrowserWindow } from 'electron'
import type { Display } from '../../preload/contract'
import { markup } from '../base/markup'

/** Ms that the numbers are shown. */
const SHOWN = 3000
/** Of a display's height. */
const SIZE = 0.36

let open: BrowserWindow[] = []

/** Each display shows its number, and whose wall it has, for a moment; nothing takes the keyboard. */
export function identifyDisplays(displays: Display[], wordsOf: (display: Display) => string): void {
  hideNumbers()
  const cards = displays.map((display) => cardOn(display, wordsOf(display)))
  open = cards
  setTimeout(() => {
    for (const card of cards) if (!card.isDestroyed()) card.destroy()
  }, SHOWN)
}

/** Before their time: they stand above everything. */
export function hideNumbers(): void {
  for (const card of open) if (!card.isDestroyed()) card.destroy()
}

function cardOn({ x, y, width, height, number }: Display, words: string): BrowserWindow {
  const side = Math.round(Math.min(width, height) * SIZE)
  const window = new BrowserWindow({
    x: Math.round(x + (width - side) / 2),
    y: Math.round(y + (height - side) / 2),
    ...{ width: side, height: side, show: false, frame: false, resizable: false },
    ...{ focusable: false, skipTaskbar: true, alwaysOnTop: true, backgroundColor: '#11161b' },
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
  })
  window.setAlwaysOnTop(true, 'screen-saver')
  window.once('ready-to-show', () => window.showInactive())
  window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(pageOf(number, words))}`)
  return window
}

const pageOf = (number: number, words: string) => `<!doctype html><meta charset="utf-8">
<style>
body { display: grid; place-content: center; height: 100vh; margin: 0; border: 3px solid #4cb8c4;
  box-sizing: border-box; color: #e7ecf0; text-align: center; cursor: default;
  font: 500 7vmin / 1.3 "Be Vietnam Pro", system-ui, sans-serif; }
b { font-size: 56vmin; line-height: 1; font-weight: 600; }
span { padding: 0 6vmin; color: #93a1ae; }
</style><body>${markup`<b>${number}</b><span>${words}</span>`.text}`
