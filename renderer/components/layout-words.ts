import i18next from 'i18next'
import { LayoutRefusal, type Refused } from '../../preload/contract'

/** What happened and what to do, of a refused call about layouts and scenes. */
export function layoutRefusal({ reason, detail = '' }: Refused): string {
  const known = LayoutRefusal.safeParse(reason)
  if (!known.success) return i18next.t('common.notDone.text')
  const at = reason === 'file-broken' && detail !== ''
  return i18next.t(at ? 'layouts.reasons.file-broken-at' : `layouts.reasons.${known.data}`, {
    detail,
  })
}
