import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { api, useShared } from '../state'
import { queryOf, useChoices } from './store'

/** What is listed by period and filter, as a file; what lasts is in it, too. */
export async function exportOutages(format: 'xlsx' | 'csv'): Promise<void> {
  const { language } = useShared.getState().settings
  const query = queryOf(useChoices.getState(), Date.now())
  const broken = () => ({ status: 'refused' as const, reason: 'error' })
  const reply = await api.outages.exportList({ query, format, language }).catch(broken)
  if (reply.status === 'done') {
    const { path, count } = reply
    notifications.show({ message: i18next.t('outages.export.done', { path, count }) })
  } else if (!['cancelled', 'no-right'].includes(reply.reason)) {
    const words = i18next.t('outages.export.failed')
    notifications.show({
      title: i18next.t('common.notDone.title'),
      message: words,
      color: 'doubtful',
    })
  }
}
