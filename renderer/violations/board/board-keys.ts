import { PAGE_OF_CARDS } from './sizes'

export type BoardKey =
  | { act: 'move'; by: number }
  | { act: 'column'; by: number }
  /** Into the column beside; 0 asks where to. */
  | { act: 'step'; by: number }
  | { act: 'all' | 'open' | 'pick' | 'remove' }

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

const moves: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE_OF_CARDS,
  PageDown: PAGE_OF_CARDS,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const sides: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

export function boardKey({ key, ctrlKey, metaKey, altKey }: Press): BoardKey | undefined {
  if (altKey) return undefined
  const control = ctrlKey || metaKey
  const [by, side] = [moves[key], sides[key]]
  if (side !== undefined) return { act: control ? 'step' : 'column', by: side }
  if (control) return key.toLowerCase() === 'a' ? { act: 'all' } : undefined
  if (by !== undefined) return { act: 'move', by }
  if (key === 'Enter') return { act: 'open' }
  if (key === ' ') return { act: 'pick' }
  if (key === 'Delete') return { act: 'remove' }
  return key.toLowerCase() === 'n' ? { act: 'step', by: 0 } : undefined
}
