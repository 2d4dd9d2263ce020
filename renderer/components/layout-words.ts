import i18next from 'i18next'
import { LayoutRefusal, type Refused } from '../../preload/contract'

/** What happened and what to do, of a refused call about layouts and scenes. */
export function layoutRefusal({ reason, detail = '' }: Refused): string {
  const known = LayoutRefusal.safeParse(reason)
  if (!known.success) return otherwise(reason)
  const at = reason === 'file-broken' && detail !== ''
  return i18next.t(at ? 'layouts.reasons.file-broken-at' : `layouts.reasons.${known.data}`, {
    detail,
  })
}

/** A refusal that any call may meet, such as that of a lock. */
function otherwise(reason: string): string {
  const key: string = `common.notDone.reasons.${reason}`
  return i18next.t((i18next.exists(key) ? key : 'common.notDone.text') as 'common.notDone.text')
}
