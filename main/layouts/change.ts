import type { LayoutRefusal } from '../../preload/contract'
import type { Result } from '../base/result'
import { type Collection, editCollection } from '../storage'
import type { Edit } from './edits'
import type { Book } from './schema'

export type BookCollection = Pick<Collection<Book>, 'read' | 'update' | 'onChange' | 'settled'>

/** Judges and changes the book in one turn of the collection's queue. */
export const change = <T>(
  collection: BookCollection,
  edit: (book: Book) => Edit<T>,
): Promise<Result<T, LayoutRefusal>> => editCollection(collection, edit)
