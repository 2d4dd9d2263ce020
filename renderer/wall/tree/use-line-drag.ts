import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { type RefObject, useEffect } from 'react'
import { dragData } from '../drag'
import type { TreeNode } from './build'
import { camerasIn } from './line-actions'

/** A small label under the pointer instead of a picture of the whole line. */
function preview(text: string) {
  return ({ container }: { container: HTMLElement }) => {
    const chip = document.createElement('div')
    chip.className = 'drag-chip'
    chip.textContent = text
    container.append(chip)
  }
}

/** Cameras and facilities can be dragged onto the wall. */
export function useLineDrag(ref: RefObject<HTMLElement | null>, node: TreeNode) {
  useEffect(() => {
    const element = ref.current
    if (!element || (node.kind !== 'camera' && node.kind !== 'facility')) return
    return draggable({
      element,
      canDrag: () => camerasIn(node).length > 0,
      getInitialData: () => dragData({ kind: 'cameras', cameras: camerasIn(node) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const count = camerasIn(node).length
        const text = count > 1 ? `${node.label} · ${count}` : node.label
        const getOffset = pointerOutsideOfPreview({ x: '12px', y: '8px' })
        setCustomNativeDragPreview({ nativeSetDragImage, getOffset, render: preview(text) })
      },
    })
  }, [ref, node])
}
