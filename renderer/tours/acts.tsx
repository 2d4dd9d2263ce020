import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Tour, TourRun } from '../../preload/contract'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { AgainMessage } from './again-message'
import { goOn, setMenu } from './store'
import { meantRun, touring } from './touring'

const STOPPED = 'tour-stopped'

/** Also: it is no work on a tile any more. */
function release(): void {
  goOn()
  void api.tours.busy(false)
}

/** Whoever chose from the menu is at the wall again: its keys are not the button's. */
export function toWall(): void {
  // A menu of Mantine 9 gives the focus back to its button 10 ms after it closed.
  setTimeout(() => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused.closest('.top, [role="menu"]')) focused.blur()
  }, 60)
}

/** @param cell where a tour of one cell goes; null for the first */
export async function start(tour: Tour, cell: number | null): Promise<void> {
  release()
  notifications.hide(STOPPED)
  const where = tour.kind === 'cell' ? { cell: cell ?? 0 } : {}
  await settle(api.tours.start({ tour: tour.id, ...where }))
}

export async function stop({ tour, name, cell }: TourRun): Promise<void> {
  if (!(await settle(api.tours.stop(cell)))) return
  const again = () => {
    notifications.hide(STOPPED)
    release()
    settle(api.tours.start({ tour, ...(cell === null ? {} : { cell }) }))
  }
  const text = i18next.t('tours.stopped', { name })
  const message = <AgainMessage text={text} onAgain={again} />
  notifications.hide(STOPPED)
  notifications.show({ id: STOPPED, message, autoClose: 6000, withCloseButton: true })
}

export function turn(run: TourRun): void {
  if (run.paused === 'no') settle(api.tours.pause(run.cell))
  else resume(run)
}

function resume(run: TourRun): void {
  release()
  if (run.paused === 'hand') settle(api.tours.resume(run.cell))
}

export const go = ({ cell }: TourRun, to: 'next' | 'previous' | 'skip') =>
  settle(api.tours.go({ cell, to }))

export const unskip = ({ cell }: TourRun) => settle(api.tours.unskip(cell))

/**
 * Starts, pauses or goes on. Where nothing was chosen yet the menu asks; a window with nothing but
 * the wall has none, and begins with the first tour of pages.
 */
export function turnMeant(selected: number | null) {
  const now = touring()
  const run = meantRun(now, selected)
  if (run) return turn(run)
  const { tours, kiosk } = useShared.getState()
  const first = kiosk ? tours.find(({ kind }) => kind === 'pages') : undefined
  const tour = tours.find(({ id }) => id === now?.last) ?? first
  if (tour) void start(tour, selected)
  else if (kiosk) settle(Promise.resolve({ status: 'refused', reason: 'tour-none' }))
  else setMenu(true)
}

export function goMeant(to: 'next' | 'previous', selected: number | null): boolean {
  const run = meantRun(touring(), selected)
  if (run) void go(run, to)
  return run !== null
}

/** False where no pages are turned, or no tile is selected. */
export function holdMeant(selected: number | null): boolean {
  if (selected === null || !touring()?.pages) return false
  settle(api.tours.hold(selected))
  return true
}
