import { plannedAt, type Shift, type ShiftPeople, type ShiftPlan } from '../../preload/contract'
import { newShiftId } from './id'
import { crewOf } from './people'

const HOUR = 3_600_000
const ZONE = 7 * HOUR

/** Ms before its begin in which whoever comes early already has the next shift. */
const EARLY = HOUR

/** A shift that begins now. */
export function newShift(plan: ShiftPlan, people: ShiftPeople, at: number): Shift {
  const planned = plannedAt(plan, at + EARLY)
  return {
    ...{ id: newShiftId(at), from: at, to: null },
    day: planned?.day ?? new Date(at + ZONE).toISOString().slice(0, 10),
    ...{ slot: planned?.slot ?? null, name: planned?.name ?? '' },
    ...{ plannedFrom: planned?.from ?? null, plannedTo: planned?.to ?? null },
    ...{ leader: people.leader.trim(), head: people.head.trim() },
    crew: crewOf(people.crew, at),
  }
}
