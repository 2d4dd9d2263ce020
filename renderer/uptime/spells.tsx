import type { UptimePage } from '../../preload/contract'
import { useSpeech } from '../components/places/use-speech'
import { clockTime, dateOf } from '../components/time'
import { stripWords } from './columns'
import css from './spells.module.css'
import { Strip } from './strip'
import { timeText } from './words'

/** A camera's own page: each time that it was down, newest first. */
export function Spells({ page }: { page: UptimePage }) {
  const speech = useSpeech()
  const { t, language } = speech
  const time = (at: number) => `${dateOf(at)} ${clockTime(at, language, true)}`
  return (
    <div className={css.leaf} data-testid="uptime-camera">
      <div className={css.strip}>
        <Strip buckets={page.here.buckets} label={stripWords(page.here, speech)} />
      </div>
      <section className={css.list}>
        <h3>{t('uptime.spells.title', { count: page.spells.length })}</h3>
        {page.spells.length === 0 && <p>{t('uptime.spells.none')}</p>}
        {page.spells.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('uptime.spells.from')}</th>
                <th scope="col">{t('uptime.spells.to')}</th>
                <th scope="col">{t('uptime.spells.time')}</th>
              </tr>
            </thead>
            <tbody>
              {page.spells.map(({ from, to, ms }) => (
                <tr key={from} data-lasts={to === null || undefined} data-testid="uptime-spell">
                  <td>{time(from)}</td>
                  <td>{to === null ? t('uptime.spells.lasts') : time(to)}</td>
                  <td>{timeText(ms, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
