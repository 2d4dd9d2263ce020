import { useTranslation } from 'react-i18next'
import type { PurgeItem, RetentionPreview } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { clockTime, dateOf } from '../../components/time'
import css from './retention.module.css'

/** What would go now, and why; its box keeps its height, whatever it holds. */
export function Going({ preview }: { preview: RetentionPreview | null }) {
  const { t } = useTranslation()
  return (
    <section className={css.going} data-testid="retention-going" aria-live="polite">
      {preview === null && <p className={css.quiet}>{t('retention.reading')}</p>}
      {preview?.count === 0 && <p className={css.quiet}>{t('retention.nothing')}</p>}
      {preview !== null && preview.count > 0 && <Listed preview={preview} />}
    </section>
  )
}

function Listed({ preview }: { preview: RetentionPreview }) {
  const { t, i18n } = useTranslation()
  const { count, bytes, oldest, newest, items } = preview
  const size = formatsFor(i18n.language).bytes(bytes)
  const span = { oldest: dateOf(oldest ?? 0), newest: dateOf(newest ?? 0) }
  return (
    <>
      <p className={css.sum} data-testid="retention-sum">
        <b>{t('retention.would', { count, size })}</b> <span>{t('retention.span', span)}</span>
      </p>
      <div className={css.rows}>
        <table>
          <thead>
            <tr>
              {(['time', 'facility', 'kind', 'size', 'why'] as const).map((column) => (
                <th key={column} data-column={column}>
                  {t(`retention.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
        {items.length < count && (
          <p className={css.quiet}>{t('retention.first', { count: items.length })}</p>
        )}
      </div>
    </>
  )
}

function Row({ item }: { item: PurgeItem }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const { at, facilityName, kindLabel, bytes, reason } = item
  return (
    <tr data-testid="retention-item">
      <td>
        {dateOf(at)} {clockTime(at, language)}
      </td>
      <td>{facilityName || '–'}</td>
      <td>{kindLabel[language] || t('retention.unsorted')}</td>
      <td>{formatsFor(language).bytes(bytes)}</td>
      <td>{t(`retention.why.${reason}`)}</td>
    </tr>
  )
}
