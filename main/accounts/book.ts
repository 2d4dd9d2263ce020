import type { AccountRefusal, Outcome } from '../../preload/contract'
import type { Collection } from '../storage'
import type { Edit } from './edits'
import type { StoredAccounts } from './schema'

export const DONE: Outcome = { status: 'done' }
export const refused = (reason: AccountRefusal, detail?: string): Outcome => ({
  ...{ status: 'refused', reason },
  ...(detail === undefined ? {} : { detail }),
})

class NotDone extends Error {
  constructor(readonly reason: AccountRefusal) {
    super(reason)
  }
}

/** Judged and saved in one step, so that two edits at once cannot take the last administrator. */
export async function apply(book: Collection<StoredAccounts>, edit: Edit): Promise<Outcome> {
  try {
    const saved = await book.update((now) => {
      const next = edit(now)
      if (typeof next === 'string') throw new NotDone(next)
      return next
    })
    return saved.ok ? DONE : { status: 'refused', reason: saved.reason }
  } catch (error) {
    if (error instanceof NotDone) return refused(error.reason)
    throw error
  }
}
