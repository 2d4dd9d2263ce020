import { create } from 'zustand'
import {
  type ActionId,
  actionBy,
  type Chord,
  choose,
  conflictsOf,
  currentKeymap,
  refusalOf,
  replace,
  reset,
  swap,
} from '../../components/keymap'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'

/** What is being changed; null: nothing. */
export type Editing =
  /** A key is waited for; `refused` is one that cannot be had. */
  | { step: 'press'; id: ActionId; refused?: { chord: Chord; why: 'reserved' | 'structural' } }
  /** Somebody has it already; `chord` is null when the product's own keys are wanted back. */
  | { step: 'taken'; id: ActionId; chord: Chord | null; others: ActionId[] }
  | { step: 'saved'; id: ActionId }
  | null

export const useEditing = create<{ editing: Editing }>(() => ({ editing: null }))

const { setState, getState } = useEditing
const now = (editing: Editing) => setState({ editing })

export const begin = (id: ActionId) => now({ step: 'press', id })
export const leave = () => now(null)

type Changes = Record<string, string[]>

async function save(id: ActionId, keys: Changes): Promise<void> {
  now((await settle(api.app.set({ keys }))) ? { step: 'saved', id } : null)
}

const changes = () => useShared.getState().settings.keys

/** The key that was pressed. */
export function press(chord: Chord) {
  const { editing } = getState()
  if (editing?.step !== 'press') return
  const { id } = editing
  const why = refusalOf(id, chord)
  if (why) return now({ step: 'press', id, refused: { chord, why } })
  const others = conflictsOf(id, chord, currentKeymap())
  if (others.length > 0) return now({ step: 'taken', id, chord, others })
  void save(id, choose(changes(), id, chord))
}

/** The product's keys again, if nobody has them. */
export function resetOne(id: ActionId) {
  const keymap = currentKeymap()
  const others = actionBy(id).keys.flatMap((chord) => conflictsOf(id, chord, keymap))
  if (others.length > 0)
    return now({ step: 'taken', id, chord: null, others: [...new Set(others)] })
  void save(id, reset(changes(), id, [], keymap))
}

export const resetAll = () => settle(api.app.set({ keys: {} })).then(leave)

/** Whoever had the key goes without it. */
export function takeIt(): void {
  const { editing } = getState()
  if (editing?.step !== 'taken') return
  const { id, chord, others } = editing
  const keymap = currentKeymap()
  const keys =
    chord === null
      ? reset(changes(), id, others, keymap)
      : replace(changes(), id, chord, others, keymap)
  void save(id, keys)
}

/** Whom a key can be swapped with: there must be one, and one key that it can get. */
export function swapMate(editing: Editing): ActionId | null {
  if (editing?.step !== 'taken' || editing.chord === null) return null
  const [mate, second] = editing.others
  const own = currentKeymap()[editing.id]
  if (!mate || second || own.length === 0) return null
  return own.every((chord) => fits(mate, chord, editing.id)) ? mate : null
}

/** The mate may have it, and nobody else has it there. */
function fits(mate: ActionId, chord: Chord, from: ActionId): boolean {
  if (refusalOf(mate, chord)) return false
  return conflictsOf(mate, chord, currentKeymap()).every((other) => other === from)
}

export function swapThem(): void {
  const { editing } = getState()
  const mate = swapMate(editing)
  if (!mate || editing?.step !== 'taken' || editing.chord === null) return
  const { id, chord } = editing
  void save(id, swap(changes(), id, chord, mate, currentKeymap()))
}
