import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { type Look, StateShape } from '../../components/state-shape'
import { useNow } from '../../components/ticker'
import type { TileReason, TileState } from '../tile-state'
import { useDetail } from './use-detail'

export interface WordsProps {
  camera: Camera
  state: TileState
  reason: TileReason
  since: number
  nextTryAt: number
}

/** What, since when, what happens next; nothing at all over a live picture. */
export function Words(props: WordsProps) {
  const { state, camera } = props
  if (!camera.enabled) return <DisabledWords />
  if (state === 'live' || state === 'empty') return null
  return <MissingWords {...props} />
}

function DisabledWords() {
  const { t } = useTranslation()
  return (
    <div className="tile-words">
      <Big look="off" word={t('streams.states.disabled')} />
      <span className="tile-reason">{t('wall.tile.disabled')}</span>
    </div>
  )
}

function MissingWords({ state, reason, since, nextTryAt }: WordsProps) {
  const { t } = useTranslation()
  const detail = useDetail(state, since, nextTryAt, useNow())
  const why = t(`streams.reasons.${reason}`)
  return (
    <div className="tile-words">
      <Big look={state as Look} word={t(`streams.states.${state}`)} />
      {detail && <span className="tile-detail">{detail}</span>}
      {why && <span className="tile-reason">{why}</span>}
    </div>
  )
}

function Big({ look, word }: { look: Look; word: string }) {
  return (
    <strong className="tile-word">
      <StateShape look={look} />
      {word}
    </strong>
  )
}
