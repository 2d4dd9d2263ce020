import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
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
import { type Entry, placeOf, planned } from './plan'

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
  private queue: Promise<unknown> = Promise.resolve()

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

  set(wanted: ForwardWanted): Promise<ForwardChanged> {
    return this.inTurn(() => this.setNow(wanted))
  }

  /** For the redactor: a secret that is used and not kept. */
  announce(secret: string): void {
    if (secret) this.deps.secrets.announce(secret)
  }

  private async setNow(wanted: ForwardWanted): Promise<ForwardChanged> {
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
    return this.inTurn(() => {
      const known = this.byCamera()
      const olds = cameras.map((id) => known.get(id)).filter((old) => old !== undefined)
      return this.change(new Map(olds.map((old) => [old.camera, { ...old, enabled }])))
    })
  }

  remove(cameras: string[]): Promise<ForwardChanged> {
    return this.inTurn(() => this.change(new Map(cameras.map((id) => [id, null]))))
  }

  undo(token: string): Promise<Outcome> {
    return this.inTurn(async () => {
      const before = this.undone.get(token)
      if (!before) return { status: 'refused', reason: 'undo-gone' }
      if (this.isTaken(before)) return { status: 'refused', reason: 'undo-taken' }
      const saved = await this.save(before)
      if (saved.status === 'done') this.undone.delete(token)
      return saved
    })
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

  /** Changes only what differs: whatever stays as it is has nothing to be taken back. */
  private async change(wanted: Map<string, StoredForward | null>): Promise<ForwardChanged> {
    const known = this.byCamera()
    const next = new Map(
      [...wanted].filter(([id, each]) => !isDeepStrictEqual(each, known.get(id) ?? null)),
    )
    if (next.size === 0) return { status: 'done', undo: '', count: 0 }
    const before = new Map([...next.keys()].map((id) => [id, known.get(id) ?? null]))
    const saved = await this.save(next)
    if (saved.status === 'refused') return saved
    const undo = randomUUID()
    this.undone.set(undo, before)
    for (const old of [...this.undone.keys()].slice(0, -KEPT)) this.undone.delete(old)
    return { status: 'done', undo, count: next.size }
  }

  /** Whether another camera goes by now where one of these went. */
  private isTaken(before: Map<string, StoredForward | null>): boolean {
    const place = (each: StoredForward) => placeOf(each, () => this.secretOf(each) ?? '')
    const others = this.stored().filter(({ camera }) => !before.has(camera))
    const taken = new Set(others.map(place))
    return [...before.values()].some((each) => each && taken.has(place(each)))
  }

  /** Each sees what the one before has done: two windows, or a second click. */
  private inTurn<R>(step: () => Promise<R>): Promise<R> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => {})
    return result
  }

  private async save(next: ReadonlyMap<string, StoredForward | null>): Promise<Outcome> {
    const saved = await this.deps.collection.update(({ forwards }) => {
      const kept = forwards.filter(({ camera }) => !next.has(camera))
      return { forwards: [...kept, ...[...next.values()].filter((each) => each !== null)] }
    })
    return saved.ok ? { status: 'done' } : { status: 'refused', reason: saved.reason }
  }
}
