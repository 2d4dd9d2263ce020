import type { PanelFigures, PanelPeriod, PeriodFigures, PeriodSpan } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { cameraCounts, type Moment, openOutages, shiftNow } from './moment'
import { spanOf } from './spans'

export interface DashboardDeps {
  clock: Clock
  moment(): Moment
  /** Of a period that ends now. */
  figures(span: PeriodSpan): Promise<PeriodFigures>
  /** Windows are to ask again. */
  changed(at: number): void
}

/** At most so often are figures counted, and windows told that they are others. Ms. */
export const PACE = 3_000
/** Time passes where nothing changes: figures are counted anew after so long. */
export const OLD = 60_000

interface Counted {
  at: number
  /** Nothing that they are made of has changed since they were begun. */
  holds: boolean
  figures: Promise<PanelFigures>
}

/** The figures that panels show: counted once for all windows. */
export class Dashboard {
  private counted = new Map<PanelPeriod, Counted>()
  private timer: Timer | null = null

  constructor(private deps: DashboardDeps) {}

  figures(period: PanelPeriod): Promise<PanelFigures> {
    const now = this.deps.clock.now()
    const last = this.counted.get(period)
    const age = last ? now - last.at : Number.POSITIVE_INFINITY
    // A clock that was set back makes nothing young.
    if (last && age >= 0 && age < (last.holds ? OLD : PACE)) {
      // Whoever gets what is out of date already is told when to come back.
      if (!last.holds) this.tell()
      return last.figures
    }
    const next: Counted = { at: now, holds: true, figures: this.count(period, now) }
    this.counted.set(period, next)
    // What failed once is tried again.
    next.figures.catch(() => this.counted.get(period) === next && this.counted.delete(period))
    return next.figures
  }

  /** Something that figures are made of is another. */
  note(): void {
    for (const each of this.counted.values()) each.holds = false
    this.tell()
  }

  close(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
  }

  private tell(): void {
    if (this.timer) return
    const { clock, changed } = this.deps
    this.timer = clock.setTimeout(() => {
      this.timer = null
      changed(clock.now())
    }, PACE)
  }

  private async count(asked: PanelPeriod, now: number): Promise<PanelFigures> {
    const moment = this.deps.moment()
    const shift = shiftNow(moment)
    const { period, span } = spanOf(asked, now, shift?.from ?? null)
    const { connection, uptime, violations, coverage, attention } = await this.deps.figures(span)
    return {
      ...{ at: now, period, span, connection, uptime, violations, coverage, attention, shift },
      cameras: cameraCounts(moment),
      outages: openOutages(moment),
    }
  }
}
