import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useState } from 'react'

const MARK = 'programme-step'

/** A step is dragged by its whole row. Tells on which side of this row it would land. */
export function useStepDrag(
  row: RefObject<HTMLElement | null>,
  id: string,
  index: number,
  onDrop: (id: string, to: number) => void,
): 'above' | 'below' | null {
  const [over, setOver] = useState<'above' | 'below' | null>(null)
  useEffect(() => {
    const element = row.current
    if (!element) return
    return combine(
      draggable({ element, getInitialData: () => ({ [MARK]: id, index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source: { data } }) => MARK in data && data[MARK] !== id,
        onDragEnter: ({ source: { data } }) =>
          setOver(Number(data.index) < index ? 'below' : 'above'),
        onDragLeave: () => setOver(null),
        onDrop: ({ source: { data } }) => {
          setOver(null)
          onDrop(String(data[MARK]), index)
        },
      }),
    )
  }, [row, id, index, onDrop])
  return over
}
