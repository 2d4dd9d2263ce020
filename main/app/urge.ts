import type { Codes, DocumentSaved, Handlers } from '../../preload/contract'
import { type DocumentBook, previewOf, select, urgeDoc } from '../documents'
import type { World } from '../facilities'
import type { DocumentOrder } from './documents'

interface UrgeDeps {
  book: DocumentBook
  codes: Codes
  world(): World
  demo(): boolean
  save(order: DocumentOrder): Promise<DocumentSaved>
}

const NAMES = { vi: 'co-so-can-don-doc', en: 'facilities-to-urge' }

/** The list of facilities to be urged. */
export const urgeHandlers = ({
  book,
  codes,
  world,
  demo,
  save,
}: UrgeDeps): Pick<Handlers['documents'], 'urge' | 'saveUrge'> => ({
  urge: (query) => previewOf(select(world(), query, codes)),
  saveUrge: async (order) => {
    const { why, to, format, language } = order
    await book.update((now) => ({ ...now, urge: { why, to, format } }))
    const madeUp = demo()
    const facts = { organisation: book.read().organisation, codes, at: Date.now(), madeUp }
    const final = order.final && !madeUp
    const doc = urgeDoc(select(world(), order, codes), { ...facts, order: { ...order, final } })
    return save({ doc, name: NAMES[language], format })
  },
})
