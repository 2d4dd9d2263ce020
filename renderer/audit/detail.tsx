import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AuditRecord } from '../../preload/contract'
import css from './audit.module.css'
import { pick } from './store'
import { actionWord, fieldWord, timeOf, valueWord } from './words'

/** All that one record holds. */
export function Detail({ record }: { record: AuditRecord }) {
  const { t } = useTranslation()
  const { seq, at, by, action, subject, detail } = record
  return (
    <aside className={css.detail} aria-label={actionWord(action)} data-testid="audit-detail">
      <header>
        <h2>{actionWord(action)}</h2>
        <CloseButton aria-label={t('audit.close')} onClick={() => pick(null)} />
      </header>
      <dl>
        <Line name={t('audit.columns.at')} value={timeOf(at)} />
        <Line name={t('audit.columns.by')} value={by || t('audit.station')} />
        {Object.entries(detail).map(([key, value]) => (
          <Line key={key} name={fieldWord(key)} value={valueWord(value)} />
        ))}
        {subject && <Line name={t('audit.columns.subject')} value={subject} />}
        <Line name={t('audit.columns.seq')} value={`${seq}`} />
      </dl>
    </aside>
  )
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
