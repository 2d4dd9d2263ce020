import { useTranslation } from 'react-i18next'
import { REPORT_SECTIONS, type ReportOpened } from '../../preload/contract'
import css from './reports.module.css'
import { change, useReports } from './store'
import { TextField } from './text-field'

/** I to V: what the figures say, and what people add. */
export function Sections({ opened: { said } }: { opened: ReportOpened }) {
  const { t } = useTranslation()
  const texts = useReports(({ opened }) => opened?.report.entry.texts)
  if (!texts) return null
  return REPORT_SECTIONS.map((section) => (
    <section key={section} className={css.section}>
      <h3>{t(`reports.sections.${section}`)}</h3>
      {said[section].length > 0 && (
        <details open={section !== 'results'}>
          <summary>{t('reports.bySystem')}</summary>
          <div className={css.said} data-testid={`report-said-${section}`}>
            {said[section].map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else, and may be alike
              <p key={i}>{line}</p>
            ))}
          </div>
        </details>
      )}
      <TextField
        aria-label={t(`reports.sections.${section}`)}
        placeholder={t(`reports.placeholders.${section}`)}
        minRows={2}
        maxRows={14}
        maxLength={20_000}
        saved={texts[section]}
        onSave={(text) => {
          void change({ texts: { [section]: text } })
        }}
        data-testid={`report-text-${section}`}
      />
    </section>
  ))
}
