import type {
  Handlers,
  PeriodFigures,
  PeriodSpan,
  Registry,
  StreamStatus,
} from '../../preload/contract'
import type { Attention } from '../attention'
import { realClock } from '../base/clock'
import { Dashboard } from '../dashboard'
import type { Broadcast } from '../ipc'
import type { Outages } from '../outages'
import type { Shifts } from '../shifts'
import type { Watch } from '../watch'
import type { Evidence } from './evidence'

export interface DashboardDeskDeps {
  broadcast: Broadcast
  /** Those that are shown: the station's own, or the demo's, which nobody watches. */
  registries: { current(): Pick<Registry, 'cameras' | 'facilities'> }
  engine: { streams: { statuses(): readonly StreamStatus[] } }
  evidence: Pick<Evidence, 'store'>
  watch: Pick<Watch, 'current' | 'onChange'>
  outages: Pick<Outages, 'open' | 'onChange'>
  shifts: Pick<Shifts, 'current' | 'onChange'>
  attention: Pick<Attention, 'onChange'>
  figures(span: PeriodSpan): Promise<PeriodFigures>
}

export interface DashboardDesk {
  handlers: Handlers['dashboard']
  /** Something was changed that nobody else tells of: facilities, cameras. */
  note(): void
  close(): void
}

/** The figures on walls and in the duty room. */
export function openDashboard(deps: DashboardDeskDeps): DashboardDesk {
  const { broadcast, registries, engine, watch, outages } = deps
  const dashboard = new Dashboard({
    clock: realClock,
    figures: deps.figures,
    changed: (at) => broadcast('dashboard', 'changed', { at }),
    moment: () => {
      const { cameras, facilities } = registries.current()
      const known = watch.current()
      const live = new Set(
        engine.streams.statuses().flatMap(({ camera, state }) => (state === 'live' ? camera : [])),
      )
      return {
        ...{ cameras, facilities, shift: deps.shifts.current(), outages: outages.open() },
        state: (camera) => known.get(camera)?.state ?? (live.has(camera) ? 'up' : null),
      }
    },
  })
  const note = () => dashboard.note()
  const others = [outages, deps.shifts, deps.attention, deps.evidence.store].map((each) =>
    each.onChange(note),
  )
  const ends = [watch.onChange(note), ...others]
  return {
    handlers: { figures: (period) => dashboard.figures(period) },
    note,
    close: () => {
      for (const end of ends) end()
      dashboard.close()
    },
  }
}
