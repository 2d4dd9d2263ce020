import type { Bookmark, View } from '../../preload/contract'
import type { Draft } from './draft'

/** The record as it is, when there is one. */
export interface Recorded {
  bookmark: Pick<Bookmark, 'files' | 'missing'>
  removed: boolean
}

export type Step =
  /** Stills, then the record. */
  | { step: 'record' }
  /** It was taken back before there was a record. */
  | { step: 'remove' }
  | { step: 'clip'; view: View; number: number }
  /** Until the clip's last seconds are in the ring. */
  | { step: 'wait'; until: number }
  | { step: 'log'; names: string[] }
  | { step: 'finish' }

/** The ring writes once a second. */
const SETTLING = 2_000

/** What is to be done next follows from what is there: so it is also found after a crash. */
export function nextStep(draft: Draft, recorded: Recorded | null, now: number): Step {
  if (!recorded) return { step: 'record' }
  if (draft.discarded) return { step: 'remove' }
  const due = draft.to + SETTLING
  const index = draft.views.findIndex(({ camera }) => !isSettled(recorded, camera))
  const view = draft.views[index]
  if (view && now >= due) return { step: 'clip', view, number: index + 1 }
  const names = unlogged(draft, recorded)
  if (names.length > 0) return { step: 'log', names }
  return view ? { step: 'wait', until: due } : { step: 'finish' }
}

/** It has its clip, or says why not. */
export function isSettled(
  { bookmark: { files, missing = [] } }: Recorded,
  camera: string,
): boolean {
  const isClip = (each: { camera: string; type: string }) =>
    each.camera === camera && each.type === 'clip'
  return files.some(isClip) || missing.some(isClip)
}

/** '' is the bookmark itself. */
function unlogged(draft: Draft, { bookmark }: Recorded): string[] {
  const names = ['', ...bookmark.files.map(({ name }) => name)]
  return names.filter((name) => !draft.logged.includes(name))
}
