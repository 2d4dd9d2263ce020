import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useState } from 'react'
import { drop } from '../actions'
import { dragData, readDragged } from '../drag'

/** A tile can be dragged onto another, and takes what is dropped. Tells whether something hovers. */
export function useTileDrag(ref: RefObject<HTMLElement | null>, cell: number, filled: boolean) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const target = dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const dragged = readDragged(source.data)
        return dragged !== undefined && !(dragged.kind === 'cell' && dragged.cell === cell)
      },
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const dragged = readDragged(source.data)
        if (dragged) drop(dragged, cell)
      },
    })
    if (!filled) return target
    const getInitialData = () => dragData({ kind: 'cell', cell })
    return combine(target, draggable({ element, getInitialData }))
  }, [ref, cell, filled])
  return over
}
