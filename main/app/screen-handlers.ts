import type { Handlers, Outcome, ScreenId } from '../../preload/contract'
import type { Lock, Screens } from '../screens'
import { identifyDisplays, readDisplays, type WallWindows } from '../windows'
import { startWithSystem } from './autostart'

const DONE: Outcome = { status: 'done' }

/** Opens a screen for a window; without a name the next one. */
export type OpenScreen = (window: number, screen?: ScreenId, display?: number) => Outcome

interface ScreenHandlerDeps {
  screens: Screens
  windows: WallWindows
  lock: Lock
  dataDir: string | undefined
  open: OpenScreen
  /** The display of a show's output: nothing else may be seen there. */
  taken(): number | null
}

export const screenHandlers = (deps: ScreenHandlerDeps): Handlers['screens'] => {
  const { screens, windows, lock, dataDir } = deps
  return {
    open: ({ screen, display }, { window }) => deps.open(window, screen, display),
    close: (screen) => screens.close(screen),
    rename: ({ screen, name }) => screens.rename(screen, name),
    show: (screen, { window }) => {
      if (!screens.isOpen(screen)) return { status: 'refused', reason: 'no-screen' }
      return windows.show(window, screen) ? DONE : { status: 'refused', reason: 'bare-window' }
    },
    move: ({ screen, display }) => screens.move(screen, display),
    identify: (words) => {
      const wordsOf = (id: number) => words.find(({ display }) => display === id)?.text
      const seen = readDisplays().filter(({ id }) => id !== deps.taken())
      identifyDisplays(seen, ({ id, label }) => wordsOf(id) ?? label)
      return DONE
    },
    setStart: async (change) => {
      if (change.lockAfter && !lock.state().hasPin) return { status: 'refused', reason: 'no-pin' }
      if (change.withSystem !== undefined) {
        const done = await startWithSystem(change.withSystem, dataDir)
        if (!done.ok) return { status: 'refused', reason: done.reason }
      }
      lock.lockAfter(screens.setStart(change).lockAfter)
      return DONE
    },
  }
}

export const lockHandlers = (lock: Lock): Handlers['lock'] => ({
  lock: () => lock.lock(),
  unlock: ({ pin }) => lock.unlock(pin),
  setPin: ({ pin, old }) => lock.setPin(pin, old),
  active: () => {
    lock.active()
    return DONE
  },
})
