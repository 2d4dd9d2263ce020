import { randomUUID } from 'node:crypto'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, shell } from 'electron'
import type { FacilityRefusal, Handlers } from '../../preload/contract'
import type { FacilityDocuments } from '../facilities'
import { askWhereTo, askWhich } from '../windows'

interface FileDeps {
  documents: FacilityDocuments
  /** Whether there is such a facility, and its documents may be changed. */
  refusal(facility: string): FacilityRefusal | null
  operator(): string
  changed(facility: string): void
  /** Copies for other programs are put there; may be deleted at any time. */
  temp: string
}

type FileHandlers = Pick<
  Handlers['facilities'],
  'documents' | 'attach' | 'openDocument' | 'saveDocument' | 'removeDocument' | 'restoreDocument'
>

/** What other programs show; anything else could be a program itself. */
const SHOWN =
  /^\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|png|jpe?g|gif|bmp|tiff?|webp|heic|mp4|mov|zip)$/i

const DONE = { status: 'done' as const }
const refuse = (reason: FacilityRefusal | 'cancelled', detail?: string) => ({
  ...{ status: 'refused' as const, reason },
  ...(detail === undefined ? {} : { detail }),
})

/** Documents of facilities: where they come from and go to is asked for by main's own dialogues. */
export function facilityFiles(deps: FileDeps): FileHandlers {
  const { documents } = deps
  // What the last run left there.
  void rm(deps.temp, { recursive: true, force: true }).catch(() => {})
  return {
    documents: (facility) => documents.of(facility),
    attach: (facility) => attach(deps, facility),
    openDocument: (id) => open(deps, id),
    saveDocument: (id) => save(documents, id),
    removeDocument: (id) => setRemoved(deps, id, true),
    restoreDocument: (id) => setRemoved(deps, id, false),
  }
}

async function attach({ documents, refusal, operator, changed }: FileDeps, facility: string) {
  const no = refusal(facility)
  if (no) return refuse(no)
  const { canceled, filePaths } = await askWhich({
    defaultPath: app.getPath('documents'),
    properties: ['openFile', 'multiSelections'],
  })
  if (canceled || filePaths.length === 0) return refuse('cancelled')
  const ids: string[] = []
  const bad: { name: string; reason: FacilityRefusal }[] = []
  // It may have been removed, or have got another code, while the dialogue was open.
  const gone = refusal(facility)
  if (gone) return refuse(gone)
  for (const path of filePaths) {
    const added = await documents.add(facility, path, operator())
    if (added.ok) ids.push(added.value.id)
    else bad.push({ name: basename(path), reason: added.reason })
  }
  if (ids.length > 0) changed(facility)
  return { ...DONE, ids, bad }
}

/** A copy that cannot be written to: what somebody saves there would be lost. */
async function open({ documents, temp }: FileDeps, id: string) {
  const document = documents.find(id)
  if (!document) return refuse('not-found')
  if (!SHOWN.test(extname(document.name))) return refuse('kind-not-opened')
  const folder = join(temp, randomUUID())
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {})
  const path = join(folder, safeName(document.name))
  const copied = await documents.copyTo(id, path)
  if (!copied.ok) return refuse(copied.reason, copied.detail)
  await chmod(path, 0o400).catch(() => {})
  const failure = await shell.openPath(path)
  return failure ? refuse('not-opened') : DONE
}

async function save(documents: FacilityDocuments, id: string) {
  const document = documents.find(id)
  if (!document) return refuse('not-found')
  const { canceled, filePath } = await askWhereTo({
    defaultPath: join(app.getPath('documents'), safeName(document.name)),
  })
  if (canceled || !filePath) return refuse('cancelled')
  const copied = await documents.copyTo(id, filePath)
  return copied.ok ? { ...DONE, path: filePath } : refuse(copied.reason, copied.detail)
}

async function setRemoved({ documents, refusal, changed }: FileDeps, id: string, removed: boolean) {
  const facility = documents.find(id)?.facility ?? ''
  const no = refusal(facility)
  if (no) return refuse(no)
  const done = await documents.setRemoved(id, removed)
  if (!done.ok) return refuse(done.reason)
  changed(facility)
  return DONE
}

/** Names come from other systems: what one of them forbids is left out. */
const safeName = (name: string) => name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_').slice(-120) || 'tep'
