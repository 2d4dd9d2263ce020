import { dirname, join } from 'node:path'
import { app, shell } from 'electron'
import type {
  DocumentFormat,
  DocumentSaved,
  Handlers,
  Organisation,
  Refused,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import {
  changeOrganisation,
  type Doc,
  docxIn,
  openDocumentBook,
  presets,
  printDoc,
} from '../documents'
import { codes, type World } from '../facilities'
import type { Broadcast } from '../ipc'
import { askWhereTo, printPdf } from '../windows'
import startDocxWorker from './docx-worker?nodeWorker'
import { listName } from './list-file'
import { type OutgoingDeps, putOutside } from './outgoing'
import { urgeHandlers } from './urge'

export interface DocumentDeps extends OutgoingDeps {
  data: string
  broadcast: Broadcast
  /** Of facilities, as everything stands now. */
  world(): World
  /** Made up: nothing of it is ever final. */
  demo(): boolean
}

export interface DocumentOrder {
  doc: Doc
  /** Its file's name, without time and ending: 'bien-ban-kiem-tra'. */
  name: string
  format: DocumentFormat
}

export type DocumentDesk = Awaited<ReturnType<typeof openDocuments>>

const KINDS = { docx: 'Word', pdf: 'PDF' }

const refuse = (reason: string, detail?: string): Refused => ({
  ...{ status: 'refused', reason },
  ...(detail && { detail }),
})

/** Administrative documents that leave the room, one at a time. */
export async function openDocuments(deps: DocumentDeps) {
  const book = await openDocumentBook(deps.data, realClock)
  const state = () => {
    const { organisation, urge } = book.read()
    return { organisation, urge, presets }
  }
  book.onChange(() => deps.broadcast('documents', 'changed', state()))
  let busy = false

  async function ask({ name, format }: DocumentOrder): Promise<string | null> {
    const folder = book.read().folder || app.getPath('documents')
    const { canceled, filePath } = await askWhereTo({
      defaultPath: join(folder, listName(name, format)),
      filters: [{ name: KINDS[format], extensions: [format] }],
    })
    return canceled ? null : filePath || null
  }

  async function write(order: DocumentOrder): Promise<DocumentSaved> {
    const path = await ask(order)
    if (!path) return refuse('cancelled')
    await book.update((now) => ({ ...now, folder: dirname(path) }))
    const made = await bytesOf(order)
    if (!made.ok) return refuse(made.reason, made.detail)
    const { about, draft } = order.doc
    const detail = { about, draft, format: order.format }
    const failed = await putOutside(deps, {
      ...{ path, bytes: made.value, action: 'document-exported', detail },
    })
    if (failed) return refuse(failed)
    // Without a program for it, it is there all the same; the page says where.
    void shell.openPath(path)
    return { status: 'done', path }
  }

  /** Asks where to, writes the document there whole or not at all, puts it on record, opens it. */
  async function save(order: DocumentOrder): Promise<DocumentSaved> {
    if (busy) return refuse('busy')
    busy = true
    try {
      return await write(order)
    } finally {
      busy = false
    }
  }

  const kept = { problems: book.problems, settled: book.settled }
  const handlers: Handlers['documents'] = {
    state,
    changeOrganisation: async (patch) => {
      const saved = await changeOrganisation(book, patch as Partial<Organisation>)
      return saved.ok ? { status: 'done' } : refuse(saved.reason)
    },
    ...urgeHandlers({ ...deps, book, codes, save }),
  }
  return { save, handlers, organisation: () => book.read().organisation, ...kept }
}

const bytesOf = ({ doc, format }: DocumentOrder) =>
  format === 'pdf'
    ? printDoc(doc, printPdf)
    : docxIn(startDocxWorker({ workerData: doc })).then(
        (value) => ({ ok: true as const, value }),
        (error: Error) => ({ ok: false as const, reason: 'not-made', detail: error.message }),
      )
