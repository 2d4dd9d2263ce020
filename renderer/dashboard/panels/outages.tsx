import { moment } from '../../components/time'
import type { Shown } from '../panel'
import css from '../panel.module.css'
import { Big, useSpeech } from './pieces'

/** What is down now, those that nobody took first. */
export function Outages({ figures: { outages, at } }: Shown) {
  const { t, count, language } = useSpeech()
  const { open, unacknowledged, named } = outages
  if (open === 0) return <Big figure="0" label={t('dashboard.outages.none')} />
  const left = open - named.length
  return (
    <>
      <Big
        figure={count(open)}
        label={t('dashboard.outages.of')}
        tone={unacknowledged > 0 ? 'bad' : 'doubtful'}
      >
        {unacknowledged > 0
          ? t('dashboard.outages.waiting', { n: count(unacknowledged) })
          : t('dashboard.outages.allTaken')}
      </Big>
      <ul className={css.rows}>
        {named.map((one) => (
          <li
            key={one.id}
            data-tone={one.acknowledged ? undefined : 'bad'}
            data-testid="panel-row"
            data-code={one.kind}
          >
            <span className={css.name}>
              {one.kind === 'line' ? t('dashboard.outages.line') : one.name}
            </span>
            <span className={css.value}>{moment(one.from, at, language)}</span>
            <span className={css.words}>
              {t(`outages.causes.${one.cause}`)}
              {one.cameras > 1 && ` · ${t('dashboard.outages.cameras', { n: count(one.cameras) })}`}
            </span>
          </li>
        ))}
        {left > 0 && (
          <li className={css.rest}>{t('dashboard.outages.more', { n: count(left) })}</li>
        )}
      </ul>
    </>
  )
}
