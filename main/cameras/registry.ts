import type {
  Camera,
  CameraDraft,
  FacilitiesChanged,
  Facility,
  FacilityPatch,
  ImportNote,
  ImportPreview,
  LastImport,
  Outcome,
  Quality,
  SaveReply,
} from '../../preload/contract'
import type { Result } from '../base/result'
import { errorCsv, errorSheets } from './bulk/errors-out'
import { exportCsv, exportSheets } from './bulk/export'
import type { ImportRecord, LastImportCollection } from './bulk/last-import'
import type { OutSheet } from './bulk/out-sheet'
import type { ReadXlsx } from './bulk/source'
import { change, type RegistryCollection } from './change'
import { saveCamera, saveFacility, setEnabled } from './edit'
import {
  createFacilityChanges,
  type FacilitiesUndone,
  type FacilityRenamed,
  renameFacility,
} from './facility-changes'
import { createImports, type ImportDone, type Imported, type ImportUndone } from './imports'
import { addMany, type ManyReply } from './many'
import { createRemovals, type RemoveReply } from './removal'
import type { StoredCamera } from './schema'
import { createSecrets, type SecretSink, type Secrets } from './secrets'
import {
  type CameraSource,
  type DraftOnvif,
  type DraftSource,
  draftOnvif,
  draftSource,
  type OnvifSource,
  onvifOf,
  sourceOf,
} from './source'
import type { Vault } from './vault'

export interface RegistryOptions {
  collection: RegistryCollection
  /** What the last import changed, so that it can be taken back. */
  lastImport: LastImportCollection
  readXlsx: ReadXlsx
  vault: Pick<Vault, 'seal' | 'open'>
  /** Told of every password, so that logs can hide it: `redactor.secrets`. */
  redactor: SecretSink
  newId: () => string
  /** Ms since 1970. */
  now(): number
}

export interface PublicRegistry {
  facilities: Facility[]
  cameras: Camera[]
}

export interface CameraRegistry {
  /** Without secrets. */
  list(): PublicRegistry
  save(draft: CameraDraft): Promise<SaveReply>
  remove(ids: string[]): Promise<RemoveReply>
  undoRemove(token: string): Promise<Outcome>
  setEnabled(input: { ids: string[]; enabled: boolean }): Promise<Outcome>
  saveFacility(facility: Facility): Promise<SaveReply>
  /** A new one; refused as `invalid` when the code is taken. */
  addFacility(facility: Facility): Promise<FacilitiesChanged>
  changeFacilities(input: { codes: string[]; patch: FacilityPatch }): Promise<FacilitiesChanged>
  /** With its cameras. Refused as `invalid` when the code is taken. */
  renameFacility(input: { code: string; to: string }): Promise<FacilityRenamed>
  removeFacilities(input: {
    codes: string[]
    cameras: 'refuse' | 'free'
  }): Promise<FacilitiesChanged>
  /** Takes back a change or a removal. */
  undoFacilities(token: string): Promise<FacilitiesUndone>
  previewImport(input: { file: string; bytes: Buffer }): Promise<ImportPreview>
  commitImport(input: { token: string; mode: 'all' | 'good' }): Promise<ImportDone>
  /** Those that can be taken back, the newest first. */
  lastImports(): LastImport[]
  /** That of this time, or the last one. */
  undoImport(at?: number): Promise<ImportUndone>
  /** What brings back the numbers of people that were there before the import of this time; of one
   * that changed nothing else `at` is 0. @returns its time */
  rememberOccupancy(
    of: Pick<ImportRecord, 'at' | 'file'>,
    before: ImportRecord['occupancy'],
  ): Promise<number>
  /** The file of a preview with notes; null when it is not the last one. */
  errorsOf(token: string, title: string, notes: ImportNote[]): ErrorFile | null
  /** All or none of new cameras in one write; taken back as an import is. `what` names the source. */
  addMany(drafts: CameraDraft[], what: string): Promise<ManyReply>
  /** For the command line: all lines or nothing; `detail` of a failure is one line of English. */
  importFile(bytes: Buffer, fileName: string): Promise<Result<Imported>>
  exportCsv(): string
  /** Facilities and cameras. `quarantined`: people by code of the facility, where known. */
  exportSheets(quarantined: ReadonlyMap<string, number>, language: 'vi' | 'en'): OutSheet[]
  /** Holds the password. Null when there is no such camera; a missing sub-stream is the main one. */
  sourceUrl(id: string, quality: Quality): CameraSource | null
  /** The same for a draft that is only tried out. */
  draftSource(draft: CameraDraft): DraftSource
  /** Holds the password. Null when there is no such camera. */
  onvif(id: string): OnvifSource | null
  draftOnvif(draft: CameraDraft): DraftOnvif
  /** Codes of cameras whose stored password can no longer be opened. */
  lostSecrets(): string[]
  onChange(fn: (registry: PublicRegistry) => void): () => void
}

