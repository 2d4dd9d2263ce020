import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useState } from 'react'

/** A row is dragged by its grip, within its list. Tells whether another one hovers. */
export function useRowDrag(
  row: RefObject<HTMLElement | null>,
  grip: RefObject<HTMLElement | null>,
  list: string,
  index: number,
  onDrop: (from: number) => void,
): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const [element, dragHandle] = [row.current, grip.current]
    if (!element || !dragHandle) return
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ codes: list, index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source: { data } }) => data.codes === list && data.index !== index,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source: { data } }) => {
          setOver(false)
          onDrop(Number(data.index))
        },
      }),
    )
  }, [row, grip, list, index, onDrop])
  return over
}
