import { PPE_COLUMNS, PPE_KEYS } from './ppe'
import type { BarAct, BarState } from './state'

export type BarPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

type Meaning = BarAct | 'swallow' | undefined

const moves = (row: number): Record<string, number> => ({
  ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -row, ArrowDown: row },
})
const KINDS = moves(2)
const ITEMS = moves(PPE_COLUMNS)

/**
 * What a key means in the bar. `swallow` keeps it from the text field: letters of a key that is
 * held down, first of all the M that opened the bar. Undefined leaves it to the field.
 */
export function barKey(press: BarPress, view: BarState['view']): Meaning {
  const { key, repeat } = press
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return undefined
  if (key === 'Tab') return { act: 'more', open: true }
  const by = (view === 'ppe' ? ITEMS : KINDS)[key]
  if (by !== undefined) return { act: 'move', by }
  if (repeat) return key === 'Backspace' && view === 'kinds' ? undefined : 'swallow'
  if (key === 'Enter') return { act: 'enter' }
  if (key === 'Escape') return { act: 'leave' }
  return view === 'ppe' ? ppeKey(press) : kindKey(key)
}

const kindKey = (key: string): Meaning =>
  /^\d$/.test(key) ? { act: 'digit', digit: Number(key) } : undefined

/** A digit with Shift goes the other way round; which sign it makes, its keyboard knows. */
function ppeKey({ key, code, shiftKey }: BarPress): Meaning {
  if (key === ' ') return { act: 'toggle' }
  if (key === 'Backspace') return { act: 'kinds' }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (/^\d$/.test(key) ? key : '')
  if (digit) return { act: 'digit', digit: Number(digit), back: shiftKey }
  const index = (PPE_KEYS as readonly string[]).indexOf(key)
  return index < 0 ? undefined : { act: 'toggle', index }
}

/** What a key means in one of the further fields; Tab goes from one to the next. */
export function fieldKey({ key, shiftKey, isComposing, repeat }: BarPress): Meaning {
  if (isComposing) return undefined
  if (key === 'Enter' && !shiftKey) return repeat ? 'swallow' : { act: 'enter' }
  return key === 'Escape' ? { act: 'leave' } : undefined
}
