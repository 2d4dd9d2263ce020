import type { Handlers, Outcome, ScreenId } from '../../preload/contract'
import { DONE, refuse } from './refuse'
import type { TouredScreen } from './screen'
import type { Tours } from './tours'

/** @param screenOf the screen whose wall a window shows */
export function tourHandlers(
  tours: Tours,
  screenOf: (window: number) => ScreenId,
): Handlers['tours'] {
  const on = (window: number, act: (screen: TouredScreen) => Outcome): Outcome => {
    const screen = tours.screen(screenOf(window))
    return screen ? act(screen) : refuse('tour-not-running')
  }
  return {
    save: (draft) => tours.book.save(draft),
    preview: (draft) => tours.preview(draft),
    duplicate: (id) => tours.book.duplicate(id),
    remove: (id) => tours.book.remove(id),
    undoRemove: (token) => tours.book.undoRemove(token),
    order: async (ids) => {
      const done = await tours.book.order(ids)
      return done.status === 'done' ? DONE : done
    },
    start: ({ tour, cell }, { window }) => tours.start(screenOf(window), tour, cell ?? null),
    stop: (cell, { window }) => tours.stop(screenOf(window), cell),
    pause: (cell, { window }) => on(window, (screen) => screen.still(cell, true)),
    resume: (cell, { window }) => on(window, (screen) => screen.still(cell, false)),
    go: ({ cell, to }, { window }) => on(window, (screen) => screen.go(cell, to)),
    unskip: (cell, { window }) => on(window, (screen) => screen.unskip(cell)),
    hold: (cell, { window }) => on(window, (screen) => screen.hold(cell)),
    busy: (busy, { window }) => {
      tours.work(screenOf(window), window, busy)
      return DONE
    },
  }
}
