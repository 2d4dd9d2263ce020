import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding, Verdict } from '../../preload/contract'
import css from './technical.module.css'

const verdictIcons = {
  fit: IconCircleCheck,
  unfit: IconCircleX,
  unknown: IconHelpCircle,
  never: IconCircleDashed,
}

/** A shape and a word; colour only where something is wrong. */
export function VerdictSign({ verdict }: { verdict: Verdict | 'never' }) {
  const { t } = useTranslation()
  const Icon = verdictIcons[verdict]
  return (
    <span className={css.sign} data-verdict={verdict}>
      <Icon aria-hidden="true" />
      {t(`technical.verdicts.${verdict}`)}
    </span>
  )
}

const resultIcons = { pass: IconCircleCheck, fail: IconCircleX, open: IconHelpCircle }
const looks = { pass: 'fit', fail: 'unfit', open: 'unknown' } as const

export function ResultSign({ result }: Pick<Finding, 'result'>) {
  const { t } = useTranslation()
  const Icon = resultIcons[result]
  return (
    <span className={css.sign} data-verdict={looks[result]}>
      <Icon aria-hidden="true" />
      {t(`technical.results.${result}`)}
    </span>
  )
}
