import { useEffect } from 'react'
import { isTyping } from '../components/keyboard'
import { useCodeLists } from '../state'
import { Bar } from './bar/bar'
import { DrawingLayer } from './drawing-layer'
import { undoLatest } from './notices'
import { Signs } from './signs-layer'
import { useMarks } from './store'
import { useMarked } from './use-marked'

/** Before the wall hears of it: whichever was done last is taken back. */
function onKeyDown(event: KeyboardEvent) {
  const { key, ctrlKey, altKey, shiftKey } = event
  if (!ctrlKey || altKey || shiftKey || key.toLowerCase() !== 'z' || isTyping(event)) return
  if (undoLatest()) event.preventDefault()
}

/** Lies over the wall: the bar at the marked tile, and what becomes of marks. */
export function MarkLayer() {
  const open = useMarks((state) => state.open)
  useMarked()
  useCodeLists() // so that they are there before the first mark
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
  return (
    <>
      <Signs />
      {open && <Bar key={open.at} open={open} />}
      {open?.drawing && <DrawingLayer open={open} />}
    </>
  )
}
