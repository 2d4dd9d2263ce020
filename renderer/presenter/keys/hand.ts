import { type PointerEvent, type RefObject, useCallback, useRef, type WheelEvent } from 'react'
import type { StagePoint, StageZoom, Stroke } from '../../../preload/contract'
import { stageAt } from '../../components/stage/geometry'
import { api, useShow } from '../../state'
import { heed, useModes } from '../modes'
import { paced } from '../pace'
import { begun, drawnOn } from '../pen'
import { zoomBy, zoomNow, zoomTo } from './acts'
import { type Pointer, usePointer } from './pointer'
import { pannedBy } from './zoom'

/** ms from one push of a line to the next. */
const PACE = 34

const draw = (stroke: Stroke) => void heed(api.presenter.draw(stroke))
const drawPaced = paced(draw, PACE)
const zoomPaced = paced(zoomTo, PACE)

/** What the hand is about from its coming down until it is lifted. */
type Grip = { line: Stroke } | { from: StagePoint; zoom: StageZoom }

/** Where a hand is in the box, in shares of it. */
function shareIn(box: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top, width, height } = box.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}

function zoomSeen(): StageZoom | undefined {
  const { show } = useShow.getState()
  return show ? zoomNow(show) : undefined
}

const newId = () => crypto.randomUUID()

function grip(seen: StagePoint): Grip | null {
  const zoom = zoomSeen()
  if (!zoom) return null
  if (useModes.getState().hand === 'draw') {
    const line = begun(newId(), stageAt(zoom, seen))
    drawPaced(line)
    return { line }
  }
  return zoom.scale > 1 ? { from: seen, zoom } : null
}

/** The line that was left is sent to its very end before the next one goes on. */
function drawTo(line: Stroke, seen: StagePoint): Stroke {
  const zoom = zoomSeen()
  if (!zoom) return line
  const longer = drawnOn(line, stageAt(zoom, seen), newId)
  if (longer === line) return line
  if (longer.id !== line.id) draw(line)
  drawPaced(longer)
  return longer
}

function pull(held: Grip, seen: StagePoint): Grip {
  if ('line' in held) return { line: drawTo(held.line, seen) }
  zoomPaced(pannedBy(held.zoom, { x: seen.x - held.from.x, y: seen.y - held.from.y }))
  return held
}

/** One notch of a wheel is about a quarter; touchpads send many small ones. */
const wheelFactor = (deltaY: number) => Math.exp(-Math.max(-120, Math.min(120, deltaY)) / 500)

/** The mouse over the stage: points, draws, drags what is zoomed, and zooms by the wheel. */
export function useHand(box: RefObject<HTMLElement | null>) {
  const held = useRef<Grip | null>(null)
  const pointer: Pointer = usePointer()
  const seenAt = useCallback(
    (event: { clientX: number; clientY: number }) =>
      box.current ? shareIn(box.current, event) : null,
    [box],
  )
  const lift = () => {
    held.current = null
    // A line that went on later would be there again after it was erased.
    drawPaced.flush()
  }
  return {
    pointer,
    onPointerDown: (event: PointerEvent) => {
      const seen = seenAt(event)
      if (event.button !== 0 || !seen) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = grip(seen)
    },
    onPointerMove: (event: PointerEvent) => {
      const seen = seenAt(event)
      if (!seen) return
      if (held.current) held.current = pull(held.current, seen)
      pointer.over(seen)
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: () => pointer.away(),
    onWheel: (event: WheelEvent) => {
      const seen = seenAt(event)
      if (seen) zoomBy(wheelFactor(event.deltaY), seen)
    },
  }
}
