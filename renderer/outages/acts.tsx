import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outage } from '../../preload/contract'
import { settle } from '../components/settle'
import { UndoMessage } from '../components/undo-message'
import { api, useAlerts, useOutages } from '../state'
import { isWaiting } from './words'

const UNDO = 'outages-undo'

/** Somebody has taken note: of the outage, and of what its tiles say of it. */
export async function acknowledge(outages: readonly Outage[]): Promise<void> {
  const ids = outages.filter(({ acknowledged }) => !acknowledged).map(({ id }) => id)
  if (ids.length === 0 || !(await settle(api.outages.acknowledge(ids)))) return
  const { byCamera } = useAlerts.getState()
  const cameras = outages.flatMap((each) => each.cameras).filter((id) => byCamera.has(id))
  if (cameras.length > 0) void settle(api.alerts.acknowledge(cameras))
  const text = i18next.t('outages.acknowledged', { count: ids.length })
  const undo = () => void takeBack(ids)
  notifications.hide(UNDO)
  notifications.show({
    id: UNDO,
    message: <UndoMessage text={text} onUndo={undo} />,
    autoClose: 8000,
  })
}

export async function takeBack(ids: string[]): Promise<void> {
  notifications.hide(UNDO)
  await settle(api.outages.takeBack(ids))
}

/** The first one that somebody is to acknowledge. */
export const firstWaiting = (): Outage | undefined => {
  const { state } = useOutages.getState()
  return state?.open.find(isWaiting) ?? state?.returned[0]
}

export const silence = () => settle(api.outages.silence())
