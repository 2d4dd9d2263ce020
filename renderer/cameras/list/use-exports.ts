import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../preload/contract'
import { api } from '../../state'
import { notify } from '../notify'
import { useSay } from '../use-say'

export type Template = 'xlsx' | 'cameras' | 'facilities'

export function useExports() {
  const { t } = useTranslation()
  const say = useSay()
  const saved = (reply: SavedFile, title: string) => {
    if (reply.status === 'refused') return say.complain(reply)
    notify({
      title,
      message: `${reply.path}\n${t('cameras.exported.noPasswords')}`,
      styles: { description: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } },
      autoClose: 10_000,
    })
  }
  return {
    /** Says where a file lies, or why it was not written. */
    saved,
    exportAll: async () => {
      const reply = await api.cameras.exportList()
      const count = reply.status === 'done' ? reply.count : 0
      saved(reply, t('cameras.exported.title', { count }))
    },
    saveTemplate: async (kind: Template) => {
      const reply = await api.cameras.exportTemplate(kind)
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
