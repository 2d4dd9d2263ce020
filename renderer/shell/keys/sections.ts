import type { Keymap } from '../../components/keymap'
import { GROUPS, type Group } from '../../components/keymap/action'
import { type Chord, chordText } from '../../components/keymap/chord'
import { ACTION_IDS, type ActionId, actionBy } from '../../components/keymap/table'
import { FIXED } from '../../components/keymap/table/fixed'

type FixedName = (typeof FIXED)[number]['name']

/** A line of the sheet; those without an id cannot be changed. */
export type Row =
  | { id: ActionId; keys: readonly Chord[] }
  | { fixed: FixedName; keys: readonly Chord[] }

export interface Section {
  group: Group
  rows: Row[]
}

/** Everything that has a key, in the order of the table, by group; groups with nothing are left out. */
export function sectionsOf(keymap: Keymap, wanted: (row: Row) => boolean): Section[] {
  const sections = GROUPS.map((group) => {
    const own = ACTION_IDS.filter((id) => actionBy(id).group === group)
    const rows: Row[] = own.map((id) => ({ id, keys: keymap[id] }))
    const fixed = FIXED.filter((each) => each.group === group)
    rows.push(...fixed.map(({ name, keys }) => ({ fixed: name, keys })))
    return { group, rows: rows.filter(wanted) }
  })
  return sections.filter(({ rows }) => rows.length > 0)
}

export const seriesOf = (row: Row): string | undefined =>
  'id' in row ? actionBy(row.id).series : undefined

/** Several keys that go together, in one: `Ctrl 1 … 8`, `← ↑ → ↓`. */
export function seriesText(chords: readonly Chord[]): string {
  const modifiers = /^((?:Ctrl\+|Alt\+|Shift\+)*)(?=.)/
  const first = modifiers.exec(chords[0] ?? '')?.[1] ?? ''
  const shared = chords.every((chord) => modifiers.exec(chord)?.[1] === first) ? first : ''
  const names = chords.map((chord) => chordText(chord.slice(shared.length)))
  const shown = names.length > 4 ? [names[0], '…', names.at(-1)] : names
  return [...(shared ? [chordText(`${shared}X`).slice(0, -2)] : []), ...shown].join(' ')
}
