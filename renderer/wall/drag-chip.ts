import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'

type NativeSetDragImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage']

/** A small label under the pointer instead of a picture of what is dragged. */
export function showChip(text: string, nativeSetDragImage: NativeSetDragImage) {
  const getOffset = pointerOutsideOfPreview({ x: '12px', y: '8px' })
  const render = ({ container }: { container: HTMLElement }) => {
    const chip = document.createElement('div')
    chip.className = 'drag-chip'
    chip.textContent = text
    container.append(chip)
  }
  setCustomNativeDragPreview({ nativeSetDragImage, getOffset, render })
}
