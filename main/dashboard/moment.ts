import {
  type Availability,
  type Camera,
  type Facility,
  MOST_NAMED,
  type Outage,
  type PanelFigures,
  type Shift,
} from '../../preload/contract'

/** What is at this moment. */
export interface Moment {
  cameras: readonly Pick<Camera, 'id' | 'code' | 'name' | 'enabled'>[]
  facilities: readonly Pick<Facility, 'code' | 'name'>[]
  /** Null: it was not tried yet. */
  state(camera: string): Availability | null
  /** That last. */
  outages: readonly Outage[]
  shift: Shift | null
}

export function cameraCounts({ cameras, state, outages }: Moment): PanelFigures['cameras'] {
  const counts = { up: 0, down: 0, never: 0, unknown: 0, off: 0 }
  const never = new Set(outages.flatMap((outage) => (outage.never ? outage.cameras : [])))
  for (const { id, enabled } of cameras) {
    const now = enabled ? (state(id) ?? 'unknown') : 'off'
    counts[now === 'down' && never.has(id) ? 'never' : now]++
  }
  return counts
}

/** Planned ones are no outages for whoever looks at the wall; nor are cameras that never answered. */
const counts = ({ planned, never, to }: Outage) => !planned && !never && to === null

export function openOutages({ outages, cameras, facilities }: Moment): PanelFigures['outages'] {
  const open = outages.filter(counts)
  const names = new Map(facilities.map(({ code, name }) => [code, name || code]))
  const camera = (id: string) => cameras.find((each) => each.id === id)
  const nameOf = ({ kind, facility, cameras: [first = ''] }: Outage) => {
    if (kind === 'line') return ''
    if (kind === 'facility') return names.get(facility) ?? facility
    const one = camera(first)
    return one ? `${one.code} ${one.name}` : (names.get(facility) ?? facility)
  }
  const waiting = (outage: Outage) => Number(outage.acknowledged !== null)
  return {
    open: open.length,
    unacknowledged: open.filter(({ acknowledged }) => acknowledged === null).length,
    named: [...open]
      .sort((a, b) => waiting(a) - waiting(b) || a.from - b.from)
      .slice(0, MOST_NAMED)
      .map((outage) => ({
        ...{ id: outage.id, kind: outage.kind, cause: outage.cause, from: outage.from },
        ...{ name: nameOf(outage), cameras: outage.cameras.length },
        acknowledged: outage.acknowledged !== null,
      })),
  }
}

export function shiftNow({ shift }: Moment): PanelFigures['shift'] {
  if (!shift || shift.to !== null) return null
  const { name, slot, from, plannedTo, head, leader, crew } = shift
  const there = crew.filter(({ to }) => to === null)
  return { name, slot, from, plannedTo, head, leader, crew: there.map((each) => each.name) }
}
