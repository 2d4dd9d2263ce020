import { randomBytes } from 'node:crypto'
import type { PeriodSpan, Report, ReportRow } from '../../preload/contract'
import { dayOf, monthOf, weekOf } from '../period'

/** Bytes at random beside the time: two windows may begin one at once. */
export function newId(at: number): string {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${randomBytes(4).toString('hex')}`
}

/** Ten years. */
const LONGEST = 3660 * 24 * 3_600_000

/** What is reported on; null for a period that is none, or has not begun. */
export function calendar(
  { kind, from, to }: Pick<Report, 'kind' | 'from' | 'to'>,
  now: number,
): PeriodSpan | null {
  if (from > now) return null
  if (kind === 'day') return dayOf(from)
  if (kind === 'week') return weekOf(from)
  if (kind === 'month') return monthOf(from)
  return from < to && to - from < LONGEST ? { from, to } : null
}

const NOBODY = { at: 0, by: '' }

/** What a list shows of a report; of one that cannot be read, its id. */
export function rowOf(id: string, report: Report | null): ReportRow {
  if (!report)
    return {
      ...{ id, kind: 'period', from: 0, to: 0, final: null, created: NOBODY, changed: NOBODY },
      ...{ corrects: '', removed: false, damaged: true },
    }
  const { entry: _entry, ...row } = report
  return { ...row, damaged: false }
}
