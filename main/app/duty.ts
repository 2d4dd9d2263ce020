import type { Handlers, ScreenId, StreamStatus } from '../../preload/contract'
import type { Coverage } from '../coverage'
import type { Incidents } from '../health'
import type { Broadcast } from '../ipc'
import type { Privacy } from '../privacy'
import type { Ffmpeg } from '../streams'
import { type AuditDesk, openAudit } from './audit'
import { BackupDesk } from './backup'
import { type DashboardDesk, openDashboard } from './dashboard'
import type { Engine } from './engine'
import type { Evidence } from './evidence'
import type { Notices } from './notices'
import { type OutageDesk, openOutages } from './outages'
import { type PeriodDesk, periodOf } from './period'
import type { Profile } from './profile'
import type { Province } from './province'
import type { Registries } from './registries'
import { openReports, type ReportsDesk } from './reports'
import { openShifts, type ShiftDesk } from './shifts'
import type { Stores } from './stores'
import { openUptime, type UptimeDesk } from './uptime'
import { openWatch, type WatchDesk } from './watch'

export interface DutyDeps extends Stores {
  profile: Profile
  notices: Notices
  registries: Registries
  broadcast: Broadcast
  engine: Engine
  evidence: Evidence
  coverage: Coverage
  province: Province
  privacy: Privacy
  ffmpeg(): Ffmpeg | null
  /** What went wrong with windows since the start. */
  incidents: Incidents
  isOpen(screen: ScreenId): boolean
}

/** Features that this desk answers for. */
type Features =
  | 'attention'
  | 'audit'
  | 'backup'
  | 'dashboard'
  | 'outages'
  | 'reports'
  | 'shifts'
  | 'uptime'
  | 'watch'

/** Day and night: who watches, what is down, what is written down of it and reported. */
export class DutyDesk {
  private constructor(
    readonly deps: DutyDeps,
    private readonly watchDesk: WatchDesk,
    readonly uptime: UptimeDesk,
    readonly outageDesk: OutageDesk,
    readonly shifts: ShiftDesk,
    private readonly audit: AuditDesk,
    private readonly backup: BackupDesk,
    readonly period: PeriodDesk,
    private readonly dashboard: DashboardDesk,
    private readonly reports: ReportsDesk,
  ) {}

  /** Once there are streams. */
  static async open(deps: DutyDeps): Promise<DutyDesk> {
    const { evidence } = deps
    const watching = await openWatch(deps)
    const { watch } = watching
    const { journal } = watch
    const uptime = await openUptime({ ...deps, journal, record: evidence.record })
    const { maintenance } = uptime
    const outages = await openOutages({ ...deps, journal, maintenance, record: evidence.record })
    const shifts = await openShifts({
      ...{ ...deps, documents: deps.province.desk() },
      watched: () => watch.current(),
      outages: (from, to) => outages.outages.between(from, to),
    })
    deps.province.watchedBy(watch)
    watch.onChange((change) => outages.outages.change(change))
    watch.start()
    for (const status of deps.engine.streams.statuses()) watch.stream(status)
    const backup = await BackupDesk.open(deps)
    const audit = await openAudit(deps)
    const period = periodOf(deps, uptime.uptime, outages.outages, shifts)
    const dashboard = openDashboard({
      ...{ ...deps, watch, outages: outages.outages, figures: period.figures },
      ...{ shifts: shifts.shifts, attention: shifts.attention },
    })
    const reports = await openReports(deps, period)
    return new DutyDesk(
      ...([
        deps,
        watching,
        uptime,
        outages,
        shifts,
        audit,
        backup,
        period,
        dashboard,
        reports,
      ] as const),
    )
  }

  handlers(): Pick<Handlers, Features> {
    return {
      watch: this.watchDesk.handlers,
      uptime: this.uptime.handlers,
      outages: this.outageDesk.handlers,
      ...this.shifts.handlers,
      audit: this.audit.handlers,
      backup: this.backup.handlers,
      dashboard: this.dashboard.handlers,
      reports: this.reports.handlers,
    }
  }

  stream(status: StreamStatus): void {
    this.watchDesk.watch.stream(status)
  }

  /** Facilities or cameras are others, or another world is shown. */
  refresh(): void {
    this.watchDesk.watch.refresh()
    this.dashboard.note()
    this.outageDesk.outages.refresh()
  }

  /** Before the streams end. */
  async close(): Promise<void> {
    await Promise.all([this.backup.close(), this.audit.close()])
    this.dashboard.close()
    await this.watchDesk.watch.close()
    await this.uptime.close()
    await this.outageDesk.close()
    await Promise.all([this.shifts.close(), this.reports.settled()])
  }
}
