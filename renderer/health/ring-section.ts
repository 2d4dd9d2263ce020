import type { TFunction } from 'i18next'
import type { RingReport } from '../../preload/contract'
import type { Formats } from '../components/format'
import { ringFigures } from '../components/ring-figures'
import { duration } from '../components/time'
import type { Section } from './sections'

/** The last minutes of every camera: how much is held, and whether that is enough. */
export function ringSection(
  report: RingReport,
  now: number,
  { t, f }: { t: TFunction; f: Formats },
): Section {
  const { state, reason, bytes, budget, dropped } = report
  const { held, wanted, short, room } = ringFigures(report, now)
  const seconds = held === null ? '–' : t('health.ring.seconds', { held: Math.floor(held), wanted })
  const says = reason === 'none' ? t(`recording.states.${state}`) : t(`recording.reasons.${reason}`)
  return {
    title: t('health.ring.title'),
    lines: [
      { label: t('health.ring.state'), values: [says], doubtful: state === 'failed' },
      { label: t('health.ring.used'), values: [`${f.bytes(bytes)} / ${f.bytes(budget)}`] },
      { label: t('health.ring.protected'), values: [f.bytes(report.protected)] },
      { label: t('health.ring.held'), values: [seconds], doubtful: short },
      {
        label: t('health.ring.room'),
        values: [room === null ? '–' : duration(room * 1000, t)],
      },
      { label: t('health.ring.dropped'), values: [f.bytes(dropped)], doubtful: dropped > 0 },
    ],
  }
}
