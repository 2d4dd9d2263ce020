import type { Outcome, Refused, Tour, TourDraft, TourId } from '../../preload/contract'
import { duplicated, ordered, putBack, saved, tourOf } from './definitions'
import { DONE, refuse } from './refuse'
import type { TourStore } from './store'

type Saved = { status: 'done'; id: TourId } | Refused

/** What tours there are. */
export class TourBook {
  /** They can be brought back in this run. */
  private removed = new Map<string, { tour: Tour; at: number }>()

  constructor(
    private store: () => TourStore,
    private newId: () => string,
    private changed: () => void,
  ) {}

  async save(draft: TourDraft): Promise<Saved> {
    const id = draft.id ?? this.newTour()
    return this.change((list) => saved(list, tourOf(draft, id), !draft.id), id)
  }

  async duplicate(id: TourId): Promise<Saved> {
    const copy = this.newTour()
    return this.change((list) => duplicated(list, id, copy), copy)
  }

  order(ids: TourId[]): Promise<Saved> {
    return this.change((list) => ({ ok: true, value: ordered(list, ids) }), ids[0] as TourId)
  }

  async remove(id: TourId): Promise<{ status: 'done'; undo: string } | Refused> {
    const { tours } = this.store().read()
    const at = tours.findIndex((tour) => tour.id === id)
    const tour = tours[at]
    if (!tour) return refuse('tour-gone')
    const gone = (list: readonly Tour[]) => list.filter((each) => each.id !== id)
    const done = await this.change((list) => ({ ok: true, value: gone(list) }), id)
    if (done.status === 'refused') return done
    const undo = this.newId()
    this.removed.set(undo, { tour, at })
    return { status: 'done', undo }
  }

  async undoRemove(token: string): Promise<Outcome> {
    const gone = this.removed.get(token)
    if (!gone) return refuse('tour-undo-expired')
    const done = await this.change((list) => putBack(list, gone.tour, gone.at), gone.tour.id)
    if (done.status === 'done') this.removed.delete(token)
    return done.status === 'done' ? DONE : done
  }

  private newTour = () => `t-${this.newId()}`

  private async change(
    how: (list: readonly Tour[]) => ReturnType<typeof saved>,
    id: TourId,
  ): Promise<Saved> {
    // Judged inside the update: two changes at once must not undo one another.
    let wrong: string | null = null
    const done = await this.store().update((now) => {
      const next = how(now.tours)
      wrong = next.ok ? null : next.reason
      return next.ok ? { ...now, tours: next.value } : now
    })
    if (done.status === 'refused') return done
    if (wrong) return { status: 'refused', reason: wrong }
    this.changed()
    return { status: 'done', id }
  }
}
