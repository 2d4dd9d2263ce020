import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { api } from '../../state'
import { notify } from '../notify'
import { useSay } from '../use-say'

const UNDO_MS = 10_000

/** Says what was removed, with ten seconds to take it back. */
export function useUndo() {
  const { t } = useTranslation()
  const say = useSay()
  const name = (removed: Camera[]) => {
    const [only] = removed
    return only && removed.length === 1
      ? t('cameras.removed.one', { code: only.code, name: only.name })
      : t('cameras.removed.many', { count: removed.length })
  }
  const undo = async (token: string, notice: string) => {
    notifications.hide(notice)
    const outcome = await api.cameras.undoRemove(token)
    if (outcome.status === 'refused') say.complain(outcome)
    else notify({ message: t('cameras.removed.undone') })
  }
  return (token: string, removed: Camera[]) => {
    const notice = `undo-${token}`
    notify({
      id: notice,
      autoClose: UNDO_MS,
      withAutoCloseProgress: true,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="md">
          <span>{name(removed)}</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => undo(token, notice)}
            data-testid="undo"
          >
            {t('cameras.removed.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
