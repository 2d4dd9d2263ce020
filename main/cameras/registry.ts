import type {
  Camera,
  CameraDraft,
  Facility,
  ImportPreview,
  ImportReply,
  Outcome,
  Quality,
  SaveReply,
} from '../../preload/contract'
import type { Result } from '../base/result'
import { change, type RegistryCollection } from './change'
import { exportCsv, template } from './csv/export'
import { saveCamera, saveFacility, setEnabled } from './edit'
import { createImports, type Imported } from './imports'
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
  vault: Pick<Vault, 'seal' | 'open'>
  /** Told of every password, so that logs can hide it: `redactor.secrets`. */
  redactor: SecretSink
  newId: () => string
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
  previewImport(input: { file: string; bytes: Buffer }): ImportPreview
  commitImport(input: { token: string; mode: 'all' | 'good' }): Promise<ImportReply>
  /** For the command line: all lines or nothing; `detail` of a failure is one line of English. */
  importFile(bytes: Buffer, fileName: string): Promise<Result<Imported>>
  exportCsv(): string
  template(): string
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

export function createRegistry({
  collection,
  vault,
  redactor,
  newId,
}: RegistryOptions): CameraRegistry {
  const secrets = createSecrets(vault, redactor)
  const removals = createRemovals(newId)
  const imports = createImports({ collection, secrets, newId })
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
    previewImport: imports.preview,
    commitImport: imports.commit,
    importFile: imports.whole,
    exportCsv: () => exportCsv(collection.read()),
    template,
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
