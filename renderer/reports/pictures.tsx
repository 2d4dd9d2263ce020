import { Checkbox, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOST_PICTURES, type ReportOpened } from '../../preload/contract'
import { localText } from '../components/time-fields'
import css from './reports.module.css'
import { change } from './store'

/** '22/11 08:06' */
function dayAndTime(at: number): string {
  const text = localText(at)
  return `${text.slice(8, 10)}/${text.slice(5, 7)} ${text.slice(11, 16)}`
}

/** Stills of violations, with what was made unrecognisable. */
export function Pictures({ opened: { report, pictures } }: { opened: ReportOpened }) {
  const { t, i18n } = useTranslation()
  const { withPictures, pictures: chosen } = report.entry
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const pick = (id: string, wanted: boolean) =>
    void change({ pictures: wanted ? [...chosen, id] : chosen.filter((each) => each !== id) })
  const known = pictures.filter(({ id }) => chosen.includes(id)).length
  return (
    <details className={css.part} open={withPictures} data-testid="report-pictures">
      <summary>
        <h3>{t('reports.pictures.title')}</h3>
        <span>{withPictures ? t('reports.pictures.count', { count: known }) : ''}</span>
      </summary>
      <Switch
        checked={withPictures}
        onChange={(event) => void change({ withPictures: event.currentTarget.checked })}
        label={t('reports.pictures.with')}
        data-testid="report-with-pictures"
      />
      {withPictures && <p className={css.hint}>{t('reports.pictures.privacy')}</p>}
      {withPictures && pictures.length === 0 && (
        <p className={css.hint}>{t('reports.pictures.none')}</p>
      )}
      {withPictures &&
        pictures.map(({ id, at, kind, facility, critical, blurred }) => (
          <Checkbox
            key={id}
            className={css.picture}
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= MOST_PICTURES}
            onChange={(event) => pick(id, event.currentTarget.checked)}
            label={[
              ...[dayAndTime(at), kind[language], facility],
              critical ? t('reports.pictures.critical') : '',
              blurred > 0 ? t('reports.pictures.blurred', { count: blurred }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
    </details>
  )
}
