import { useTranslation } from 'react-i18next'
import type { TechnicalSettings } from '../../../preload/contract'
import { type Fault, faultText } from './faults'
import { Figure } from './figure'
import css from './standard.module.css'

interface HowRowsProps {
  draft: TechnicalSettings
  faults: ReadonlySet<Fault>
  onChange: (change: Partial<TechnicalSettings>) => void
}

/** For how long each camera is watched, and how many at a time. */
export function HowRows({ draft, faults, onChange }: HowRowsProps) {
  const { t } = useTranslation()
  return (
    <section className={css.row} aria-label={t('technical.settings.how')}>
      <div className={css.label}>
        <strong>{t('technical.settings.how')}</strong>
      </div>
      <div className={css.fields}>
        <Figure
          label={t('technical.settings.seconds')}
          value={draft.seconds}
          range={[5, 1800]}
          onChange={(seconds) => onChange({ seconds })}
          testId="technical-seconds"
        />
        <Figure
          label={t('technical.settings.parallel')}
          value={draft.parallel}
          range={[1, 16]}
          whole
          onChange={(parallel) => onChange({ parallel })}
          testId="technical-parallel"
        />
        <Figure
          label={t('technical.settings.perDevice')}
          value={draft.perDevice}
          range={[1, 16]}
          whole
          onChange={(perDevice) => onChange({ perDevice })}
          testId="technical-per-device"
        />
      </div>
      {faults.has('how') && (
        <p className={css.fault} role="alert">
          {t(faultText('how'))}
        </p>
      )}
    </section>
  )
}
