import type { ListedCode } from '../../../preload/contract'

/** The row of digits of every keyboard, from left to right: a key for each item. */
export const PPE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='] as const

/** As many as have a key; the others follow on further pages. */
export const PPE_PAGE = PPE_KEYS.length

/** Side by side. */
export const PPE_COLUMNS = 4

/** State by item; an item that is not there was not noted. */
export type Ppe = Readonly<Record<string, string>>

/** The next state of an item in the order of the list; after the last one it is not noted again. */
export function cycled(ppe: Ppe, item: string, states: readonly ListedCode[], by: 1 | -1): Ppe {
  const all = ['', ...states.map(({ code }) => code)]
  const now = Math.max(0, all.indexOf(ppe[item] ?? ''))
  const state = all[(now + by + all.length) % all.length]
  const { [item]: _before, ...rest } = ppe
  return state ? { ...rest, [item]: state } : rest
}

/** The page on which the item with an index stands. */
export function ppePage<T>(items: readonly T[], at: number): { from: number; items: T[] } {
  const from = Math.max(0, at) - (Math.max(0, at) % PPE_PAGE)
  return { from, items: items.slice(from, from + PPE_PAGE) }
}
