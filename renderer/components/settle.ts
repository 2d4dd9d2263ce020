import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outcome } from '../../preload/contract'

/** A refused call is said once, quietly; nothing else waits for the answer. */
export async function settle(outcome: Promise<Outcome>): Promise<boolean> {
  const { status } = await outcome
  if (status === 'refused') {
    notifications.show({
      title: i18next.t('common.notDone.title'),
      message: i18next.t('common.notDone.text'),
      color: 'doubtful',
    })
  }
  return status === 'done'
}
