import type { Keymap, Press } from '../../components/keymap'
import { actionOf } from '../../components/keymap/keymap'
import { PAGE_OF_CARDS } from './sizes'

export type BoardKey =
  | { act: 'move'; by: number }
  | { act: 'column'; by: number }
  /** Into the column beside; 0 asks where to. */
  | { act: 'step'; by: number }
  | { act: 'all' | 'open' | 'pick' | 'remove' }

const moves: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE_OF_CARDS,
  PageDown: PAGE_OF_CARDS,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const sides: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

export function boardKey(press: Press, keymap: Keymap): BoardKey | undefined {
  const { key, ctrlKey, altKey } = press
  const id = actionOf(press, 'violations', keymap)
  if (id === 'violations.all') return { act: 'all' }
  if (id === 'violations.remove') return { act: 'remove' }
  if (id === 'violations.step') return { act: 'step', by: 0 }
  if (altKey) return undefined
  const [by, side] = [moves[key], sides[key]]
  if (side !== undefined) return { act: ctrlKey ? 'step' : 'column', by: side }
  if (ctrlKey) return undefined
  if (by !== undefined) return { act: 'move', by }
  if (key === 'Enter') return { act: 'open' }
  return key === ' ' ? { act: 'pick' } : undefined
}
