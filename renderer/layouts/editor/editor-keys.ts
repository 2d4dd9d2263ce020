import { actionOf, currentKeymap } from '../../components/keymap'
import type { Direction, EditorAct } from './editor'

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** What a key means while a layout is made; undefined when it is for someone else. */
export function editorKey(event: KeyboardEvent): EditorAct | 'save' | undefined {
  const { key, ctrlKey, altKey, shiftKey } = event
  const field = event.target instanceof Element && event.target.closest('input') !== null
  const id = actionOf(event, ['form', 'grid', 'everywhere'], currentKeymap())
  if (id === 'form.save') return 'save'
  if (field) return undefined
  const to = ARROWS[key]
  if (to && !ctrlKey && !altKey && onGrid(event)) return { act: 'move', to, extend: shiftKey }
  if (key.toLowerCase() === 'a' && ctrlKey) return { act: 'all' }
  switch (id) {
    case 'grid.merge':
      return { act: 'merge' }
    case 'grid.split':
      return { act: 'split', how: 'units' }
    case 'grid.beside':
      return { act: 'split', how: 'beside' }
    case 'grid.below':
      return { act: 'split', how: 'below' }
    case 'app.undo':
      return { act: 'undo' }
    default:
      return id === 'app.redo' ? { act: 'redo' } : undefined
  }
}

const onGrid = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('[role="application"]') !== null
