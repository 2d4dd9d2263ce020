import type { UptimePage, UptimeRow } from '../../preload/contract'
import { useSpeech } from '../components/places/use-speech'
import { useShared } from '../state'
import { goTo, useUptime } from './store'
import { timeText, uptimeText } from './words'
import css from './worst.module.css'

/** The cameras of this place that were down the most, the worst first. */
export function Worst({ page }: { page: UptimePage }) {
  const { t, language } = useSpeech()
  const facilities = useShared((state) => state.registry.facilities)
  const nameOf = (code: string) => facilities.find((each) => each.code === code)?.name ?? ''
  const open = usePathTo()
  return (
    <section className={css.worst} data-testid="uptime-worst">
      <h3>{t('uptime.worst.title')}</h3>
      {page.worst.length === 0 ? (
        <p>{t(page.here.figures.part === null ? 'uptime.worst.nobody' : 'uptime.worst.none')}</p>
      ) : (
        <ol>
          {page.worst.map((row) => (
            <li key={row.code}>
              <button type="button" onClick={() => open(row)} data-testid="uptime-worst-row">
                <span>
                  {row.name} <i>{nameOf(row.facility)}</i>
                </span>
                <b>{uptimeText(row.figures, t, language)}</b>
                <small>{timeText(row.figures.downMs, t)}</small>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** @returns opens a camera, by where it is */
function usePathTo() {
  const { facilities } = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const order = useUptime((state) => state.order)
  return ({ facility, code }: UptimeRow) => {
    const at = facilities.find((each) => each.code === facility)
    const { authority = '', district = '' } = at ?? {}
    const province = codes.districts.find((each) => each.code === district)?.province ?? ''
    const places = order === 'authority' ? [authority, district] : [district, authority]
    goTo([province, ...places, facility, code])
  }
}
