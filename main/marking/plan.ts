import type { Bookmark, Quality, View } from '../../preload/contract'
import type { Draft } from './draft'

/** The record as it is, when there is one. */
export interface Recorded {
  bookmark: Pick<Bookmark, 'files' | 'missing'>
  removed: boolean
}

/** One of a mark's cameras; the number is that of its files, from 1. */
export interface Numbered {
  view: View
  number: number
}

export type Step =
  /** Stills, then the record. */
  | { step: 'record' }
  /** It was taken back before there was a record. */
  | { step: 'remove' }
  /** The main stream, opened for the mark, is there. */
  | { step: 'main-still'; views: Numbered[] }
  | { step: 'clip'; views: Numbered[] }
  /** What there is of further streams. */
  | { step: 'further'; views: Numbered[] }
  /** Until the clip's last seconds are in the ring. */
  | { step: 'wait'; until: number }
  | { step: 'log'; names: string[] }
  | { step: 'finish' }

/** The ring writes once a second. */
const SETTLING = 2_000
/** Ms between two looks for the first picture of a main stream. */
const LOOK = 500

/**
 * What is to be done next follows from what is there: so it is also found after a crash.
 * @param ready cameras whose main stream has a picture by now
 */
export function nextStep(
  draft: Draft,
  recorded: Recorded | null,
  now: number,
  ready: readonly string[] = [],
): Step {
  if (!recorded) return { step: 'record' }
  if (draft.discarded) return { step: 'remove' }
  const due = draft.to + SETTLING
  const all = draft.views.map((view, i) => ({ view, number: i + 1 }))
  const opening = now < due ? withoutMainStill(draft, recorded) : []
  const views = all.filter(({ view: { camera } }) => opening.includes(camera))
  const there = views.filter(({ view: { camera } }) => ready.includes(camera))
  if (there.length > 0) return { step: 'main-still', views: there }
  const unsettled = all.filter(({ view: { camera } }) => !isSettled(recorded, camera))
  if (unsettled.length > 0 && now >= due) return { step: 'clip', views: unsettled }
  const further = all.filter(({ view: { camera } }) => !draft.cut.includes(camera))
  if (further.length > 0 && now >= due) return { step: 'further', views: further }
  const names = unlogged(draft, recorded)
  if (names.length > 0) return { step: 'log', names }
  if (further.length === 0) return { step: 'finish' }
  return { step: 'wait', until: views.length > 0 ? Math.min(due, now + LOOK) : due }
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

/** Cameras whose main stream is recorded for the mark, and of which there is no picture of it. */
export const withoutMainStill = ({ main }: Draft, { bookmark: { files } }: Recorded): string[] =>
  main.filter((camera) => !has(files, camera, 'still', 'main'))

export const has = (
  files: Bookmark['files'],
  camera: string,
  type: Bookmark['files'][number]['type'],
  quality: Quality,
): boolean =>
  files.some((each) => each.camera === camera && each.type === type && each.quality === quality)

/** '' is the bookmark itself. */
function unlogged(draft: Draft, { bookmark }: Recorded): string[] {
  const names = ['', ...bookmark.files.map(({ name }) => name)]
  return names.filter((name) => !draft.logged.includes(name))
}
