import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { clockTime } from '../components/time'
import { useShared } from '../state'
import { useSnapshots } from './store'
import { TakenNotice } from './taken-notice'

const TAKEN = 'snapshot-taken'
const HINT = 'snapshot-hint'
const TROUBLE = 'snapshot-trouble'
/** Time to copy, print or drag, in ms. */
const LONG = 9000

/** What was taken: one notice, however often the key is pressed. */
export function tell(ids: string[], title: string, at: number, bytes: Uint8Array): void {
  const { language } = useShared.getState().settings
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]))
  const taken = { ids, title, time: clockTime(at, language, true), url }
  notifications.hide(TAKEN)
  useSnapshots.setState({ taken })
  notifications.show({
    ...{ id: TAKEN, autoClose: LONG, withCloseButton: true },
    message: <TakenNotice taken={taken} />,
    onClose: () => URL.revokeObjectURL(url),
  })
}

export function hint(text: 'noTile' | 'noPicture' | 'nothing' | 'copied'): void {
  notifications.hide(HINT)
  notifications.show({ id: HINT, message: i18next.t(`snapshots.hints.${text}`), autoClose: 4000 })
}

export type Trouble =
  | 'notSaved'
  | 'notCopied'
  | 'notPrinted'
  | 'notOpened'
  | 'notDragged'
  | 'notStarted'
  | 'notStopped'
  | 'noSheet'
  | 'notSet'

export function complain(trouble: Trouble, reason: string): void {
  notifications.show({
    title: i18next.t(`snapshots.trouble.${trouble}`),
    message: `${reasonWords(reason)} ${trouble === 'notSaved' ? i18next.t('snapshots.trouble.lost') : ''}`,
    color: trouble === 'notSaved' ? 'red' : 'doubtful',
    autoClose: trouble === 'notSaved' ? false : 8000,
  })
}

/** Said once when the folder begins to refuse, and taken back when it works again. */
export function tellFolder(reason: string): void {
  notifications.hide(TROUBLE)
  if (reason === 'none') return
  notifications.show({
    // Outside of a kiosk it stands at the side as well.
    ...{ id: TROUBLE, color: 'red', autoClose: useShared.getState().kiosk ? false : LONG },
    title: i18next.t('snapshots.trouble.waiting'),
    message: `${reasonWords(reason)} ${i18next.t('snapshots.trouble.safe')}`,
  })
}

/** Of snapshots, of streams, or of what cuts the recording: whoever knows it. */
export function reasonWords(reason: string): string {
  for (const key of [`snapshots.reasons.${reason}`, `streams.reasons.${reason}`])
    if (i18next.exists(key)) return i18next.t(key as 'common.notDone.text')
  return i18next.t('common.notDone.text')
}
