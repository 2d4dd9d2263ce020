import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { Handlers, Programme } from '../../preload/contract'
import { realClock } from '../base/clock'
import { refused } from '../layouts'
import { ProgrammeImports, type Programmes, programmeFile, type Stills } from '../programmes'
import { askWhereTo, askWhich } from '../windows'
import type { MeetingDeps } from './meeting'
import { putOutside } from './outgoing'
import type { Note } from './programme-handlers'

export interface ProgrammeFileDeps extends Pick<MeetingDeps, 'evidence' | 'operator'> {
  stills: Stills
  here(): Programmes
  /** Of either world. */
  programme(id: string): Programme | null
  note: Note
}

type FileCalls = Pick<Handlers['programmes'], 'exportFile' | 'chooseFile' | 'commitFile'>

const ENDING = 'vgtrinh'
const FILTERS = [{ name: 'Vọng Gác', extensions: [ENDING] }]

/** Programmes as files: where they lie is asked for by main's own dialogues. */
export function programmeFiles(deps: ProgrammeFileDeps): FileCalls {
  const { stills, here, note, evidence } = deps
  const imports = new ProgrammeImports({
    ...{ stills, here, newId: randomUUID },
    hasBookmark: async (id) => {
      const found = await evidence.store.get(id)
      return found.ok && !found.value.removed
    },
  })
  // Of this run: a stick is used more than once.
  let folder = ''
  const home = () => folder || app.getPath('documents')
  return {
    exportFile: async (id) => {
      const wanted = deps.programme(id)
      if (!wanted) return refused({ reason: 'not-found' })
      const defaultPath = join(home(), `${fileName(wanted.name)}.${ENDING}`)
      const asked = await askWhereTo({ defaultPath, filters: FILTERS })
      if (asked.canceled || !asked.filePath) return refused({ reason: 'cancelled' })
      folder = dirname(asked.filePath)
      // As it is now: the dialogue may have been open for long.
      return put(deps, deps.programme(id) ?? wanted, asked.filePath)
    },
    chooseFile: async () => {
      const { canceled, filePaths } = await askWhich({
        ...{ defaultPath: home(), filters: FILTERS, properties: ['openFile'] },
      })
      const [path] = filePaths
      if (canceled || !path) return refused({ reason: 'cancelled' })
      folder = dirname(path)
      return imports.preview(path)
    },
    commitFile: async (token) => {
      const added = await imports.commit(token)
      if (!added.ok) return refused(added)
      note('import', added.value)
      return { status: 'done', id: added.value.id }
    },
  }
}

async function put(
  { stills, evidence, operator }: ProgrammeFileDeps,
  programme: Programme,
  path: string,
) {
  const file = await programmeFile(programme, stills, realClock.now())
  if (!file.ok) return refused(file)
  const reason = await putOutside(
    { operator, record: evidence.record },
    {
      ...{ path, bytes: file.value, action: 'document-exported' },
      detail: { what: 'programme', programme: programme.name, steps: programme.steps.length },
    },
  )
  if (!reason) return { status: 'done' as const, path }
  return refused({ reason: reason === 'not-writable' ? 'file-not-written' : reason })
}

/** Without what one of the systems forbids. */
const fileName = (name: string) =>
  name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 100) || 'trinh-chieu'
