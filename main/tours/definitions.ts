import { MAX_TOURS, type Tour, type TourDraft, type TourId } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { fold } from '../facilities'

type Refusal = 'tour-name-taken' | 'tour-gone' | 'too-many-tours' | 'tour-scenes-in-cell'
type Changed = Result<Tour[], Refusal>

/** A new tour comes last; with an id that one is replaced in its place. */
export function saved(list: readonly Tour[], tour: Tour, isNew: boolean): Changed {
  if (tour.kind === 'cell' && tour.source.from === 'scenes') return fail('tour-scenes-in-cell')
  const others = list.filter(({ id }) => id !== tour.id)
  if (others.some(({ name }) => fold(name) === fold(tour.name))) return fail('tour-name-taken')
  if (!isNew) {
    const known = others.length < list.length
    return known ? ok(list.map((each) => (each.id === tour.id ? tour : each))) : fail('tour-gone')
  }
  return list.length < MAX_TOURS ? ok([...list, tour]) : fail('too-many-tours')
}

/** Right behind the one it is a copy of, under a name that is free. It does not run by itself. */
export function duplicated(list: readonly Tour[], id: TourId, copy: TourId): Changed {
  const at = list.findIndex((tour) => tour.id === id)
  const tour = list[at]
  if (!tour) return fail('tour-gone')
  if (list.length >= MAX_TOURS) return fail('too-many-tours')
  const twin: Tour = { ...tour, id: copy, name: freeName(list, tour.name), plan: null }
  return ok([...list.slice(0, at + 1), twin, ...list.slice(at + 1)])
}

function freeName(list: readonly Tour[], name: string): string {
  const taken = new Set(list.map((tour) => fold(tour.name)))
  const base = name.replace(/ \(\d+\)$/, '').slice(0, 74)
  for (let number = 2; ; number++) {
    const next = `${base} (${number})`
    if (!taken.has(fold(next))) return next
  }
}

/** What `ids` leaves out stays behind, in its order. */
export function ordered(list: readonly Tour[], ids: readonly TourId[]): Tour[] {
  const rank = new Map(ids.map((id, i) => [id, i]))
  const of = (tour: Tour) => rank.get(tour.id) ?? ids.length
  return [...list].sort((a, b) => of(a) - of(b))
}

/** Put back where it was; under another name when its own was given away meanwhile. */
export function putBack(list: readonly Tour[], tour: Tour, at: number): Changed {
  if (list.length >= MAX_TOURS) return fail('too-many-tours')
  const taken = list.some(({ name }) => fold(name) === fold(tour.name))
  const back = taken ? { ...tour, name: freeName(list, tour.name) } : tour
  return ok([...list.slice(0, at), back, ...list.slice(at)])
}

export const tourOf = (draft: TourDraft, id: TourId): Tour => ({ ...draft, id })
