import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shift, ShiftState } from '../../../preload/contract'
import { dayText, nameOf, timeText } from '../words'
import css from './book.module.css'

interface HeadProps {
  shift: Shift
  state: ShiftState
  /** What can be done with the book. */
  acts: ReactNode
}

/** Which shift, who, from when to when, and how it stands. */
export function Head({ shift, state, acts }: HeadProps) {
  const { t } = useTranslation()
  const { from, to, plannedFrom, plannedTo, leader, head } = shift
  const crew = shift.crew.map(({ name, to: left }) =>
    left === null ? name : t('shifts.book.left', { name, time: timeText(left) }),
  )
  return (
    <header className={css.head}>
      <div className={css.title}>
        <h2>
          {nameOf(shift)} · {dayText(shift.day)}
        </h2>
        <span data-testid="shift-state" data-shift-state={state}>
          {t(`shifts.states.${state}`)}
        </span>
        <span className={css.gap} />
        {acts}
      </div>
      <dl className={css.who}>
        <div>
          <dt>{t('shifts.book.times')}</dt>
          <dd>
            {timeText(from)} – {to === null || state === 'running' ? '…' : timeText(to)}
            {plannedFrom !== null && plannedTo !== null && (
              <small>
                {t('shifts.book.plan', { from: timeText(plannedFrom), to: timeText(plannedTo) })}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('shifts.people.leader')}</dt>
          <dd>{leader || '–'}</dd>
        </div>
        <div>
          <dt>{t('shifts.people.head')}</dt>
          <dd>{head || '–'}</dd>
        </div>
        <div>
          <dt>{t('shifts.people.crew')}</dt>
          <dd>{crew.join(', ') || '–'}</dd>
        </div>
      </dl>
    </header>
  )
}
