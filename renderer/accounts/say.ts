import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { type Outcome, Right } from '../../preload/contract'
import { clockTime } from '../components/time'
import { useShared } from '../state'

/** Words for what main refused; a reason that this feature has none for is in the log. */
export function reasonText(reason: string): string {
  const key: string = `accounts.refused.${reason}`
  return i18next.t(
    (i18next.exists(key) ? key : 'accounts.refused.other') as 'accounts.refused.other',
  )
}

export const timeText = (at: number) => clockTime(at, i18next.language)

export const said = (message: string) => notifications.show({ message })

/** Told once, with its reason; what was refused for want of a right is told elsewhere. */
export async function done(outcome: Promise<Outcome>): Promise<boolean> {
  const reply = await outcome
  if (reply.status === 'refused' && reply.reason !== 'no-right') {
    notifications.show({
      title: i18next.t('accounts.refused.title'),
      message: reasonText(reply.reason),
      color: 'doubtful',
    })
  }
  return reply.status === 'done'
}

/** Which right was missing, and who can give it. */
export function tellDenied({ detail }: { detail?: string | undefined }): void {
  const right = Right.safeParse(detail)
  const admins = useShared
    .getState()
    .accounts.people.filter(({ role }) => role === 'admin')
    .slice(0, 3)
    .map(({ name }) => name)
  notifications.show({
    id: `denied-${detail ?? ''}`,
    title: i18next.t('accounts.denied.title'),
    message: right.success
      ? i18next.t('accounts.denied.text', {
          right: i18next.t(`accounts.rights.${right.data}`),
          who: admins.join(', ') || i18next.t('accounts.denied.nobody'),
        })
      : reasonText('no-right'),
    color: 'doubtful',
  })
}
