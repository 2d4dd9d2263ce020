import { BrowserWindow, webContents } from 'electron'
import { realClock } from '../base/clock'
import type { ScopedLog } from '../base/log'
import type { CameraRegistry } from '../cameras'
import { createPtz, type Ptz } from '../ptz'

/** Moving cameras; what a window moves stands still when the window is gone, hidden or reloaded. */
export function startPtz(registry: CameraRegistry, log: ScopedLog): Ptz {
  const watched = new Set<number>()
  const ptz = createPtz({
    target: (camera) => registry.onvif(camera),
    draftTarget: (draft) => registry.draftOnvif(draft),
    clock: realClock,
    log: (line) => log.warn(line),
    moved: (window) => {
      if (watched.has(window)) return
      watched.add(window)
      watch(
        window,
        () => ptz.release(window),
        () => watched.delete(window),
      )
    },
  })
  return ptz
}

/** A page tells by itself that it lost the focus; one that crashed or was closed does not. */
function watch(id: number, release: () => void, gone: () => void): void {
  const contents = webContents.fromId(id)
  if (!contents) {
    gone()
    return
  }
  contents.on('render-process-gone', release)
  contents.on('did-start-loading', release)
  contents.once('destroyed', () => {
    release()
    gone()
  })
  const window = BrowserWindow.fromWebContents(contents)
  window?.on('blur', release)
  window?.on('hide', release)
  window?.on('minimize', release)
}
