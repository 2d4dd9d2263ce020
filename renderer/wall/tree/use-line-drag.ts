import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect } from 'react'
import { foreignData } from '../../components/dragged'
import { useShared } from '../../state'
import { dragData } from '../drag'
import { showChip } from '../drag-chip'
import type { TreeNode } from './build'
import { nodesWith } from './chosen'
import { camerasOfLine } from './line-actions'

/** Cameras and facilities can be dragged onto the wall. */
export function useLineDrag(ref: RefObject<HTMLElement | null>, node: TreeNode) {
  useEffect(() => {
    const element = ref.current
    if (!element || (node.kind !== 'camera' && node.kind !== 'facility')) return
    return draggable({
      element,
      canDrag: () => camerasOfLine(node).length > 0,
      getInitialData: () => dragData({ kind: 'cameras', cameras: camerasOfLine(node) }),
      getInitialDataForExternal: () =>
        foreignData({
          screen: useShared.getState().screen,
          dragged: { kind: 'cameras', cameras: camerasOfLine(node) },
        }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const count = camerasOfLine(node).length
        const name = nodesWith(node).length > 1 ? 'camera' : node.label
        const text = count > 1 ? `${name} · ${count}` : name
        showChip(text, nativeSetDragImage)
      },
    })
  }, [ref, node])
}
