import type { ImportPreview, ImportReply, Refused } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { change, type RegistryCollection, refuse, type Step } from './change'
import { type Plan, planImport } from './csv/plan'
import { type ImportSource, readCsv } from './csv/read'
import { describeBad } from './describe'
import { refusalTexts } from './reasons'
import type { StoredRegistry } from './schema'
import { nextSecret, type Secrets } from './secrets'

interface Options {
  collection: RegistryCollection
  secrets: Secrets
  newId: () => string
}

type Committed = { status: 'done'; plan: Plan } | (Refused & { plan?: Plan })

/** Imports of CSV. Only the last preview is kept: each holds a file with its passwords. */
export function createImports({ collection, secrets, newId }: Options) {
  const tools = { newId, open: secrets.open }
  let pending: { token: string; source: ImportSource } | null = null

  const commit = (source: ImportSource, mode: 'all' | 'good') =>
    change(collection, (state): Step<Committed> => {
      const plan = planImport(state, source.lines, tools)
      if (mode === 'all' && plan.bad.length)
        return { reply: { ...refuse('bad-lines', String(plan.bad.length)), plan } }
      const next = sealed(plan, state, secrets)
      if (!next.ok) return { reply: refuse(next.reason) }
      return { next: next.value, reply: { status: 'done', plan } }
    }) as Promise<Committed>

  return {
    /** What an import would do; remembers the file until the next preview. */
    preview({ file, bytes }: { file: string; bytes: Buffer }): ImportPreview {
      pending = null
      const source = readCsv(bytes)
      if (!source.ok) return refuse(source.reason, source.detail)
      for (const { text } of source.value.lines) if (text.password) secrets.announce(text.password)
      pending = { token: newId(), source: source.value }
      const plan = planImport(collection.read(), source.value.lines, tools)
      for (const password of plan.passwords.values()) secrets.announce(password)
      return toPreview(plan, { file, token: pending.token, source: source.value })
    },

    /** Goes by the registry of now: it may have changed since the preview. */
    async commit({ token, mode }: { token: string; mode: 'all' | 'good' }): Promise<ImportReply> {
      if (pending?.token !== token) return refuse('token-expired')
      const reply = await commit(pending.source, mode)
      if (reply.status === 'refused') return withoutPlan(reply)
      if (pending?.token === token) pending = null
      const { creates, updates } = counts(reply.plan)
      return { status: 'done', created: creates, updated: updates, left: reply.plan.bad.length }
    },

    /** All lines or nothing. `ids` in the order of the file; `detail` is one line of English. */
    async whole(bytes: Buffer, file: string): Promise<Result<Imported>> {
      const source = readCsv(bytes)
      if (!source.ok) {
        const more = source.detail ? ` (${source.detail})` : ''
        return fail(source.reason, `${file}: ${refusalTexts[source.reason]}${more}`)
      }
      const reply = await commit(source.value, 'all')
      if (reply.status === 'refused')
        return fail(reply.reason, `${file}: ${describeBad(reply, reply.plan?.bad ?? [])}`)
      const { creates, updates } = counts(reply.plan)
      return ok({ created: creates, updated: updates, ids: reply.plan.ids })
    },
  }
}

export interface Imported {
  created: number
  updated: number
  ids: string[]
}

const withoutPlan = ({ plan: _plan, ...refused }: Refused & { plan?: Plan }): Refused => refused

function counts({ rows }: Plan) {
  const count = (action: string) => rows.filter((row) => row.action === action).length
  return { creates: count('create'), updates: count('update'), unchanged: count('same') }
}

function toPreview(
  plan: Plan,
  { file, token, source }: { file: string; token: string; source: ImportSource },
): ImportPreview {
  const { newFacilities, rows, bad } = plan
  const { lines, unknownColumns } = source
  const total = lines.length
  return {
    status: 'done',
    token,
    file,
    total,
    ...counts(plan),
    newFacilities,
    rows,
    bad,
    unknownColumns,
  }
}

function sealed(
  { next, passwords }: Plan,
  before: StoredRegistry,
  secrets: Secrets,
): Result<StoredRegistry, 'secrets-unavailable'> {
  const stored = new Map(before.cameras.map((camera) => [camera.id, camera]))
  const cameras = [...next.cameras]
  for (const [index, camera] of cameras.entries()) {
    const secret = nextSecret(secrets, stored.get(camera.id), passwords.get(camera.id))
    if (!secret.ok) return secret
    cameras[index] = { ...camera, secret: secret.value }
  }
  return ok({ facilities: next.facilities, cameras })
}
