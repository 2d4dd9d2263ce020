import type {
  Outcome,
  Refused,
  Shift,
  ShiftBook,
  ShiftPeople,
  ShiftSignature,
  ShiftSigner,
} from '../../preload/contract'
import type { Result } from '../base/result'
import { hashOf } from './books'
import { newShift } from './new-shift'
import { belongsTo, joined, namesIn, remembered, samePerson } from './people'
import { DONE, refuse, type Shifts, type Who } from './shifts'
import { noWords, type StoredShifts } from './store'

export interface Signers {
  /** False: nobody signs in here, and names are typed. */
  byPassword(): boolean
  /** @param account its id. Fails with the reason that the page has words for */
  verify(account: string, password: string): Promise<Result<Who, string>>
}

export interface HandoverDeps {
  shifts: Shifts
  signers: Signers
  /** Puts the lock on record, before the book has its name. */
  record(id: string, detail: Record<string, string | number>): Promise<Result<unknown>>
  /** The list of books is another. */
  locked(): void
}

export interface SignOrder {
  sha256: string
  giver: ShiftSigner | null
  receiver: ShiftSigner | null
  next: ShiftPeople | null
}

/** Ms after which what was seen is too old to be signed. */
const GOOD_FOR = 10 * 60_000

type Signed = { status: 'done'; id: string } | Refused

/** Both sides sign one and the same book; it is locked, and the next shift begins. */
export class Handover {
  /** What somebody sees before them. */
  private prepared: { book: ShiftBook; sha256: string } | null = null
  private preparedAt = 0
  private busy = false

  constructor(private deps: HandoverDeps) {}

  async prepare(): Promise<{ status: 'done'; book: ShiftBook; sha256: string } | Refused> {
    const ready = this.busy ? DONE : await this.recover()
    if (ready.status === 'refused') return ready
    const book = await this.deps.shifts.book()
    if (!book) return refuse('no-shift')
    this.prepared = { book, sha256: hashOf(book) }
    this.preparedAt = this.deps.shifts.deps.clock.now()
    return { status: 'done', ...this.prepared }
  }

  async sign(order: SignOrder): Promise<Signed> {
    if (this.busy) return refuse('busy')
    this.busy = true
    let release = () => {}
    try {
      return await this.signNow(order, () => {
        release = this.deps.shifts.hold()
      })
    } finally {
      release()
      this.busy = false
    }
  }

  /** After a crash, or a full disk: a book that has its name was signed, one that has none was not. */
  async recover(): Promise<Outcome> {
    const { shifts } = this.deps
    const { closing, now } = shifts.stored()
    if (!closing) return DONE
    if (now?.shift.id !== closing.id || !shifts.deps.books.has(closing.id))
      return shifts.update((stored) => ({ ...stored, closing: null }))
    return this.goOn()
  }

  /** @param hold nothing of the shift changes from then on */
  private async signNow(
    { sha256, giver, receiver, next }: SignOrder,
    hold: () => void,
  ): Promise<Signed> {
    const { shifts } = this.deps
    const { prepared } = this
    if (!giver && !receiver) return refuse('nobody-signs')
    if (!prepared || prepared.sha256 !== sha256 || this.isStale(prepared.book, shifts.stored()))
      return refuse('book-stale')
    const given = giver && (await this.signature(giver))
    if (given && !given.ok) return refuse(`giver-${given.reason}`)
    if (given && !belongsTo(prepared.book.shift, given.value)) return refuse('giver-not-of-shift')
    const received = receiver && (await this.signature(receiver))
    if (received && !received.ok) return refuse(`receiver-${received.reason}`)
    if (given && received && samePerson(given.value, received.value)) return refuse('same-person')
    const book: ShiftBook = {
      ...prepared.book,
      state: given && received ? 'signed' : given ? 'alone' : 'left',
      given: given ? given.value : null,
      received: received ? received.value : null,
    }
    const { id, to } = book.shift
    // What happens while they sign belongs to the next one.
    const begins = to ?? shifts.deps.clock.now()
    const follows = received ? this.following(next, received.value, begins) : null
    const matters = book.matters.filter(({ done }) => done === null)
    hold()
    // What was on its way to the disk is there by now, and belongs to what is signed.
    const begun = await shifts.update((stored) =>
      this.isStale(prepared.book, stored)
        ? 'book-stale'
        : { ...stored, closing: { id, next: follows, matters } },
    )
    if (begun.status === 'refused') return begun
    const why = await this.lock(book)
    if (why) return refuse(why)
    this.prepared = null
    const went = await this.goOn(next)
    this.deps.locked()
    return went.status === 'done' ? { status: 'done', id } : refuse('next-not-begun')
  }

  private async lock(book: ShiftBook): Promise<string | null> {
    const { shifts, record } = this.deps
    try {
      return await shifts.deps.books.lock(book, async (hash) => {
        const detail = {
          ...{ sha256: hash, state: book.state },
          ...{ given: book.given?.name ?? '', received: book.received?.name ?? '' },
        }
        return (await record(book.shift.id, detail)).ok ? null : 'no-record'
      })
    } catch (error) {
      shifts.deps.log(`the shift book cannot be written: ${(error as Error).message}`)
      return 'not-writable'
    }
  }

  /** The next shift, or none; what is not done goes along. */
  private goOn(people: ShiftPeople | null = null): Promise<Outcome> {
    return this.deps.shifts.update((stored) => {
      const { next = null, matters = [] } = stored.closing ?? {}
      return {
        ...stored,
        now: next && { shift: next, words: noWords, matters },
        left: next ? [] : matters,
        closing: null,
        people: remembered(stored.people, [
          ...(people ? namesIn(people) : []),
          ...(next?.crew ?? []).map(({ name }) => name),
        ]),
      }
    })
  }

  /** What was typed or ticked since is not in it, nor what happened for a while. */
  private isStale({ shift, words, matters }: ShiftBook, { now }: Readonly<StoredShifts>): boolean {
    const { shifts } = this.deps
    const age = shifts.deps.clock.now() - this.preparedAt
    if (!now || Math.abs(age) > GOOD_FOR) return true
    const text = (each: object) => JSON.stringify(each)
    return (
      text({ ...now.shift, to: shift.to }) !== text(shift) ||
      text(now.words) !== text(words) ||
      text(now.matters) !== text(matters)
    )
  }

  private following(next: ShiftPeople | null, receiver: Who, at: number): Shift {
    const { leader = '', head = '', crew = [] } = next ?? {}
    const people = { leader, head: head || receiver.name, crew }
    const plan = this.deps.shifts.plan()
    return joined(newShift(plan, people, at), receiver, at)
  }

  private async signature(signer: ShiftSigner): Promise<Result<ShiftSignature, string>> {
    const { signers, shifts } = this.deps
    const at = () => shifts.deps.clock.now()
    if (!signers.byPassword()) {
      const name = signer.name.trim()
      if (!name) return { ok: false, reason: 'no-name' }
      return { ok: true, value: { account: null, name, at: at(), way: 'typed' } }
    }
    const who = await signers.verify(signer.name, signer.password)
    return who.ok ? { ok: true, value: { ...who.value, at: at(), way: 'password' } } : who
  }
}
