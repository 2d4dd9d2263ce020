import { fail, ok, type Result } from '../base/result'
import type { Collection, UpdateFailure } from './collection'

/** The state after an edit, and what it was about; or why there is none. */
export type Edit<S, T, E extends string> = Result<{ next: S; value: T }, E>

const REFUSED = new Error('nothing to write')

/** Judges and changes a collection's state in one turn of its queue. */
export async function editCollection<S extends object, T, E extends string>(
  collection: Pick<Collection<S>, 'update'>,
  edit: (state: S) => Edit<S, T, E>,
): Promise<Result<T, E | UpdateFailure>> {
  const turn: { edit?: Edit<S, T, E> } = {}
  try {
    const written = await collection.update((state) => {
      turn.edit = edit(state)
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
