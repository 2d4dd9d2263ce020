import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayWords } from '../../components/facility'
import { clockTime, dateOf } from '../../components/time'
import { useShared } from '../../state'
import { noteCount } from '../act'
import type { History } from '../book'
import { type HeldDay, heldDays } from './counts'
import css from './detail.module.css'
import lines from './lines.module.css'

/** So many days are shown at first. */
const FEW = 5

/** The newest day first: how many, who noted it, and what was corrected. */
export function Notes({ history, facility }: { history: History; facility: string }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const days = heldDays(history.notes).reverse()
  const shown = all ? days : days.slice(0, FEW)
  if (days.length === 0 && history.damaged === 0) return null
  return (
    <>
      {history.damaged > 0 && (
        <p className={css.hint} data-late>
          {t('facility.people.damaged', { count: history.damaged })}
        </p>
      )}
      <ul className={lines.notes} data-testid="facility-notes">
        {shown.map((day) => (
          <Note key={day.date} day={day} facility={facility} />
        ))}
      </ul>
      {days.length > FEW && (
        <button type="button" className={lines.link} onClick={() => setAll(!all)}>
          {all ? t('facility.people.less') : t('facility.people.all', { count: days.length })}
        </button>
      )}
    </>
  )
}

function Note({ day, facility }: { day: HeldDay; facility: string }) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const { date, count, at, by, corrected } = day
  const before = corrected.map((each) => (each === null ? t('facility.people.taken') : `${each}`))
  const corrections =
    before.length > 0 ? [t('facility.people.corrected', { before: before.join(', ') })] : []
  return (
    <li>
      <span>{dayWords(date)}</span>
      <b>{count}</b>
      <small title={by}>
        {[by, `${clockTime(at, language)} ${dateOf(at)}`, ...corrections]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('facility.people.remove', { day: dayWords(date) })}
        title={t('facility.people.remove', { day: dayWords(date) })}
        onClick={() => void noteCount({ facility, date, count: null })}
      >
        <IconX />
      </ActionIcon>
    </li>
  )
}
