import type { Scope } from './action'
import { type Chord, chordsOf, type Press } from './chord'
import { ACTION_IDS, type ActionId, actionBy } from './table'

/** The keys of every action, as they are here and now. */
export type Keymap = Readonly<Record<ActionId, readonly Chord[]>>

/** What whoever sits here chose instead of the product's keys, by action. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>

/** Nobody can take these: they lead out of everything, and to everything. */
export const isReserved = (chord: Chord) => /(^|\+)(Esc|Tab)$/.test(chord) || chord === 'Alt+F4'

/** The product's keys, and over them the chosen ones. Esc stays where it is. */
export function keymapOf(changes: KeyChanges): Keymap {
  const keysOf = (id: ActionId): readonly Chord[] => {
    const { keys } = actionBy(id)
    const chosen = changes[id]
    if (!chosen) return keys
    return [...keys.filter(isReserved), ...chosen.filter((chord) => !isReserved(chord))]
  }
  return Object.fromEntries(ACTION_IDS.map((id) => [id, keysOf(id)])) as Keymap
}

/** What a press means in these scopes; the first of them that knows it wins. */
export function actionOf(
  press: Press,
  scopes: Scope | readonly Scope[],
  keymap: Keymap,
): ActionId | undefined {
  const chords = chordsOf(press)
  for (const scope of typeof scopes === 'string' ? [scopes] : scopes)
    for (const chord of chords) {
      const found = indexOf(keymap).get(`${scope} ${chord}`)
      if (found) return found
    }
  return undefined
}

const indexes = new WeakMap<Keymap, Map<string, ActionId>>()

function indexOf(keymap: Keymap): Map<string, ActionId> {
  const known = indexes.get(keymap)
  if (known) return known
  const index = new Map<string, ActionId>()
  for (const id of ACTION_IDS)
    for (const chord of keymap[id]) {
      const at = `${actionBy(id).scope} ${chord}`
      if (!index.has(at)) index.set(at, id)
    }
  indexes.set(keymap, index)
  return index
}

const ofWall: readonly Scope[] = ['wall', 'tile']

/** Dialogues hear of a key before the window does; what they take means nothing else meanwhile. */
const dialogues: readonly Scope[] = [
  'mark',
  'drawing',
  'cameras',
  'import',
  'form',
  'layouts',
  'grid',
  // On a page of its own, which has nothing of the station's.
  'presenter',
  'pointer',
]

/** One press could mean something in both. `replay` and `ptz` come before the wall, on purpose. */
export function overlap(a: Scope, b: Scope): boolean {
  if (a === b) return true
  if (a === 'everywhere') return !dialogues.includes(b)
  if (b === 'everywhere') return !dialogues.includes(a)
  return ofWall.includes(a) && ofWall.includes(b)
}

/** Actions that have this key already where `id` would get it. */
export const conflictsOf = (id: ActionId, chord: Chord, keymap: Keymap): ActionId[] =>
  ACTION_IDS.filter(
    (other) =>
      other !== id &&
      keymap[other].includes(chord) &&
      overlap(actionBy(id).scope, actionBy(other).scope),
  )
