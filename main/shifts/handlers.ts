import type { Handlers, Outcome } from '../../preload/contract'
import type { Result } from '../base/result'
import type { Handover } from './handover'
import { DONE, refuse, type Shifts } from './shifts'

export interface ShiftHandlerParts {
  shifts: Shifts
  handover: Handover
  /** Whether the custody log knows this lock; null when the log cannot be read. `at`: of it, in ms. */
  isOnRecord(lock: { id: string; sha256: string; at: number }): Promise<boolean | null>
  /** Puts a correction on record, before it is written. */
  record(id: string, detail: Record<string, string>): Promise<Result<unknown>>
  /** The list of books is another. */
  changed(): void
}

/** All but the document, which needs a window of its own. */
export function shiftHandlers(parts: ShiftHandlerParts): Omit<Handlers['shifts'], 'save'> {
  const { shifts, handover } = parts
  const { books } = shifts.deps
  return {
    state: () => shifts.state(),
    setPlan: (plan) => shifts.setPlan(plan),
    begin: (people) => shifts.begin(people),
    join: ({ name }) => shifts.join(name),
    leave: ({ name }) => shifts.leave(name),
    setPeople: (people) => shifts.setPeople(people),
    write: ({ id, ...words }) => shifts.write(id, words),
    addMatter: ({ text }) => shifts.addMatter(text),
    tickMatter: ({ id, done }) => shifts.tickMatter(id, done),
    preview: async () => {
      const book = await shifts.book()
      return book ? { status: 'done', book } : refuse('no-shift')
    },
    prepare: () => handover.prepare(),
    sign: (order) => handover.sign(order),
    list: (query) => ({ status: 'done', ...books.list(query) }),
    get: (id) => opened(parts, id),
    correct: ({ id, ...said }) => corrected(parts, id, said),
  }
}

async function opened({ shifts, isOnRecord }: ShiftHandlerParts, id: string) {
  const { books } = shifts.deps
  const found = await books.read(id).catch(() => 'damaged' as const)
  if (found === 'damaged') return refuse('book-damaged')
  if (!found) return refuse(books.has(id) ? 'book-missing' : 'not-found')
  const { book, sha256 } = found
  const at = (book.given ?? book.received)?.at ?? 0
  const known = found.seal === 'whole' && (await isOnRecord({ id, sha256, at }))
  const seal = found.seal === 'changed' ? 'changed' : known ? 'whole' : 'no-record'
  return { status: 'done' as const, ...found, seal: seal as typeof found.seal }
}

async function corrected(
  { shifts, record, changed }: ShiftHandlerParts,
  id: string,
  { name, ...said }: { section: string; text: string; why: string; name: string },
): Promise<Outcome> {
  const { books, clock, who } = shifts.deps
  if (!books.has(id)) return refuse('not-found')
  const writer = who()
  const by = writer.account === null ? name.trim() : writer.name
  if (!by) return refuse('no-name')
  const put = await record(id, { ...said, name: by })
  if (!put.ok) return refuse('no-record')
  try {
    await books.correct(id, { ...said, at: clock.now(), by })
  } catch {
    return refuse('not-writable')
  }
  changed()
  return DONE
}
