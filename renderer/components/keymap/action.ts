import type { Right } from '../../../preload/contract'
import type { Chord } from './chord'

/**
 * Where a key counts. `everywhere`: in the whole window. `wall`: in the room of the wall wherever
 * the focus is, except in a field. `tile`: when the wall itself has the focus. The others belong to
 * whatever is open (`replay` and `ptz` come before the tile's own keys).
 */
export type Scope =
  | 'everywhere'
  | 'wall'
  | 'tile'
  | 'replay'
  | 'ptz'
  | 'mark'
  | 'drawing'
  | 'violations'
  | 'facilities'
  | 'technical'
  | 'duty'
  | 'programmes'
  | 'outages'
  | 'dashboard'
  | 'audit'
  | 'uptime'
  | 'reports'
  | 'shifts'
  | 'cameras'
  | 'import'
  | 'form'
  | 'layouts'
  | 'grid'
  | 'presenter'
  | 'pointer'

/** A section of the sheet of keys; in this order. */
export const GROUPS = [
  'wall',
  'moments',
  'view',
  'replay',
  'layouts',
  'tours',
  'screens',
  'tree',
  'violations',
  'facilities',
  'duty',
  'programmes',
  'presenter',
  'lists',
  'app',
] as const
export type Group = (typeof GROUPS)[number]

export interface Action {
  scope: Scope
  group: Group
  /** Those of the product; whoever sits here may choose others. */
  keys: readonly Chord[]
  /** A key that is held down goes on acting. */
  repeat?: true
  /** Also while typing and in dialogues, by keys with Ctrl or Alt and by function keys. */
  typing?: true
  /** Only for who may; the key and the palette do nothing for others. */
  right?: Right
  /** Not where there is nothing but the wall. */
  kiosk?: false
  /** One of several that the printed card puts into one line; a key under `keymap.series`. */
  series?: string
}

export type Actions = Record<string, Action>
