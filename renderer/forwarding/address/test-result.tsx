import { useTranslation } from 'react-i18next'
import type { ForwardTest } from '../../../preload/contract'
import { issueWords } from '../acts'
import css from './address.module.css'

interface TestResultProps {
  tested: ForwardTest | null
  running: boolean
}

/** What happened, and what to do. */
export function TestResult({ tested, running }: TestResultProps) {
  const { t, i18n } = useTranslation()
  if (!tested && !running) return null
  return (
    <p
      className={css.tested}
      data-state={tested?.status === 'done' ? tested.state : tested?.status}
      aria-live="polite"
      data-testid="forwarding-tested"
    >
      {tested ? words(tested) : t('forwarding.test.running')}
    </p>
  )

  function words(result: ForwardTest): string {
    if (result.status === 'refused') return issueWords(result.reason)
    const { state, reason, ms, taken } = result
    const seconds = (ms / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
    if (state === 'forwarding')
      return t('forwarding.test.good', { seconds, kb: Math.round(taken / 1000) })
    if (reason === 'none') return t('forwarding.test.nothing', { seconds })
    return `${t(`forwarding.reasons.${reason}`)}. ${t(`forwarding.advice.${reason}`)}`
  }
}
