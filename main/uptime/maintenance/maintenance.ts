import type {
  MaintenanceBook,
  MaintenancePlan,
  Outcome,
  PlanEffect,
  Refused,
} from '../../../preload/contract'
import { isMeant, timesOf } from '../account/windows'
import { type PlansCollection, refused } from './store'

export type PlanDraft = Omit<MaintenancePlan, 'by' | 'at'>

export type PlanSaved =
  | { status: 'done'; plan: MaintenancePlan; undo: string; effect: PlanEffect }
  | Refused

export interface MaintenanceDeps {
  collection: PlansCollection
  now(): number
  newId(): string
  operator(): string
  /** What a change makes of figures that are over. */
  effect(before: readonly MaintenancePlan[], after: readonly MaintenancePlan[]): Promise<PlanEffect>
  changed(book: MaintenanceBook): void
}

/** Changes that can be taken back. */
const KEPT = 50
/** One that recurs may not fill its week. */
const LONGEST = 92 * 24 * 3_600_000
const LONGEST_WEEKLY = 6 * 24 * 3_600_000

interface Taken {
  /** As it was; null when there was none. */
  before: MaintenancePlan | null
  after: MaintenancePlan | null
}

/** Planned maintenance: whose time is taken out, and when nobody is alarmed. */
export class Maintenance {
  private taken = new Map<string, Taken>()
  private listeners = new Set<() => void>()

  constructor(private deps: MaintenanceDeps) {
    deps.collection.onChange((book) => {
      deps.changed(book)
      for (const listener of this.listeners) listener()
    })
  }

  book(): MaintenanceBook {
    return this.deps.collection.read()
  }

  plans(): readonly MaintenancePlan[] {
    return this.book().plans
  }

  /** @param at ms since 1970 */
  isPlanned({ facility, camera }: { facility: string; camera: string }, at: number): boolean {
    return this.plans().some(
      (plan) =>
        // Asked of thousands each second: most plans are over.
        plan.from <= at &&
        (plan.weekly || at < plan.to) &&
        isMeant(plan, { id: camera, facility }) &&
        timesOf(plan, { from: at, to: at + 1 }).length > 0,
    )
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  async save(draft: PlanDraft): Promise<PlanSaved> {
    const { from, to, weekly, until, facility, cameras } = draft
    if (to <= from) return refused('plan-order')
    if (to - from > (weekly ? LONGEST_WEEKLY : LONGEST)) return refused('plan-long')
    if (until !== null && until <= from) return refused('plan-order')
    if (facility === '' && cameras.length === 0) return refused('plan-nobody')
    const before = this.find(draft.id)
    if (draft.id !== '' && !before) return refused('plan-gone')
    const { operator, now, newId } = this.deps
    const id = draft.id || newId()
    const plan = { ...draft, id, by: operator(), at: now() }
    return this.put(plan, before, plan)
  }

  /** Over from now on. */
  async end(id: string): Promise<PlanSaved> {
    const before = this.find(id)
    const { now: clock, operator } = this.deps
    const now = clock()
    if (!before) return refused('plan-gone')
    const { from, to, weekly, until } = before
    if ((weekly ? (until ?? Number.POSITIVE_INFINITY) : to) <= now) return refused('plan-over')
    if (from >= now) return refused('plan-not-begun')
    const over = weekly ? { until: now } : { to: now }
    const plan = { ...before, ...over, by: operator(), at: now }
    return this.put(plan, before, plan)
  }

  async remove(id: string): Promise<PlanSaved> {
    const before = this.find(id)
    return before ? this.put(before, before, null) : refused('plan-gone')
  }

  /** Puts it back as it was, unless somebody has changed it since. */
  async undo(token: string): Promise<Outcome> {
    const taken = this.taken.get(token)
    if (!taken) return refused('undo-gone')
    const { before, after } = taken
    const id = (before ?? after)?.id ?? ''
    if ((this.find(id)?.at ?? null) !== (after?.at ?? null)) return refused('plan-changed')
    const saved = await this.write(id, before)
    if (saved) return saved
    this.taken.delete(token)
    return { status: 'done' }
  }

  settled(): Promise<void> {
    return this.deps.collection.settled()
  }

  private find(id: string): MaintenancePlan | null {
    return this.plans().find((plan) => plan.id === id) ?? null
  }

  private async put(
    plan: MaintenancePlan,
    before: MaintenancePlan | null,
    after: MaintenancePlan | null,
  ): Promise<PlanSaved> {
    const { id } = plan
    const one = (plan: MaintenancePlan | null) => (plan ? [plan] : [])
    const failed = await this.write(id, after)
    if (failed) return failed
    const others = this.plans().filter((plan) => plan.id !== id)
    const effect = await this.deps.effect([...others, ...one(before)], [...others, ...one(after)])
    const undo = this.deps.newId()
    this.taken.set(undo, { before, after })
    const [oldest] = this.taken.keys()
    if (this.taken.size > KEPT && oldest !== undefined) this.taken.delete(oldest)
    return { status: 'done', plan, undo, effect }
  }

  /** Keeps the place of one that is there. @returns why not */
  private async write(id: string, plan: MaintenancePlan | null): Promise<Refused | null> {
    const saved = await this.deps.collection.update(({ plans }) => {
      const at = plans.findIndex((each) => each.id === id)
      const next = [...plans]
      next.splice(at < 0 ? next.length : at, at < 0 ? 0 : 1, ...(plan ? [plan] : []))
      return { plans: next }
    })
    return saved.ok ? null : refused(saved.reason === 'invalid' ? 'plan-order' : saved.reason)
  }
}
