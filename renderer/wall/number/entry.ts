import type { Camera } from '../../../preload/contract'
import { byNumber } from '../../components/camera-number'

/** A number that is being typed. */
export interface Entry {
  typed: string
  /** Which of the cameras that it may mean. */
  at: number
}

export type EntryAct = 'put' | 'drop' | 'erase' | 'up' | 'down' | { digit: string }

/** Longer numbers are no camera's; the last digit wins no place. */
const LONGEST = 12

const acts: Record<string, EntryAct> = {
  ...{ Enter: 'put', Escape: 'drop', Backspace: 'erase' },
  ...{ ArrowUp: 'up', ArrowDown: 'down' },
}

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>

/** What a key means while a number is typed, or that it begins one; undefined for all others. */
export function entryAct(press: Press, typing: boolean): EntryAct | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return undefined
  // An input method may keep the sign of a key to itself.
  const digit = /^\d$/.test(press.key) ? press.key : digitOf(press)
  // Zeros in front mean nothing in a number, and something else on the wall.
  if (digit) return digit === '0' && !typing ? undefined : { digit }
  return typing ? acts[press.key] : undefined
}

const digitOf = ({ key, code }: Press) =>
  key === 'Process' ? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] : undefined

/** After a key that is no `put`; null when nothing is left. */
export function entryAfter(entry: Entry | null, act: EntryAct, count: number): Entry | null {
  const { typed, at } = entry ?? { typed: '', at: 0 }
  if (act === 'put') return entry
  if (act === 'drop') return null
  if (act === 'erase') return typed.length > 1 ? { typed: typed.slice(0, -1), at: 0 } : null
  if (act === 'up') return { typed, at: Math.max(0, at - 1) }
  if (act === 'down') return { typed, at: Math.min(Math.max(0, count - 1), at + 1) }
  return { typed: `${typed}${act.digit}`.slice(0, LONGEST), at: 0 }
}

/** As many as are offered when a number may mean several. */
export const MOST = 6

export const meantBy = (cameras: readonly Camera[], { typed }: Entry): Camera[] =>
  byNumber(cameras, typed)
