import type { PanelPeriod, PeriodSpan } from '../../preload/contract'
import { DAY, dayOf } from '../period'

/**
 * What a panel's period means at a moment, in Vietnam; it ends there.
 * @param shift when the running shift began; null while none runs: then it is today
 */
export function spanOf(
  period: PanelPeriod,
  now: number,
  shift: number | null,
): { period: PanelPeriod; span: PeriodSpan } {
  const { from } = dayOf(now)
  if (period === 'week') return { period, span: { from: from - 6 * DAY, to: now } }
  if (period === 'month') return { period, span: { from: from - 29 * DAY, to: now } }
  if (period === 'shift' && shift !== null && shift < now)
    return { period, span: { from: shift, to: now } }
  return { period: 'today', span: { from, to: now } }
}
