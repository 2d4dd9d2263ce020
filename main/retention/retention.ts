import { randomUUID } from 'node:crypto'
import type {
  PurgeItem,
  RetentionAmount,
  RetentionPolicy,
  RetentionPreview,
  RetentionState,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { type BookmarkStore, timeOf } from '../bookmarks'
import type { Collection } from '../storage'
import { amountOf, type Going, goingOf } from './policy'
import { finish, type PurgeDeps, type PurgeFailure, purge } from './purge'
import type { Stored } from './stored'

export interface RetentionDeps extends Omit<PurgeDeps, 'store'> {
  store: Pick<BookmarkStore, 'purge' | 'isPurged' | 'holdings' | 'some'>
  stored: Collection<Stored>
  clock: Clock
  /** Who is at the station now. */
  operator(): string
  /** By itself something was deleted, or could not be. */
  told(done: Result<RetentionAmount>): void
  changed(state: RetentionState): void
}

/** Ms until the first look, between two of them, and between two deletions by itself. */
const FIRST = 600_000
const ROUND = 3_600_000
const DAY = 86_400_000
/** What is shown of a list. */
const SHOWN = 200
/** Lists that can still be applied. */
const LISTS = 5

/** What is kept and what goes: listed first, then put on record, then deleted. */
export class Retention {
  private lists = new Map<string, Going[]>()
  private running: Promise<unknown> | null = null
  private timer: Timer | null = null
  private closed = false

  constructor(private deps: RetentionDeps) {}

  /** Finishes what an earlier run had begun, and looks through once a day where that is wanted. */
  async start(): Promise<void> {
    await finish(this.deps).catch((error) => this.deps.log(`what was left stays: ${error}`))
    this.later(FIRST)
  }

  state(): RetentionState {
    const held = this.deps.store.holdings()
    const { policy, last } = this.deps.stored.read()
    const locked = amountOf(held.filter((each) => each.locked))
    return { policy, last, held: amountOf(held), locked }
  }

  async set(policy: RetentionPolicy): Promise<Result<undefined>> {
    const saved = await this.deps.stored.update((now) => ({ ...now, policy }))
    if (!saved.ok) return saved
    this.deps.log(`kept from now on: ${JSON.stringify(policy)}`)
    this.deps.changed(this.state())
    return ok()
  }

  async preview(policy: RetentionPolicy): Promise<RetentionPreview> {
    const going = this.going(policy)
    const token = randomUUID()
    this.lists.set(token, going)
    for (const [oldest] of [...this.lists].slice(0, -LISTS)) this.lists.delete(oldest)
    return { ...summaryOf(going), items: await this.items(going.slice(0, SHOWN)), token }
  }

  /** @returns what was deleted; of a list that failed, what was deleted before is on record */
  async apply(
    token: string,
  ): Promise<Result<RetentionAmount, PurgeFailure | 'list-expired' | 'busy'>> {
    const going = this.lists.get(token)
    if (!going) return fail('list-expired')
    if (this.running) return fail('busy')
    this.lists.delete(token)
    return this.run(going, this.deps.operator())
  }

  /** What is being deleted is deleted to the end of its part. */
  async close(): Promise<void> {
    this.closed = true
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    await this.running
    await this.deps.stored.settled()
  }

  private going(policy: RetentionPolicy): Going[] {
    const { store, clock, isOpen } = this.deps
    return goingOf(store.holdings(), policy, clock.now()).filter(({ id }) => !isOpen(id))
  }

  private async items(going: Going[]): Promise<PurgeItem[]> {
    const found = await this.deps.store.some(going.map(({ id }) => id))
    const byId = new Map((found.ok ? found.value : []).map((each) => [each.id, each]))
    return going.map(({ id, bytes, reason }) => {
      const { views = [], kindLabel = { vi: '', en: '' } } = byId.get(id) ?? {}
      const at = timeOf(id)
      return { id, at, facilityName: views[0]?.facilityName ?? '', kindLabel, bytes, reason }
    })
  }

  private run(going: Going[], by: string): Promise<Result<RetentionAmount, PurgeFailure>> {
    const run = this.delete(going, by).finally(() => {
      this.running = null
    })
    this.running = run
    return run
  }

  private async delete(going: Going[], by: string): Promise<Result<RetentionAmount, PurgeFailure>> {
    const { count, bytes, oldest, newest } = summaryOf(going)
    if (count === 0) return ok({ count, bytes })
    this.deps.log(`${count} bookmarks are to be deleted, ${bytes} bytes, by ${by || 'itself'}`)
    const detail = { count, bytes, oldest: oldest ?? 0, newest: newest ?? 0 }
    const listed = await this.deps.record([{ by, action: 'purge-listed', subject: '', detail }])
    if (!listed.ok) return fail('no-record', listed.reason)
    const went = { count: 0, bytes: 0 }
    const done = await purge(this.deps, going, by, {
      stopped: () => this.closed,
      went: (some) => {
        went.count += some.count
        went.bytes += some.bytes
      },
    })
    const how = done.ok ? '' : `; then ${done.reason} ${done.detail ?? ''}`
    this.deps.log(`${went.count} were deleted, ${went.bytes} bytes${how}`)
    await this.remember(went)
    return done.ok ? ok(went) : done
  }

  private async remember(went: RetentionAmount): Promise<void> {
    if (went.count === 0) return
    const last = { ...went, at: this.deps.clock.now() }
    await this.deps.stored.update((now) => ({ ...now, last }))
    this.deps.changed(this.state())
  }

  private later(ms: number): void {
    if (this.closed) return
    this.timer = this.deps.clock.setTimeout(() => {
      void this.look().finally(() => this.later(ROUND))
    }, ms)
  }

  /** Once a day, by the station's own policy. */
  private async look(): Promise<void> {
    const { stored, clock, told } = this.deps
    const { policy, looked } = stored.read()
    const off = policy.days === null && policy.gigabytes === null
    const soon = looked !== null && clock.now() - looked < DAY && looked <= clock.now()
    if (off || soon || this.running) return
    const done = await this.run(this.going(policy), '')
    if (!done.ok || done.value.count > 0) told(done)
    if (done.ok) await stored.update((now) => ({ ...now, looked: clock.now() }))
  }
}

function summaryOf(going: Going[]): Omit<RetentionPreview, 'items' | 'token'> {
  const by = (reason: Going['reason']) => amountOf(going.filter((each) => each.reason === reason))
  return {
    ...amountOf(going),
    ...{ oldest: timeIn(going[0]), newest: timeIn(going.at(-1)) },
    reasons: { age: by('age'), budget: by('budget'), trash: by('trash') },
  }
}

const timeIn = (going: Going | undefined) => (going ? timeOf(going.id) : null)
