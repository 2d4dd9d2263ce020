import type { EditorAct } from './editor'
import type { Tool } from './shapes'

export const TOOLS: readonly Tool[] = ['arrow', 'box', 'blur']

/** A step of an arrow key, as a share of the picture. */
const STEP = 0.01

const arrows: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

export type DrawingKey = EditorAct | { act: 'save' } | { act: 'close' }

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** What a key means while a picture is drawn on. */
export function drawingKey(press: Press, camera: string): DrawingKey | undefined {
  const { key, ctrlKey, altKey, shiftKey, repeat } = press
  if (altKey) return undefined
  if (ctrlKey) return taken(key.toLowerCase(), shiftKey)
  const by = arrows[key]
  if (by) return { act: shiftKey ? 'stretch' : 'move', dx: by[0], dy: by[1] }
  if (key === 'Tab') return { act: 'next', by: shiftKey ? -1 : 1 }
  if (repeat) return undefined
  const tool = TOOLS[Number(key) - 1]
  if (tool) return { act: 'tool', tool }
  return plain(key, camera)
}

function taken(key: string, shiftKey: boolean): DrawingKey | undefined {
  if (key === 'z') return { act: shiftKey ? 'redo' : 'undo' }
  return key === 'y' ? { act: 'redo' } : undefined
}

function plain(key: string, camera: string): DrawingKey | undefined {
  if (key === ' ' || key === 'Insert') return { act: 'add', camera }
  if (key === 'Delete' || key === 'Backspace') return { act: 'delete' }
  if (key === 'Enter') return { act: 'save' }
  return key === 'Escape' ? { act: 'close' } : undefined
}
