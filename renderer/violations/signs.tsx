import {
  IconArrowForwardUp,
  IconCheck,
  IconPhone,
  IconPointFilled,
  IconTool,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BookmarkState, Severity } from '../../preload/contract'
import css from './room.module.css'

const icons = {
  ...{ new: IconPointFilled, reported: IconPhone, fixing: IconTool },
  ...{ fixed: IconCheck, referred: IconArrowForwardUp },
}

/** A shape and a word: nothing is told by colour alone. */
export function StateSign({ state }: { state: BookmarkState }) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={css.state} data-violation-state={state}>
      <Icon aria-hidden="true" />
      {t(`violations.states.${state}`)}
    </span>
  )
}

const shapes = {
  unsorted: <circle cx="6" cy="6" r="3.6" fill="none" strokeWidth="1.3" strokeDasharray="2 1.6" />,
  minor: <circle cx="6" cy="6" r="3.6" fill="none" strokeWidth="1.6" />,
  normal: <circle cx="6" cy="6" r="3.9" />,
  critical: <path d="M6 .9 11.4 10.6H.6Z" />,
}

/** How grave a kind is: only what is critical has a colour. */
export function SeveritySign({ severity }: { severity: Severity | 'unsorted' }) {
  const { t } = useTranslation()
  const name = t(
    severity === 'unsorted' ? 'violations.unsorted' : `violations.severity.${severity}`,
  )
  return (
    <svg className={css.severity} data-severity={severity} viewBox="0 0 12 12" role="img">
      <title>{name}</title>
      {shapes[severity]}
    </svg>
  )
}
