import type { Outage, OutageSettings, QuietHours } from '../../preload/contract'
import type { Book } from './book'

export interface AlarmDeps {
  book: Book
  settings(): OutageSettings
  /** In maintenance that was planned. */
  isPlanned(where: { facility: string; camera: string }, at: number): boolean
  /** Whether a time lies in these hours of the day. */
  isWithin(at: number, hours: { from: number; to: number }): boolean
}

/** That is to be heard now. */
export function isSounding(outage: Outage, now: number, deps: AlarmDeps): boolean {
  const { to, acknowledged, planned, never } = outage
  if (to !== null || acknowledged || planned || never) return false
  return !isQuiet(outage, now, deps)
}

function isQuiet({ kind, facility }: Outage, now: number, { settings, isWithin }: AlarmDeps) {
  const mine = (each: QuietHours) => each.facility === facility && isWithin(now, each)
  return kind !== 'line' && facility !== '' && settings().quiet.some(mine)
}

/** Nobody plans that our own line goes. */
const isPlanned = ({ kind, facility, cameras }: Outage, now: number, deps: AlarmDeps) =>
  kind !== 'line' && cameras.every((camera) => deps.isPlanned({ facility, camera }, now))

/** Who is to be told of what, and how loud by now. */
export function alarms(deps: AlarmDeps, now: number): void {
  for (const outage of deps.book.open()) {
    const planned = isPlanned(outage, now, deps)
    if (planned !== outage.planned) plan(deps, now, outage, planned)
    const known = deps.book.get(outage.id)
    if (known && isSounding(known, now, deps)) sound(deps, now, known)
  }
}

function plan({ book }: AlarmDeps, now: number, { id }: Outage, planned: boolean): void {
  const calm = planned ? { alarmAt: null, level: 0 } : {}
  book.found(now, id, 'planned', { planned, ...calm }, planned ? 'yes' : 'no')
}

function sound({ book, settings }: AlarmDeps, now: number, outage: Outage): void {
  const { id, alarmAt, level, escalatedAt } = outage
  if (alarmAt === null || alarmAt > now) {
    book.found(now, id, 'alarm', { alarmAt: now })
    return
  }
  const steps = Math.floor((now - alarmAt) / (settings().limits.escalate * 1000))
  const next = Math.min(2, steps)
  if (next > level)
    book.found(now, id, 'escalated', { level: next, escalatedAt: escalatedAt ?? now }, next)
}
