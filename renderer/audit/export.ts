import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { CUSTODY_ACTIONS } from '../../preload/contract'
import { settle } from '../components/settle'
import { api, useShared } from '../state'
import { filterOf, useAudit } from './store'
import { actionWord, fieldKeys, fieldWord } from './words'

/** Everything that the filter lets through, as a file that is chosen in main's own dialogue. */
export async function exportAudit(format: 'xlsx' | 'csv'): Promise<void> {
  const { wanted } = useAudit.getState()
  const { language } = useShared.getState().settings
  const order = { filter: filterOf(wanted), format, language, words: wordsOf(wanted) }
  const reply = await api.audit.exportList(order).catch(() => null)
  if (reply?.status !== 'done') {
    if (reply?.reason !== 'cancelled')
      await settle(Promise.resolve(reply ?? { status: 'refused', reason: 'error' }))
    return
  }
  const { count, path, cut } = reply
  notifications.show({
    title: i18next.t('audit.exported', { count }),
    message: cut ? `${path} · ${i18next.t('audit.cut')}` : path,
    color: cut ? 'doubtful' : undefined,
    autoClose: cut ? 15_000 : 6_000,
  })
}

function wordsOf(wanted: ReturnType<typeof useAudit.getState>['wanted']) {
  const t = i18next.t.bind(i18next)
  const { days, by, actions, facility, camera, text } = wanted
  const chosen = [
    ...[days.filter(Boolean).join(' – '), by, actions.map(actionWord).join(', ')],
    ...[facility, camera, text],
  ]
  return {
    title: t('audit.title'),
    head: (['seq', 'at', 'by', 'action', 'subject', 'detail'] as const).map((column) =>
      t(`audit.columns.${column}`),
    ),
    actions: Object.fromEntries(CUSTODY_ACTIONS.map((action) => [action, actionWord(action)])),
    fields: Object.fromEntries(fieldKeys().map((field) => [field, fieldWord(field)])),
    station: t('audit.station'),
    ...{
      about: t('audit.out.about'),
      madeBy: t('audit.out.madeBy'),
      madeAt: t('audit.out.madeAt'),
    },
    ...{ count: t('audit.out.count'), filter: t('audit.out.filter') },
    chosen: chosen.filter(Boolean).join('; ').slice(0, 1000) || t('audit.out.all'),
  }
}
