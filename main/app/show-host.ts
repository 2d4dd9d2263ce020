import { screen } from 'electron'
import { hideNumbers, type WindowEvents } from '../windows'
import type { ShowHost } from './presenter'
import type { ScreenDesk } from './screens'

/** What a show needs of the station's windows. */
export const hostOf = (desk: ScreenDesk, pages: WindowEvents): ShowHost => ({
  displayOf: (id) => {
    const window = desk.windows.window(id)
    return window ? screen.getDisplayMatching(window.getBounds()).id : null
  },
  settle: () => {
    hideNumbers()
    desk.settle()
  },
  mute: (muted) => desk.windows.mute(muted),
  active: () => desk.lock.active(),
  focus: () => desk.windows.focus(),
  pages,
})
