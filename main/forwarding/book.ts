import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  Forward,
  type ForwardChanged,
  type ForwardPreview,
  type ForwardWanted,
  type Outcome,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Secrets } from '../cameras'
import { type Collection, openCollection } from '../storage'
import { type Entry, planned } from './plan'

/** `secret` as the vault sealed it; empty when there is none. */
export const StoredForward = Forward.omit({ hasSecret: true }).extend({ secret: z.string() })
export type StoredForward = z.infer<typeof StoredForward>

const Stored = z.object({ forwards: z.array(StoredForward) })
type Stored = z.infer<typeof Stored>

export const openForwardCollection = (dir: string, clock: Clock): Promise<Collection<Stored>> =>
  openCollection<Stored>({
    ...{ dir, clock, name: 'forwarding', schema: Stored, version: 1, migrations: {} },
    defaults: { forwards: [] },
  })

export interface BookDeps {
  collection: Collection<Stored>
  secrets: Secrets
  /** Code of a camera and of its facility; null when there is no such camera. */
  named(camera: string): { camera: string; facility: string } | null
}

/** Changes that can be taken back. */
const KEPT = 20

/** Which cameras go to the central system, and where to. */
export class Book {
  private undone = new Map<string, Map<string, StoredForward | null>>()

  constructor(private deps: BookDeps) {}

  /** Of cameras that there are. */
  stored(): StoredForward[] {
    const { collection, named } = this.deps
    return collection.read().forwards.filter(({ camera }) => named(camera) !== null)
  }

  list(): Forward[] {
    return this.stored().map(({ secret, ...forward }) => ({ ...forward, hasSecret: secret !== '' }))
  }

  /** Null when it can no longer be opened. */
  secretOf({ secret }: StoredForward): string | null {
    return this.deps.secrets.open(secret)
  }

  preview(wanted: ForwardWanted): ForwardPreview {
    return this.plan(wanted).map(({ camera, address, reason }) => ({ camera, address, reason }))
  }

  plan(wanted: ForwardWanted): Entry[] {
    const known = this.stored().map((each) => ({ ...each, plain: () => this.secretOf(each) ?? '' }))
    return planned(wanted, known, this.deps.named)
  }

  async set(wanted: ForwardWanted): Promise<ForwardChanged> {
    const entries = this.plan(wanted)
    const bad = entries.find(({ reason }) => reason !== '')
    if (bad) return { status: 'refused', reason: bad.reason, detail: bad.address }
    const before = this.byCamera()
    const next = new Map<string, StoredForward>()
    for (const { camera, address, user, secret } of entries) {
      const old = before.get(camera)
      const sealed = secret === undefined ? old?.secret : this.seal(secret, old)
      if (sealed === null) return { status: 'refused', reason: 'secrets-unavailable' }
      const enabled = old?.enabled ?? true
      const { quality } = wanted
      next.set(camera, { camera, address, user, quality, enabled, secret: sealed ?? '' })
    }
    return this.change(next)
  }

  enable(cameras: string[], enabled: boolean): Promise<ForwardChanged> {
    const before = this.byCamera()
    const next = new Map<string, StoredForward>()
    for (const camera of cameras) {
      const old = before.get(camera)
      if (old && old.enabled !== enabled) next.set(camera, { ...old, enabled })
    }
    return this.change(next)
  }

  remove(cameras: string[]): Promise<ForwardChanged> {
    const known = this.byCamera()
    return this.change(new Map(cameras.filter((id) => known.has(id)).map((id) => [id, null])))
  }

  async undo(token: string): Promise<Outcome> {
    const before = this.undone.get(token)
    if (!before) return { status: 'refused', reason: 'undo-gone' }
    const saved = await this.save(before)
    if (saved.status === 'done') this.undone.delete(token)
    return saved
  }

  /** Forgets cameras that are gone: at the start, since a removal can be taken back until then. */
  async prune(): Promise<void> {
    const { collection, named } = this.deps
    const isKnown = ({ camera }: StoredForward) => named(camera) !== null
    if (collection.read().forwards.every(isKnown)) return
    await collection.update(({ forwards }) => ({ forwards: forwards.filter(isKnown) }))
  }

  private byCamera(): Map<string, StoredForward> {
    return new Map(this.stored().map((each) => [each.camera, each]))
  }

  /** An equal secret keeps its sealed text; null when it cannot be sealed. */
  private seal(secret: string, old: StoredForward | undefined): string | null {
    if (old?.secret && secret && this.secretOf(old) === secret) return old.secret
    const sealed = this.deps.secrets.seal(secret)
    return sealed.ok ? sealed.value : null
  }

  private async change(next: Map<string, StoredForward | null>): Promise<ForwardChanged> {
    const known = this.byCamera()
    const before = new Map([...next.keys()].map((id) => [id, known.get(id) ?? null]))
    const saved = await this.save(next)
    if (saved.status === 'refused') return saved
    const undo = randomUUID()
    this.undone.set(undo, before)
    for (const old of [...this.undone.keys()].slice(0, -KEPT)) this.undone.delete(old)
    return { status: 'done', undo, count: next.size }
  }

  private async save(next: ReadonlyMap<string, StoredForward | null>): Promise<Outcome> {
    const saved = await this.deps.collection.update(({ forwards }) => {
      const kept = forwards.filter(({ camera }) => !next.has(camera))
      return { forwards: [...kept, ...[...next.values()].filter((each) => each !== null)] }
    })
    return saved.ok ? { status: 'done' } : { status: 'refused', reason: saved.reason }
  }
}
