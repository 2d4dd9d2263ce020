import { useTranslation } from 'react-i18next'
import { api } from '../../state'
import { notify } from '../notify'
import { useSay } from '../use-say'

export function useExports() {
  const { t } = useTranslation()
  const say = useSay()
  return {
    exportAll: async () => {
      const reply = await api.cameras.exportCsv()
      if (reply.status === 'refused') return say.complain(reply)
      notify({
        title: t('cameras.exported.title', { count: reply.count }),
        message: `${reply.path}\n${t('cameras.exported.noPasswords')}`,
        styles: { description: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } },
        autoClose: 10_000,
      })
    },
    saveTemplate: async () => {
      const reply = await api.cameras.exportTemplate()
      if (reply.status === 'refused') return say.complain(reply)
      notify({
        title: t('cameras.exported.template'),
        message: reply.path,
        styles: { description: { overflowWrap: 'anywhere' } },
        autoClose: 10_000,
      })
    },
  }
}
