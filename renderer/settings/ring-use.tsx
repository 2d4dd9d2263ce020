import { useTranslation } from 'react-i18next'
import type { RingReport } from '../../preload/contract'
import { formatsFor } from '../components/format'
import { ringFigures } from '../components/ring-figures'
import { useNow } from '../components/ticker'
import { duration } from '../components/time'
import css from './ring.module.css'

/** What the budget is worth with the cameras that run now, and what of it is used. */
export function RingUse({ report }: { report: RingReport }) {
  const { t, i18n } = useTranslation()
  const f = formatsFor(i18n.language)
  const { bytes, budget, dir } = report
  const share = (part: number) => `${Math.min(100, (100 * part) / Math.max(1, budget))}%`
  return (
    <div className={css.use} data-testid="settings-ring">
      <p className={css.line}>
        <span data-testid="settings-ring-used">
          {t('settings.ring.used', { used: f.bytes(bytes), budget: f.bytes(budget) })}
        </span>
        <State report={report} />
      </p>
      <div className={css.track}>
        <i style={{ width: share(bytes) }} data-full={bytes > 0.95 * budget || undefined} />
        <i style={{ width: share(report.protected) }} data-protected />
      </div>
      <Meaning report={report} />
      <p className={css.dir} title={dir}>
        {t('settings.ring.dir')} <bdi>{dir}</bdi>
      </p>
    </div>
  )
}

function Meaning({ report }: { report: RingReport }) {
  const { t, i18n } = useTranslation()
  const f = formatsFor(i18n.language)
  const figures = ringFigures(report, useNow())
  const { running, need, room, held, wanted, short } = figures
  if (room === null || held === null) return <p>{t('settings.ring.idle')}</p>
  const seconds = { held: Math.floor(held), wanted }
  return (
    <>
      <p>
        {t('settings.ring.meaning', {
          ...{ count: running, need: f.bytes(need) },
          room: duration(room * 1000, t),
        })}
      </p>
      {report.protected > 0 && (
        <p>{t('settings.ring.protected', { protected: f.bytes(report.protected) })}</p>
      )}
      {short && (
        <p className={css.warning} role="status">
          {t('settings.ring.short', seconds)}
        </p>
      )}
    </>
  )
}

function State({ report: { state, reason } }: { report: RingReport }) {
  const { t } = useTranslation()
  return (
    <span className={css.state} data-state={state} data-testid="settings-ring-state">
      {reason === 'none' ? t(`recording.states.${state}`) : t(`recording.reasons.${reason}`)}
    </span>
  )
}
