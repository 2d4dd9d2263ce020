import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../components/time'
import css from './book.module.css'

interface SectionProps {
  name: string
  title: string
  /** Where its figures are from; for what the station fills. */
  source?: string
  /** When they were taken; null: they could not be told. */
  at?: number | null
  children: ReactNode
}

/** A part of the book, with the source and the time of its figures. */
export function Section({ name, title, source, at, children }: SectionProps) {
  const { t, i18n } = useTranslation()
  return (
    <section className={css.section} data-testid={`shift-section-${name}`}>
      <header>
        <h3>{title}</h3>
        {source && at != null && (
          <span>{t('shifts.book.source', { source, time: clockTime(at, i18n.language) })}</span>
        )}
      </header>
      {at === null && <p className={css.warning}>{t('shifts.book.notTold')}</p>}
      {children}
    </section>
  )
}
