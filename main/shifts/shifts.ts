import { randomUUID } from 'node:crypto'
import type {
  Outcome,
  Refused,
  Shift,
  ShiftBook,
  ShiftMatter,
  ShiftNow,
  ShiftPeople,
  ShiftPlan,
  ShiftSummary,
  ShiftsState,
  ShiftWords,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Books } from './books'
import { type FactsDeps, gatherFacts } from './facts'
import { newShift } from './new-shift'
import { gone, joined, namesIn, remembered } from './people'
import { summaryOf } from './search'
import { noWords, type ShiftsCollection, type StoredShifts } from './store'

export interface Who {
  account: string | null
  name: string
}

export interface ShiftsDeps extends FactsDeps {
  clock: Clock
  collection: ShiftsCollection
  books: Books
  who(): Who
}

export const refuse = (reason: string): Refused => ({ status: 'refused', reason })
export const DONE: Outcome = { status: 'done' }

/** The shift that runs: who is there, what they write, and what the station adds to it. */
export class Shifts {
  private held = false

  constructor(readonly deps: ShiftsDeps) {}

  /** What is asked from now on is refused: it is being signed. @returns ends it */
  hold(): () => void {
    this.held = true
    return () => {
      this.held = false
    }
  }

  current(): Shift | null {
    return this.stored().now?.shift ?? null
  }

  plan(): ShiftPlan {
    return this.stored().plan
  }

  state(): ShiftsState {
    const { plan, now, people, left } = this.stored()
    return { plan, now, people, left }
  }

  onChange(listener: (state: ShiftsState) => void): () => void {
    return this.deps.collection.onChange(() => listener(this.state()))
  }

  /** All that overlap, oldest first; the one that runs has no figures. */
  async between(from: number, to: number): Promise<ShiftSummary[]> {
    const { now } = this.stored()
    const signed = this.deps.books.between(from, to)
    if (!now || now.shift.from >= to) return signed
    return [...signed, summaryOf(emptyBook(now), 0)]
  }

  setPlan(plan: ShiftPlan): Promise<Outcome> {
    return this.update((stored) => ({ ...stored, plan }))
  }

  async begin(people: ShiftPeople): Promise<Outcome> {
    const who = this.deps.who()
    const at = this.deps.clock.now()
    return this.update((stored) => {
      if (stored.now) return 'shift-running'
      const shift = manned(newShift(stored.plan, people, at), who, at)
      return {
        ...stored,
        now: { shift, words: noWords, matters: stored.left },
        left: [],
        people: remembered(stored.people, namesIn(people)),
      }
    })
  }

  /** Whoever is signed in, or a name where nobody signs in. */
  join(name: string): Promise<Outcome> {
    const who = this.deps.who()
    const comes = who.account === null && name.trim() ? { account: null, name } : who
    return this.change((now, at) => ({ ...now, shift: joined(now.shift, comes, at) }), [comes.name])
  }

  leave(name: string): Promise<Outcome> {
    return this.change((now, at) => ({ ...now, shift: gone(now.shift, name, at) }))
  }

  setPeople({ leader, head }: { leader: string; head: string }): Promise<Outcome> {
    return this.change((now) => ({ ...now, shift: { ...now.shift, leader, head } }), [leader, head])
  }

  /** `id`: what was typed for a shift that has ended meanwhile belongs into no other. */
  async write(id: string, words: Partial<ShiftWords>): Promise<Outcome> {
    if (this.current()?.id !== id) return refuse('shift-ended')
    return this.change((now) => ({ ...now, words: { ...now.words, ...words } }))
  }

  addMatter(text: string): Promise<Outcome> {
    const by = this.writer()
    return this.change((now, at) => {
      const matter: ShiftMatter = { id: randomUUID(), text, since: at, by, done: null }
      return { ...now, matters: [...now.matters, matter] }
    })
  }

  tickMatter(id: string, done: boolean): Promise<Outcome> {
    const by = this.writer()
    return this.change((now, at) => ({
      ...now,
      matters: now.matters.map((each) =>
        each.id === id ? { ...each, done: done ? { at, by } : null } : each,
      ),
    }))
  }

  /** As it stands now; null without a shift. */
  async book(): Promise<ShiftBook | null> {
    const now = this.stored().now
    if (!now) return null
    // The clock may have been set back within it.
    const at = Math.max(now.shift.from, this.deps.clock.now())
    const facts = await gatherFacts(this.deps, now.shift.from, at)
    return { ...emptyBook(now), shift: { ...now.shift, to: at }, facts }
  }

  /**
   * Whoever is signed in, and nobody's name while nobody is; without accounts the head of the shift,
   * whose name people know.
   */
  writer(): string {
    const { account, name } = this.deps.who()
    return account === null && name !== '' ? this.current()?.head || name : name
  }

  stored(): Readonly<StoredShifts> {
    return this.deps.collection.read()
  }

  /** @param mutator the new state, or why there is none */
  async update(mutator: (stored: StoredShifts) => StoredShifts | string): Promise<Outcome> {
    let why = ''
    const saved = await this.deps.collection.update((stored) => {
      const next = mutator(stored)
      if (typeof next !== 'string') return next
      why = next
      return stored
    })
    if (why) return refuse(why)
    return saved.ok ? DONE : refuse(saved.reason)
  }

  private async change(
    act: (now: ShiftNow, at: number) => ShiftNow,
    names: string[] = [],
  ): Promise<Outcome> {
    if (this.held) return refuse('busy')
    const at = this.deps.clock.now()
    return this.update((stored) => {
      if (!stored.now) return 'no-shift'
      if (this.deps.books.has(stored.now.shift.id)) return 'shift-ended'
      const people = remembered(stored.people, names)
      return { ...stored, now: act(stored.now, at), people }
    })
  }
}

/** Whoever has an account and begins it is on it; elsewhere only where nobody was named. */
const manned = (shift: Shift, who: Who, at: number): Shift =>
  who.account !== null || shift.crew.length === 0 ? joined(shift, who, at) : shift

const nothing: ShiftBook['facts'] = {
  ...{ cameras: null, outages: null, violations: null, coverage: null },
  ...{ attention: null, sent: null, equipment: null },
}

const emptyBook = ({ shift, words, matters }: ShiftNow): ShiftBook => ({
  ...{ shift, words, matters, state: 'running', facts: nothing, given: null, received: null },
})
