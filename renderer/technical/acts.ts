import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Facility } from '../../preload/contract'
import { settle } from '../components/settle'
import { api } from '../state'

/** Nothing happens without one. */
export async function checkCameras(cameras: string[]): Promise<void> {
  if (cameras.length > 0) await settle(api.technical.start(cameras))
}

export const cancelCheck = () => settle(api.technical.cancel())
export const resumeCheck = () => settle(api.technical.resume())
export const dropCheck = () => settle(api.technical.drop())

/** Writes the day into the facility; by somebody's word only. */
export async function noteFit(facility: Facility, day: string): Promise<boolean> {
  const patch = { progress: { fit: day } }
  const reply = await api.facilities.change({ codes: [facility.code], patch })
  if (reply.status === 'done') return true
  notifications.show({
    title: i18next.t('common.notDone.title'),
    message: i18next.t('common.notDone.text'),
    color: 'doubtful',
  })
  return false
}
