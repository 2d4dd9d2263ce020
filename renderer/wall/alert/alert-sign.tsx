import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Alert, AlertKind } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { type Look, StateShape } from '../../components/state-shape'
import { duration } from '../../components/time'
import { useAlert } from '../../state'

const looks: Record<AlertKind, Look> = {
  lost: 'reconnecting',
  stalled: 'stalled',
  blind: 'blind',
  refused: 'refused',
  back: 'live',
  mark: 'live',
}

/** A tile without a picture says itself what is wrong; here it is only said that it is new. */
function wordsOf({ kind, after }: Alert, t: TFunction): string {
  if (kind === 'mark') return t('wall.alert.mark')
  if (kind !== 'back') return t('wall.alert.new')
  return t('wall.alert.back', { duration: duration(after, t) })
}

/** Something happened to the camera: to be seen from across the room, over its own tile alone. */
export function AlertSign({ camera }: { camera: string }) {
  const { t } = useTranslation()
  const alert = useAlert(camera)
  if (!alert) return null
  const look = looks[alert.kind]
  return (
    // Another event is another sign: it draws the eye anew.
    <div key={alert.at} className="tile-alert" data-look={look} data-testid="tile-alert">
      <strong className="tile-alert-word" data-alert={alert.kind} role="status">
        <StateShape look={look} />
        {wordsOf(alert, t)}
        <KeyHint action="alerts.note" />
      </strong>
    </div>
  )
}
