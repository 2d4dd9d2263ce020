import type {
  ImportPreview,
  ImportReply,
  LastImport,
  Refused,
  UndoImportReply,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { inTurns } from './bulk/in-turns'
import {
  type ImportRecord,
  type LastImportCollection,
  type LastImports,
  recordOf,
  remembered,
  stillThere,
} from './bulk/last-import'
import { type Plan, planImport } from './bulk/plan'
import { previewOf } from './bulk/preview'
import { type ImportSource, type ReadXlsx, readSource } from './bulk/source'
import { undoImport } from './bulk/undo-import'
import { change, type RegistryCollection, refuse, type Step } from './change'
import { describeBad } from './describe'
import { refusalTexts } from './reasons'
import type { StoredRegistry } from './schema'
import { nextSecret, type Secrets } from './secrets'

export interface ImportOptions {
  collection: RegistryCollection
  /** Where the last import is remembered, so that it can be taken back. */
  lastImport: LastImportCollection
  readXlsx: ReadXlsx
  secrets: Secrets
  newId: () => string
  now: () => number
}

type Committed = { status: 'done'; plan: Plan; at: number } | (Refused & { plan?: Plan })
type Mode = 'all' | 'good'

export type Imports = ReturnType<typeof createImports>

/** Imports of files. Only the last preview is kept: each holds a file with its passwords. */
export function createImports(options: ImportOptions) {
  const { collection, lastImport, readXlsx, secrets, newId } = options
  const tools = { newId, open: secrets.open }
  let pending: { token: string; file: string; source: ImportSource } | null = null
  let attempt = 0

  return {
    /** What an import would do; remembers the file until the next preview. */
    async preview({ file, bytes }: { file: string; bytes: Buffer }): Promise<ImportPreview> {
      const mine = ++attempt
      pending = null
      const source = await readSource(bytes, readXlsx)
      if (!source.ok) return refuse(source.reason, source.detail)
      await announce(source.value, secrets)
      const plan = await planImport(collection.read(), source.value, tools)
      await inTurns([...plan.passwords.values()], secrets.announce)
      const token = newId()
      if (mine === attempt) pending = { token, file, source: source.value }
      return previewOf(plan, { file, token, source: source.value })
    },

    /** The file that was previewed last. */
    pending: (token: string) => (pending?.token === token ? pending : null),

    /** Goes by the registry of now: it may have changed since the preview. */
    async commit({ token, mode }: { token: string; mode: Mode }): Promise<ImportDone> {
      const from = pending
      if (from?.token !== token)
        return { reply: refuse('token-expired'), quarantined: [], file: '' }
      const reply = await commit(options, from, mode)
      if (reply.status === 'refused')
        return { reply: withoutPlan(reply), quarantined: [], file: from.file }
      if (pending?.token === token) pending = null
      const { file } = from
      return { reply: replyOf(reply.plan, reply.at), quarantined: reply.plan.quarantined, file }
    },

    /** All lines or nothing. `ids` in the order of the file; `detail` is one line of English. */
    async whole(bytes: Buffer, file: string): Promise<Result<Imported>> {
      const source = await readSource(bytes, readXlsx)
      if (!source.ok) {
        const more = source.detail ? ` (${source.detail})` : ''
        return fail(source.reason, `${file}: ${refusalTexts[source.reason]}${more}`)
      }
      await announce(source.value, secrets)
      const reply = await commit(options, { file, source: source.value }, 'all')
      if (reply.status === 'refused') {
        const sheets = source.value.lists.map(({ table }) => table.sheet)
        return fail(
          reply.reason,
          `${file}: ${describeBad(reply, reply.plan?.issues ?? [], sheets)}`,
        )
      }
      const { cameras, ids, quarantined } = reply.plan
      const { at } = reply
      return ok({ created: cameras.create, updated: cameras.update, ids, quarantined, at, file })
    },

    /** Those that can be taken back, the newest first. */
    recent: (): LastImport[] =>
      lastImport.read().recent.flatMap((each) => stillThere(collection.read(), each) ?? []),

    /** So that numbers of people that came with the import go back too; they may be all of it. */
    async rememberOccupancy(
      { at, file }: Pick<ImportRecord, 'at' | 'file'>,
      occupancy: ImportRecord['occupancy'],
    ): Promise<number> {
      if (at === 0 && occupancy.length === 0) return 0
      const mine = at || timeAfter(lastImport.read(), options.now())
      const alone = { at: mine, file, cameras: [], facilities: [], occupancy }
      await lastImport.update(({ recent }) => ({
        recent: at
          ? recent.map((each) => (each.at === at ? { ...each, occupancy } : each))
          : remembered(recent, alone),
      }))
      return mine
    },

    /** `occupancy` is to be noted by whoever keeps it. */
    async undo(at?: number): Promise<ImportUndone> {
      const { recent } = lastImport.read()
      const record = at === undefined ? recent[0] : recent.find((each) => each.at === at)
      if (!record) return { reply: refuse('undo-expired'), occupancy: [] }
      const reply = await change(collection, (state) => undoImport(state, record))
      if (reply.status === 'refused') return { reply, occupancy: [] }
      await lastImport.update((now) => ({
        recent: now.recent.filter((each) => each.at !== record.at),
      }))
      return { reply, occupancy: record.occupancy }
    },
  }
}

export interface ImportDone {
  reply: ImportReply
  quarantined: Plan['quarantined']
  /** Its name. */
  file: string
}

export interface ImportUndone {
  reply: UndoImportReply
  occupancy: ImportRecord['occupancy']
}

export interface Imported {
  created: number
  updated: number
  ids: string[]
  /** Numbers of people, to be noted by whoever keeps them. */
  quarantined: Plan['quarantined']
  at: number
  file: string
}

/** What stands in password cells, whether the line is good or bad. */
async function announce({ lists }: ImportSource, secrets: Secrets): Promise<void> {
  for (const list of lists)
    if (list.kind === 'cameras')
      await inTurns(list.lines, ({ text }) => {
        if (text.password) secrets.announce(text.password)
      })
}

const withoutPlan = ({ plan: _plan, ...refused }: Refused & { plan?: Plan }): Refused => refused

function replyOf(
  { cameras, facilities, ids }: Plan,
  at: number,
): Extract<ImportReply, { status: 'done' }> {
  return {
    ...{ status: 'done', created: cameras.create, updated: cameras.update, ids },
    facilities: { created: facilities.create, updated: facilities.update },
    ...{ left: cameras.bad + facilities.bad, at },
  }
}

/** How often it is planned anew because somebody changed the registry meanwhile. */
const TRIES = 5

async function commit(
  options: ImportOptions,
  from: { file: string; source: ImportSource },
  mode: Mode,
): Promise<Committed> {
  const { collection, secrets, newId } = options
  for (let tries = 0; tries < TRIES; tries++) {
    const state = collection.read()
    const plan = await planImport(state, from.source, { newId, open: secrets.open })
    const bad = plan.cameras.bad + plan.facilities.bad
    if (mode === 'all' && bad) return { ...refuse('bad-lines', String(bad)), plan }
    const next = await sealed(plan, state, secrets)
    if (!next.ok) return refuse(next.reason)
    const done = await put(options, state, next.value, from.file)
    if (done.status === 'refused') return done
    if (done.status === 'done') return { status: 'done', plan, at: done.at }
  }
  return refuse('token-expired')
}

/** Its time names an import: two within a millisecond are told apart. */
const timeAfter = ({ recent }: LastImports, now: number) => Math.max(now, (recent[0]?.at ?? 0) + 1)

/**
 * Writes a registry that was made from `state`, and how to come back from it. That is written first:
 * whatever dies between the two, no import is left without its way back.
 */
export async function put(
  { collection, lastImport, now }: Pick<ImportOptions, 'collection' | 'lastImport' | 'now'>,
  state: Readonly<StoredRegistry>,
  next: StoredRegistry,
  file: string,
): Promise<{ status: 'done'; at: number } | { status: 'moved' } | Refused> {
  const before = lastImport.read()
  const at = timeAfter(before, now())
  const record = recordOf(state, next, { at, file })
  if (!record) return { status: 'done', at: 0 }
  const kept = await lastImport.update(({ recent }) => ({ recent: remembered(recent, record) }))
  if (!kept.ok) return { status: 'refused', reason: kept.reason, detail: kept.detail }
  const reply = await change(
    collection,
    (): Step<{ status: 'done'; at: number } | { status: 'moved' }> => {
      if (collection.read() !== state) return { reply: { status: 'moved' } }
      return { next, reply: { status: 'done', at } }
    },
  )
  if (reply.status !== 'done') await lastImport.update(() => before)
  return reply
}

async function sealed(
  { next, passwords }: Plan,
  before: Readonly<StoredRegistry>,
  secrets: Secrets,
): Promise<Result<StoredRegistry, 'secrets-unavailable'>> {
  const stored = new Map(before.cameras.map((camera) => [camera.id, camera]))
  const cameras = [...next.cameras]
  let failed = false
  await inTurns(next.cameras, (camera, at) => {
    if (failed) return
    const secret = nextSecret(secrets, stored.get(camera.id), passwords.get(camera.id))
    if (secret.ok) cameras[at] = { ...camera, secret: secret.value }
    else failed = true
  })
  return failed ? fail('secrets-unavailable') : ok({ facilities: next.facilities, cameras })
}
