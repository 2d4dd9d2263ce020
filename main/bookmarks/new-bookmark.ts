import { Bookmark, type Step } from '../../preload/contract'
import { fail, ok } from '../base/result'
import { stampOf, timeOf } from './id'

/** As it is when it is saved: its state, its first step and the label of its kind are added. */
export type NewBookmark = Omit<Bookmark, 'state' | 'kindLabel' | 'history'>

export function madeOf(draft: NewBookmark, kindLabel: Bookmark['kindLabel'], time: number) {
  const { operator } = draft
  const first: Step = { at: time, operator, state: 'new', note: '', told: '', way: '' }
  const { data, error } = Bookmark.safeParse({
    ...{ ...draft, kindLabel, state: 'new', history: [first] },
  })
  if (!data) return fail('invalid', error.message)
  const fits = timeOf(data.id) === data.at && data.id.startsWith(stampOf(data.at))
  return fits ? ok(data) : fail('invalid', 'the id names another moment')
}
