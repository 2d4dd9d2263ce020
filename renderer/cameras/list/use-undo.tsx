import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { UndoMessage } from '../../components/undo-message'
import { api } from '../../state'
import { notify } from '../notify'
import { useSay } from '../use-say'
import { putBack, type WallPlace } from './wall-places'

const UNDO_MS = 10_000

/** Says what was removed, with ten seconds to take it back: by mouse there, or by `undo`. */
export function useUndo() {
  const { t } = useTranslation()
  const say = useSay()
  const latest = useRef<(() => void) | null>(null)
  const name = (removed: Camera[]) => {
    const [only] = removed
    return only && removed.length === 1
      ? t('cameras.removed.one', { code: only.code, name: only.name })
      : t('cameras.removed.many', { count: removed.length })
  }
  const offer = (token: string, removed: Camera[], places: WallPlace[]) => {
    const notice = `undo-${token}`
    const undo = async () => {
      notifications.hide(notice)
      const outcome = await api.cameras.undoRemove(token)
      if (outcome.status === 'refused') return say.complain(outcome)
      await putBack(places)
      notify({ message: t('cameras.removed.undone') })
    }
    latest.current = undo
    notify({
      id: notice,
      autoClose: UNDO_MS,
      withAutoCloseProgress: true,
      message: <UndoMessage text={name(removed)} onUndo={undo} />,
      onClose: () => {
        if (latest.current === undo) latest.current = null
      },
    })
  }
  return { offer, undo: () => latest.current?.() }
}
