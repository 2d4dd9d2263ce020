import type { LayoutId } from '../../preload/contract'
import type { Direction } from './neighbour'

export type WallKey =
  | { act: 'move'; direction: Direction }
  | { act: 'swap'; direction: Direction }
  | { act: 'layout'; layout: LayoutId }
  | { act: 'enlarge' | 'back' | 'clear' | 'retry' | 'undo' }
  | { act: 'mark' }
  | { act: 'markFacility' }

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey'>

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const plain: Record<string, WallKey> = {
  Enter: { act: 'enlarge' },
  Escape: { act: 'back' },
  Delete: { act: 'clear' },
  r: { act: 'retry' },
  R: { act: 'retry' },
}

/** Meant for the wall when nothing else has the focus. */
export function tileKey({ key, ctrlKey, altKey, shiftKey }: KeyPress): WallKey | undefined {
  if (altKey || shiftKey) return undefined
  const direction = arrows[key]
  if (direction) return { act: ctrlKey ? 'swap' : 'move', direction }
  return ctrlKey ? undefined : plain[key]
}

/** A key that is held down repeats only what goes step by step. */
export const repeats = ({ act }: WallKey) => act === 'move' || act === 'swap' || act === 'undo'

/** Meant for the wall wherever the focus is, except in a text field or in a list that takes letters. */
export function anywhereKey({ key, code, ctrlKey, altKey, shiftKey }: KeyPress) {
  if (shiftKey && !ctrlKey && !altKey && key.toLowerCase() === 'm')
    return { act: 'markFacility' } satisfies WallKey
  if (altKey || shiftKey) return undefined
  if (!ctrlKey) return key.toLowerCase() === 'm' ? ({ act: 'mark' } satisfies WallKey) : undefined
  if (key.toLowerCase() === 'z') return { act: 'undo' } satisfies WallKey
  const side = Number(/^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1])
  if (!side) return undefined
  return { act: 'layout', layout: String(side * side) } satisfies WallKey
}
