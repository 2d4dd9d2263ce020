import type { Inked, Stroke } from '../../preload/contract'

/** What is drawn over the stage after a change: a line that is known becomes the longer one. */
export function applyInk(ink: readonly Stroke[], change: Inked): Stroke[] {
  if ('erased' in change)
    return change.erased === null ? [] : ink.filter(({ id }) => id !== change.erased)
  const { drawn } = change
  const known = ink.some(({ id }) => id === drawn.id)
  return known ? ink.map((each) => (each.id === drawn.id ? drawn : each)) : [...ink, drawn]
}
