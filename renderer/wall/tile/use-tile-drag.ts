import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { dropTargetForExternal } from '@atlaskit/pragmatic-drag-and-drop/external/adapter'
import i18next from 'i18next'
import { type RefObject, useEffect, useState } from 'react'
import { FOREIGN, foreignData, readForeign } from '../../components/dragged'
import { isZoomed } from '../../components/view'
import { useShared } from '../../state'
import { drop, dropForeign } from '../actions'
import { dragData, readDragged } from '../drag'
import { showChip } from '../drag-chip'
import type { Dragged } from '../put'
import { togetherWith } from '../several/several'

/** One of several takes the others with it. */
function draggedFrom(cell: number): Dragged {
  const cells = togetherWith(cell)
  return cells.length > 1 ? { kind: 'cells', cells } : { kind: 'cell', cell }
}

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
    // From another window of ours.
    const foreign = dropTargetForExternal({
      element,
      canDrop: ({ source }) => source.types.includes(FOREIGN),
      getDropEffect: () => 'move',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const dropped = readForeign(source.getStringData(FOREIGN))
        if (dropped) dropForeign(dropped, cell)
      },
    })
    if (!filled) return combine(target, foreign)
    return combine(
      target,
      foreign,
      draggable({
        element,
        // A zoomed picture follows the hand instead.
        canDrag: () => !isZoomed(cell),
        getInitialData: () => dragData(draggedFrom(cell)),
        getInitialDataForExternal: () =>
          foreignData({ screen: useShared.getState().screen, dragged: draggedFrom(cell) }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          const { length } = togetherWith(cell)
          if (length < 2) return
          showChip(i18next.t('wall.several', { count: length }), nativeSetDragImage)
        },
      }),
    )
  }, [ref, cell, filled])
  return over
}