export interface ErrorFile {
  format: 'csv' | 'xlsx'
  sheets(): OutSheet[]
  csv(): string
}

export function createRegistry(options: RegistryOptions): CameraRegistry {
  const { collection, lastImport, readXlsx, vault, redactor, newId, now } = options
  const secrets = createSecrets(vault, redactor)
  const removals = createRemovals(newId)
  const facilityChanges = createFacilityChanges(newId)
  const imports = createImports({ collection, lastImport, readXlsx, secrets, newId, now })
  const find = (id: string | undefined) =>
    collection.read().cameras.find((camera) => camera.id === id)
  let listed: { of: unknown; list: PublicRegistry } | undefined
  /** The same until something changes: it is asked for a hundred times a second. */
  const list = () => {
    const of = collection.read()
    if (listed?.of !== of) {
      const cameras = of.cameras.map((camera) => toPublic(camera, secrets))
      listed = { of, list: { facilities: [...of.facilities], cameras } }
    }
    return listed.list
  }
  list() // opens every secret, which announces it before anything is logged

  return {
    list,
    save: (draft) => change(collection, (state) => saveCamera(state, draft, { secrets, newId })),
    remove: (ids) => change(collection, (state) => removals.remove(state, ids)),
    async undoRemove(token) {
      const reply = await change(collection, (state) => removals.undo(state, token))
      if (reply.status === 'done') removals.forget(token)
      return reply
    },
    setEnabled: (input) => change(collection, (state) => setEnabled(state, input)),
    saveFacility: (facility) => change(collection, (state) => saveFacility(state, facility)),
    addFacility: (wanted) => change(collection, (state) => facilityChanges.add(state, wanted)),
    changeFacilities: (input) =>
      change(collection, (state) => facilityChanges.change(state, input)),
    renameFacility: (input) => change(collection, (state) => renameFacility(state, input)),
    removeFacilities: (input) =>
      change(collection, (state) => facilityChanges.remove(state, input)),
    async undoFacilities(token) {
      const reply = await change(collection, (state) => facilityChanges.undo(state, token))
      if (reply.status === 'done') facilityChanges.forget(token)
      return reply
    },
    previewImport: imports.preview,
    commitImport: imports.commit,
    importFile: imports.whole,
    lastImports: imports.recent,
    undoImport: imports.undo,
    rememberOccupancy: imports.rememberOccupancy,
    errorsOf(token, title, notes) {
      const pending = imports.pending(token)
      return (
        pending && {
          format: pending.source.format,
          sheets: () => errorSheets(pending.source, title, notes),
          csv: () => errorCsv(pending.source, title, notes),
        }
      )
    },
    addMany: (drafts, what) =>
      addMany({ collection, lastImport, secrets, newId, now }, drafts, what),
    exportCsv: () => exportCsv(collection.read()),
    exportSheets: (quarantined, language) => exportSheets(collection.read(), quarantined, language),
    sourceUrl(id, quality) {
      const camera = find(id)
      return camera ? sourceOf(camera, quality, secrets) : null
    },
    draftSource: (draft) => draftSource(draft, find(draft.id), secrets),
    onvif(id) {
      const camera = find(id)
      return camera ? onvifOf(camera, secrets) : null
    },
    draftOnvif: (draft) => draftOnvif(draft, find(draft.id), secrets),
    lostSecrets: () =>
      collection
        .read()
        .cameras.filter(({ secret }) => secrets.open(secret) === null)
        .map(({ code }) => code),
    onChange: (fn) => collection.onChange(() => fn(list())),
  }
}

function toPublic({ secret, ...camera }: StoredCamera, secrets: Secrets): Camera {
  return { ...camera, hasPassword: Boolean(secrets.open(secret)) }
}
