import type { Programme } from '../../../preload/contract'
import { merged } from './merge'

/** Changes of one thing that follow each other this closely are one, such as a word that is typed. */
const JOINED_MS = 1500
const MOST = 200

/** A programme that is being changed, and the way back. */
export interface Edit {
  /** As main has it, as far as this window knows. */
  kept: Programme
  now: Programme
  past: readonly Programme[]
  future: readonly Programme[]
  /** What was changed last, and when: typing on is no step of its own. */
  about: string
  at: number
}

export const begin = (programme: Programme): Edit => ({
  ...{ kept: programme, now: programme, past: [], future: [], about: '', at: 0 },
})

export const isUnsaved = ({ kept, now }: Edit): boolean => now !== kept

/**
 * @param about what it is about, such as the title of one step; '' never joins
 * @param at ms since 1970
 */
export function changed(edit: Edit, now: Programme, about: string, at: number): Edit {
  if (now === edit.now) return edit
  const joins = about !== '' && about === edit.about && at - edit.at < JOINED_MS
  const past = joins ? edit.past : [...edit.past, edit.now].slice(-MOST)
  return { ...edit, now, past, future: [], about, at }
}

export function undone(edit: Edit): Edit {
  const now = edit.past.at(-1)
  if (!now) return edit
  const future = [edit.now, ...edit.future]
  return { ...edit, now, past: edit.past.slice(0, -1), future, about: '' }
}

export function redone(edit: Edit): Edit {
  const [now, ...future] = edit.future
  if (!now) return edit
  return { ...edit, now, past: [...edit.past, edit.now], future, about: '' }
}

/** Main took it: `sent` is what was handed over, and `edit` may have gone on since. */
export function saved(edit: Edit, sent: Programme): Edit {
  const kept = { ...sent, revision: edit.kept.revision + 1 }
  return { ...edit, kept, now: edit.now === sent ? kept : edit.now }
}

/**
 * What main tells of it. Somebody else's changes come together with those of this window; the way
 * back would undo theirs, and is gone.
 */
export function told(edit: Edit, theirs: Programme): Edit {
  if (theirs.revision <= edit.kept.revision) return edit
  if (!isUnsaved(edit)) return begin(theirs)
  return { ...begin(theirs), now: merged(edit.kept, edit.now, theirs) }
}
