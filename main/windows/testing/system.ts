import { EventEmitter } from 'node:events'
import type { Display } from '../../../preload/contract'

/** Windows that were made since it was emptied. */
export const made: FakeWindow[] = []

/** How often the application was told to end. */
export const ends = { count: 0 }

/** As far as our windows look into it; `did` has what was asked of it. */
export class FakeWindow extends EventEmitter {
  did: string[] = []
  bounds = { x: 0, y: 0, width: 0, height: 0 }
  webContents = Object.assign(new EventEmitter(), {
    ...{ id: made.length + 1, setAudioMuted: () => {}, isDevToolsOpened: () => false },
    debugger: { isAttached: () => false },
  })
  constructor(options: object) {
    super()
    Object.assign(this.bounds, options)
    made.push(this)
  }
  private note = (what: string) => () => void this.did.push(what)
  show = this.note('show')
  showInactive = this.note('showInactive')
  minimize = this.note('minimize')
  setFullScreen = this.note('setFullScreen')
  focus = this.note('focus')
  restore = this.note('restore')
  hide = () => {}
  moveTop = () => {}
  maximize = () => {}
  setAlwaysOnTop = (on: boolean) => void this.did.push(`top ${on}`)
  loadURL = async () => {}
  setBounds = (bounds: object) => void Object.assign(this.bounds, bounds)
  getBounds = () => this.bounds
  isFullScreen = () => false
  isMinimized = () => false
  isMaximized = () => false
  isVisible = () => true
  isDestroyed = () => false
  destroy = () => this.emit('closed')
  /** By its frame; whether it closed. */
  byHand(): boolean {
    let held = false
    this.emit('close', { preventDefault: () => (held = true) })
    if (!held) this.emit('closed')
    return !held
  }
}

export const display = (id: number, x: number): Display => ({
  ...{ id, label: `M${id}`, x, y: 0, width: 1920, height: 1080, number: id, scale: 1 },
  ...{ internal: false, primary: id === 1 },
})

/** In the place of `electron`: a system with one display. */
export const electron = {
  app: Object.assign(new EventEmitter(), { quit: () => ends.count++ }),
  powerMonitor: new EventEmitter(),
  screen: {
    getAllDisplays: () => [],
    getDisplayMatching: () => ({ bounds: {} }),
    getPrimaryDisplay: () => ({ id: 1, workArea: display(1, 0), bounds: display(1, 0) }),
  },
  BrowserWindow: FakeWindow,
}
