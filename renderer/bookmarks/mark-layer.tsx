import { useKeys } from '../components/keymap'
import { useCodeLists } from '../state'
import { Bar } from './bar/bar'
import { DrawingLayer } from './drawing-layer'
import { undoLatest } from './notices'
import { Signs } from './signs-layer'
import { useMarks } from './store'
import { useMarked } from './use-marked'

/** Lies over the wall: the bar at the marked tile, and what becomes of marks. */
export function MarkLayer() {
  const open = useMarks((state) => state.open)
  useMarked()
  useCodeLists() // so that they are there before the first mark
  // Before the wall hears of it: whichever was done last is taken back.
  useKeys('everywhere', { 'app.undo': undoLatest }, { capture: true })
  return (
    <>
      <Signs />
      {open && <Bar key={open.at} open={open} />}
      {open?.drawing && <DrawingLayer open={open} />}
    </>
  )
}
