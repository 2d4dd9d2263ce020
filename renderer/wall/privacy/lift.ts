import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { api, areasFor, deny, isLifted, mayNow, useShared } from '../../state'

const HINT = 'privacy-lift'

/** On walls for a while, and back; who may not is told. */
export async function toggleLift(camera: string): Promise<void> {
  const on = !isLifted(camera)
  if (on && areasFor(camera).length === 0) return say('no-areas')
  if (on && !mayNow('privacy')) return deny('privacy')
  const reply = await api.privacy.lift({ camera, on }).catch(() => null)
  if (reply?.status === 'refused' && reply.reason === 'no-right') return
  if (reply?.status !== 'done') say(reply?.reason ?? 'error')
}

/** A cell with a camera, or words. */
export const cameraIn = (cell: number | null): string | null => {
  const { wall, registry } = useShared.getState()
  const shown = cell === null ? null : wall.cells[cell]
  return registry.cameras.some(({ id }) => id === shown) ? (shown ?? null) : null
}

export function say(reason: string): void {
  const keys = [`privacy.reasons.${reason}`, `common.notDone.reasons.${reason}`]
  const known = keys.find((key: string) => i18next.exists(key)) ?? 'common.notDone.text'
  notifications.hide(HINT)
  notifications.show({
    ...{ id: HINT, color: 'doubtful', autoClose: 6000 },
    title: i18next.t('privacy.notLifted'),
    message: i18next.t(known as 'common.notDone.text'),
  })
}
