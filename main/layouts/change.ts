import type { LayoutRefusal } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import type { Collection } from '../storage'
import type { Edit } from './edits'
import type { Book } from './schema'

export type BookCollection = Pick<Collection<Book>, 'read' | 'update' | 'onChange' | 'settled'>

const REFUSED = new Error('nothing to write')

/** Judges and changes the book in one turn of the collection's queue. */
export async function change<T>(
  collection: BookCollection,
  edit: (book: Book) => Edit<T>,
): Promise<Result<T, LayoutRefusal>> {
  const turn: { edit?: Edit<T> } = {}
  try {
    const written = await collection.update((book) => {
      turn.edit = edit(book)
      if (!turn.edit.ok) throw REFUSED
      return turn.edit.value.next
    })
    if (!written.ok) return fail(written.reason, written.detail)
  } catch (error) {
    if (error !== REFUSED) throw error
  }
  if (!turn.edit) throw new Error('the collection did not run the edit')
  return turn.edit.ok ? ok(turn.edit.value.value) : turn.edit
}
