import type { Chord } from './chord'
import { isReserved, type KeyChanges, type Keymap } from './keymap'
import { ACTION_IDS, type ActionId, actionBy } from './table'

type Keys = readonly Chord[]

const same = (a: Keys, b: Keys) => a.length === b.length && a.every((chord, i) => chord === b[i])

/** What is the product's own is not kept as a choice. */
function withKeys(changes: KeyChanges, id: ActionId, keys: Keys): Record<string, string[]> {
  const { [id]: _old, ...rest } = changes
  const chosen = keys.filter((chord) => !isReserved(chord))
  const product = actionBy(id).keys.filter((chord) => !isReserved(chord))
  const all = same(chosen, product) ? rest : { ...rest, [id]: chosen }
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, [...value]]))
}

/** This key alone does it from now on. */
export const choose = (changes: KeyChanges, id: ActionId, chord: Chord) =>
  withKeys(changes, id, [chord])

/** These lose a key to `id`; what they have besides stays. */
export function replace(
  changes: KeyChanges,
  id: ActionId,
  chord: Chord,
  others: readonly ActionId[],
  keymap: Keymap,
) {
  const without = others.reduce<KeyChanges>(
    (all, other) =>
      withKeys(
        all,
        other,
        keymap[other].filter((each) => each !== chord),
      ),
    changes,
  )
  return choose(without, id, chord)
}

/** `other` gets what `id` had. */
export function swap(
  changes: KeyChanges,
  id: ActionId,
  chord: Chord,
  other: ActionId,
  keymap: Keymap,
) {
  const had = keymap[id].filter((each) => !isReserved(each))
  const kept = keymap[other].filter((each) => each !== chord)
  return choose(withKeys(changes, other, [...had, ...kept]), id, chord)
}

/** The product's keys again, taken from whoever has one of them meanwhile. */
export function reset(
  changes: KeyChanges,
  id: ActionId,
  others: readonly ActionId[],
  keymap: Keymap,
) {
  const wanted = actionBy(id).keys
  const without = others.reduce<KeyChanges>(
    (all, other) =>
      withKeys(
        all,
        other,
        keymap[other].filter((each) => !wanted.includes(each)),
      ),
    changes,
  )
  return withKeys(without, id, wanted)
}

export const isChanged = (changes: KeyChanges, id: ActionId) => changes[id] !== undefined

/** Of actions that are no longer in the product nothing is shown, and nothing is counted. */
export const countChanged = (changes: KeyChanges) =>
  ACTION_IDS.filter((id) => isChanged(changes, id)).length

const structural = /^(Shift\+)?(Enter|Space|Arrow\w+|Home|End|Page\w+|Backspace)$/

/** Why nobody may have this key for this; undefined when they may. */
export function refusalOf(id: ActionId, chord: Chord): 'reserved' | 'structural' | undefined {
  if (isReserved(chord)) return 'reserved'
  // Buttons, lists and fields live by these wherever the focus is.
  const anywhere = ['everywhere', 'wall'].includes(actionBy(id).scope)
  return anywhere && structural.test(chord) ? 'structural' : undefined
}
