import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { UrgePreview, UrgeWhy } from '../../preload/contract'
import { useShared } from '../state'
import css from './documents.module.css'

type Facility = UrgePreview['groups'][number]['facilities'][number]

interface UrgedProps {
  preview: UrgePreview | null
  why: UrgeWhy[]
}

/** So many are shown; the document has all. */
const MOST = 200

/** Who would be in the list. */
export function Urged({ preview, why }: UrgedProps) {
  const { t, i18n } = useTranslation()
  const { authorities, districts } = useShared((state) => state.codes)
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const label = (list: { code: string; vi: string; en: string }[], code: string) =>
    list.find((each) => each.code === code)?.[language] ?? (code || t('documents.urge.unknown'))
  if (!preview) return <div className={css.urged} />
  let room = MOST
  return (
    <section className={css.urged} aria-label={t('documents.urge.list')}>
      <p className={css.total} role="status" data-testid="urge-total">
        {why.length === 0
          ? t('documents.urge.choose')
          : t('documents.urge.total', { total: preview.total, of: preview.facilities })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys have to reach it */}
      <div className={css.list} tabIndex={0} data-testid="urge-list">
        {preview.groups.map(({ authority, facilities }) => {
          const shown = facilities.slice(0, room)
          room -= shown.length
          return (
            <div key={authority}>
              <h3 className={css.group}>
                {label(authorities, authority)} <span>{facilities.length}</span>
              </h3>
              {shown.map((each) => (
                <p key={each.code} className={css.facility}>
                  <strong>{each.name || each.code}</strong>
                  <span>{label(districts, each.district)}</span>
                  <span className={css.because}>{because(each, t)}</span>
                </p>
              ))}
            </div>
          )
        })}
        {preview.total > MOST && (
          <p className={css.hint}>{t('documents.urge.more', { count: preview.total - MOST })}</p>
        )}
      </div>
    </section>
  )
}

const because = ({ why, overdueDays }: Facility, t: TFunction) =>
  why
    .map((each) =>
      each === 'overdue' && overdueDays !== null
        ? t('documents.urge.overdue', { count: overdueDays })
        : t(`documents.urge.why.${each}`),
    )
    .join(' · ')
