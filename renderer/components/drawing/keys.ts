import type { ActionId, Keymap, Press } from '../keymap'
import { actionOf } from '../keymap/keymap'
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

const actions: Partial<Record<ActionId, DrawingKey>> = {
  'app.undo': { act: 'undo' },
  'app.redo': { act: 'redo' },
  'drawing.arrow': { act: 'tool', tool: 'arrow' },
  'drawing.box': { act: 'tool', tool: 'box' },
  'drawing.blur': { act: 'tool', tool: 'blur' },
}

/** What a key means while a picture is drawn on. */
export function drawingKey(
  press: Press & { repeat: boolean },
  camera: string,
  keymap: Keymap,
): DrawingKey | undefined {
  const { key, ctrlKey, altKey, shiftKey, repeat } = press
  const id = actionOf(press, ['drawing', 'everywhere'], keymap)
  const chosen = id && actions[id]
  if (chosen) return repeat && chosen.act === 'tool' ? undefined : chosen
  if (altKey || ctrlKey) return undefined
  const by = arrows[key]
  if (by) return { act: shiftKey ? 'stretch' : 'move', dx: by[0], dy: by[1] }
  if (key === 'Tab') return { act: 'next', by: shiftKey ? -1 : 1 }
  return repeat ? undefined : plain(key, camera)
}

function plain(key: string, camera: string): DrawingKey | undefined {
  if (key === ' ' || key === 'Insert') return { act: 'add', camera }
  if (key === 'Delete' || key === 'Backspace') return { act: 'delete' }
  if (key === 'Enter') return { act: 'save' }
  return key === 'Escape' ? { act: 'close' } : undefined
}
