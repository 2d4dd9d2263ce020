import type { PanelFigures } from '../../../preload/contract'
import { moment } from '../../components/time'
import type { Shown } from '../panel'
import css from '../panel.module.css'
import { Big, useSpeech } from './pieces'

/** Who is on duty, and whether somebody was there when it was asked. */
export function Duty({ figures }: Shown) {
  const { t, count } = useSpeech()
  const { attention, shift } = figures
  const missed = attention?.missed ?? 0
  return (
    <>
      {attention && attention.asked > 0 ? (
        <Big
          figure={count(missed)}
          of={count(attention.asked)}
          label={t('dashboard.duty.missed')}
          tone={missed > 0 ? 'bad' : undefined}
        />
      ) : (
        <Big figure="–" label={t(attention ? 'dashboard.duty.unasked' : 'dashboard.none')} />
      )}
      <ul className={css.rows}>
        {shift ? <OnDuty shift={shift} at={figures.at} /> : <li>{t('dashboard.duty.none')}</li>}
      </ul>
    </>
  )
}

interface OnDutyProps {
  shift: NonNullable<PanelFigures['shift']>
  at: number
}

function OnDuty({ shift, at }: OnDutyProps) {
  const { t, language } = useSpeech()
  const { name, slot, from, plannedTo, head, leader, crew } = shift
  const time = (when: number) => ({ time: moment(when, at, language) })
  const called =
    name || (slot === null ? t('dashboard.kinds.duty') : t('dashboard.duty.slot', { n: slot }))
  const people = [
    ['head', head] as const,
    ['leader', leader] as const,
    ['crew', crew.join(', ')] as const,
  ]
  return (
    <>
      <li>
        <span className={css.name}>{called}</span>
        <span className={css.words}>
          {t('dashboard.duty.since', time(from))}
          {plannedTo !== null && ` ${t('dashboard.duty.until', time(plannedTo))}`}
        </span>
      </li>
      {people.map(
        ([key, who]) =>
          who && (
            <li key={key}>
              <span className={css.words}>{t(`dashboard.duty.${key}`)}</span>
              <span className={css.name}>{who}</span>
            </li>
          ),
      )}
    </>
  )
}
