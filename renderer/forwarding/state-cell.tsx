import { useTranslation } from 'react-i18next'
import type { Forward, ForwardState, ForwardStatus } from '../../preload/contract'
import { type Look, StateShape } from '../components/state-shape'
import { useNow } from '../components/ticker'
import { moment } from '../components/time'
import css from './forwarding.module.css'

const LOOKS: Record<ForwardState, Look> = {
  ...{ off: 'off', waiting: 'closed', starting: 'connecting', forwarding: 'live' },
  ...{ stalled: 'stalled', refused: 'refused', unreachable: 'unreachable' },
  unsupported: 'unsupported',
}

interface StateCellProps {
  forward: Forward | null
  status: ForwardStatus | null
}

/** What it is, why, and since when. */
export function StateCell({ forward, status }: StateCellProps) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  if (!forward || !status) return <td className={css.state} data-state="none" />
  const { state, reason, since, dropped } = status
  const why = reason === 'none' ? '' : t(`forwarding.reasons.${reason}`)
  const at = t('forwarding.since', { at: moment(since, now, i18n.language) })
  const words = [why, state === 'off' ? '' : at].filter(Boolean).join(' · ')
  const lost = dropped > 0 ? t('forwarding.dropped', { count: dropped }) : ''
  const advice = reason === 'none' ? '' : t(`forwarding.advice.${reason}`)
  return (
    <td
      className={css.state}
      data-state={state}
      title={[why, advice, at, lost].filter(Boolean).join('\n')}
    >
      <StateShape look={LOOKS[state]} />
      <b>{t(`forwarding.states.${state}`)}</b>
      <span>{words}</span>
    </td>
  )
}
