import type {
  MaintenancePlan,
  UptimePage,
  UptimePeriod,
  UptimeRow,
  UptimeWhere,
} from '../../preload/contract'
import { Account } from './account/account'
import { ELSEWHERE, type Walked, walk } from './account/walk'
import { type Span, windowsOf } from './account/windows'
import { nameOf, timeOf } from './journal/day'
import type { Days } from './journal/days'
import { pageOf, rowOf, sheetOf, type Told } from './page'
import { groupsAt, type Level, type Placed, placed, type UptimeWorld } from './places'

/** Figures of everything in a period; rows without buckets. */
export interface UptimeReport {
  /** Ms since 1970; `until`: how far of it anything can be known. */
  period: { from: number; to: number; until: number }
  all: UptimeRow
  provinces: UptimeRow[]
  authorities: UptimeRow[]
  districts: UptimeRow[]
  facilities: UptimeRow[]
  cameras: UptimeRow[]
  /** Cameras of no facility: in `all`, and under the code ''. */
  strays: number
  /** Cameras of the journal that are not registered any more: in no figure. */
  gone: number
  damaged: number
  since: number | null
}

export interface UptimeDeps {
  days: Pick<Days, 'list' | 'read'>
  world(): UptimeWorld
  plans(): readonly MaintenancePlan[]
  now(): number
}

/** Ms: the station tells each minute that it watches. */
const SILENT = 150_000

/** How available cameras were, by the journal, without planned time. */
export class Uptime {
  constructor(private deps: UptimeDeps) {}

  /** Rejects when the journal cannot be read. */
  async page(where: UptimeWhere): Promise<UptimePage> {
    const all = placed(this.deps.world())
    const until = await this.until(where.period)
    const span = { from: where.period.from, to: until }
    const sheet = sheetOf(all, where, until, windowsOf(this.deps.plans(), all, span))
    return pageOf(sheet, await this.go(all, span, sheet.account, sheet.place.cameras))
  }

  /** As `page`, of all places at once. `to` may lie ahead. */
  async figures({ from, to }: UptimePeriod): Promise<UptimeReport> {
    const all = placed(this.deps.world())
    const until = await this.until({ from, to })
    const { account, told } = await this.account(all, { from, to: until }, this.deps.plans())
    const cameras = all.map((_, i) => i)
    const rows = (level: Level): UptimeRow[] =>
      [...groupsAt(all, level, cameras)].map(([code, group]) =>
        rowOf({ all, account }, level, code, group),
      )
    const { gone, damaged, since } = told
    return {
      ...{ period: { from, to, until }, all: rowOf({ all, account }, 'all', '', cameras) },
      ...{ provinces: rows('province'), authorities: rows('authority') },
      ...{ districts: rows('district'), facilities: rows('facility'), cameras: rows('camera') },
      strays: all.filter(({ facility }) => facility === '').length,
      ...{ gone, damaged, since },
    }
  }

  /** Planned and down, in all, of what is over in a period, as other plans would have it; ms. */
  async under(plans: readonly MaintenancePlan[], period: UptimePeriod) {
    const all = placed(this.deps.world())
    const span = { from: period.from, to: await this.until(period) }
    if (span.from >= span.to) return { plannedMs: 0, downMs: 0 }
    const { account } = await this.account(all, span, plans)
    const { figures } = rowOf({ all, account }, 'all', '', [...all.keys()])
    return { plannedMs: figures.plannedMs, downMs: figures.downMs }
  }

  private async account(all: Placed[], span: Span, plans: readonly MaintenancePlan[]) {
    const account = new Account({ cameras: all.length, windows: windowsOf(plans, all, span) })
    return { account, told: await this.go(all, span, account) }
  }

  private async go(
    all: readonly Placed[],
    span: Span,
    account: Account,
    cameras: Iterable<number> = all.keys(),
  ): Promise<Told> {
    const numbers = new Map(all.map(({ id }) => [id, ELSEWHERE]))
    for (const camera of cameras) numbers.set(all[camera]?.id ?? '', camera)
    const walked: Walked =
      span.from < span.to
        ? await walk(this.deps.days, span, numbers, account.visit)
        : { gone: 0, damaged: 0 }
    account.spells.close()
    const [first] = await this.deps.days.list()
    return { ...walked, at: this.deps.now(), since: first === undefined ? null : timeOf(first) }
  }

  /** Not what has not come yet, nor what the station that runs has not written down yet. */
  private async until({ to }: UptimePeriod): Promise<number> {
    const now = this.deps.now()
    if (to < now - SILENT) return to
    const today = await this.deps.days.read(nameOf(now))
    const told = today && now - today.last < SILENT ? Math.min(now, today.last) : now
    return Math.min(to, told)
  }
}
