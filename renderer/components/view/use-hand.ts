import { type RefObject, useEffect } from 'react'
import { isZoomed, panBy, zoomBy } from './zooms'

/** A notch of most wheels is 100 of these, and a quarter more or less. */
const NOTCH = 100
const FACTOR = 1.25
/** CSS pixels of a line, where a wheel counts in lines. */
const LINE = 33

/** A wheel enlarges at the pointer; a zoomed picture follows the hand that holds it. */
export function useHand(ref: RefObject<HTMLElement | null>, cell: number): void {
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const onWheel = (event: WheelEvent) => turn(event, element, cell)
    const onDown = (event: PointerEvent) => hold(event, element, cell)
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
    }
  }, [ref, cell])
}

function turn(event: WheelEvent, element: HTMLElement, cell: number): void {
  if (event.defaultPrevented || event.deltaY === 0) return
  event.preventDefault()
  const { left, top } = element.getBoundingClientRect()
  const by = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY
  const point = { x: event.clientX - left, y: event.clientY - top }
  zoomBy(cell, FACTOR ** (-by / NOTCH), point)
}

const isPart = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, [role="menu"]') !== null

function hold(event: PointerEvent, element: HTMLElement, cell: number): void {
  const { button, ctrlKey, shiftKey, pointerId } = event
  if (button !== 0 || ctrlKey || shiftKey || isPart(event.target) || !isZoomed(cell)) return
  let { clientX: x, clientY: y } = event
  const onMove = (moved: PointerEvent) => {
    if (moved.pointerId !== pointerId) return
    panBy(cell, { x: moved.clientX - x, y: moved.clientY - y })
    x = moved.clientX
    y = moved.clientY
  }
  const end = () => {
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('lostpointercapture', end)
  }
  element.setPointerCapture(pointerId)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('lostpointercapture', end)
}
