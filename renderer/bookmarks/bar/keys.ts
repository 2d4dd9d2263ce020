import type { BarAct } from './state'

export type BarPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -2, ArrowDown: 2 }

/**
 * What a key means in the bar. `swallow` keeps it from the text field: letters of a key that is
 * held down, first of all the M that opened the bar. Undefined leaves it to the field.
 */
export function barKey(press: BarPress): BarAct | 'swallow' | undefined {
  const { key, repeat, shiftKey } = press
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return undefined
  if (key === 'Tab') return { act: 'move', by: shiftKey ? -1 : 1 }
  const by = moves[key]
  if (by !== undefined) return { act: 'move', by }
  if (repeat) return key === 'Backspace' ? undefined : 'swallow'
  if (key === 'Enter') return { act: 'enter' }
  if (key === 'Escape') return { act: 'leave' }
  return /^\d$/.test(key) ? { act: 'digit', digit: Number(key) } : undefined
}
