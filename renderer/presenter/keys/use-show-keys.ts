import { useEffect } from 'react'
import { useKeys } from '../../components/keymap'
import { api, useShow } from '../../state'
import { ask, toggleHand, useModes } from '../modes'
import { acts, zoomNow } from './acts'
import type { Pointer } from './pointer'
import { useClicker } from './use-clicker'

/** A list that has the keyboard gives it back first. */
function leaveControl(): boolean {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return false
  activeElement.blur()
  return true
}

/** One thing at a time, the nearest first; what is left at last is the show itself. */
function leave() {
  const { hand, asking } = useModes.getState()
  const { show } = useShow.getState()
  const zoomed = show && zoomNow(show).scale > 1
  if (asking) return ask(false)
  if (leaveControl()) return
  if (hand !== 'none') return useModes.setState({ hand: 'none' })
  if (zoomed) return acts.whole()
  ask(true)
}

/** All keys of a show but those of the notes. `steps`: goes into the list. */
export function useShowKeys(pointer: Pointer, steps: () => void) {
  const pointing = useModes((state) => state.hand === 'pointer')
  useKeys(
    'pointer',
    pointing
      ? {
          'presenter.pointLeft': () => pointer.move(-1, 0),
          'presenter.pointUp': () => pointer.move(0, -1),
          'presenter.pointRight': () => pointer.move(1, 0),
          'presenter.pointDown': () => pointer.move(0, 1),
        }
      : {},
    { capture: true },
  )
  useEffect(() => api.presenter.onLeaving(() => ask(true)), [])
  useKeys('everywhere', { 'app.fullScreen': () => void api.app.toggleFullScreen() })
  useClicker({
    'presenter.pointer': () => toggleHand('pointer'),
    'presenter.draw': () => toggleHand('draw'),
    'presenter.zoomIn': () => acts.zoomIn(pointer.last()),
    'presenter.zoomOut': () => acts.zoomOut(pointer.last()),
    'presenter.whole': acts.whole,
    'presenter.steps': steps,
    'presenter.leave': leave,
  })
}
