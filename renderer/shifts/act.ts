import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { DocumentFormat, Outcome } from '../../preload/contract'
import { api } from '../state'
import { NOW } from './store'
import { refusalWords } from './words'

const broken = (): Outcome => ({ status: 'refused', reason: 'error' })

/** Says in words of the shift book why nothing was done. */
export async function act(outcome: Promise<Outcome>): Promise<boolean> {
  const reply = await outcome.catch(broken)
  if (reply.status === 'refused' && reply.reason !== 'no-right') refused(reply.reason)
  return reply.status === 'done'
}

const refused = (reason: string) =>
  notifications.show({
    title: i18next.t('common.notDone.title'),
    message: refusalWords(reason),
    color: 'doubtful',
  })

/** Main asks where to; says where it lies. */
export async function saveBook(chosen: string, format: DocumentFormat): Promise<void> {
  const id = chosen === NOW ? '' : chosen
  const reply = await api.shifts.save({ id, format }).catch(broken)
  if (reply.status === 'done' && 'path' in reply)
    notifications.show({ message: i18next.t('documents.saved', { path: reply.path }) })
  if (reply.status === 'refused' && !['cancelled', 'no-right'].includes(reply.reason)) {
    const key: string = `documents.refused.${reply.reason}`
    if (i18next.exists(key))
      notifications.show({ message: i18next.t(key as 'common.notDone.text'), color: 'doubtful' })
    else refused(reply.reason)
  }
}
