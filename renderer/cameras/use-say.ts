import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refused } from '../../preload/contract'
import { notify } from './notify'

type Known = 'cameras.issues.unknown' | 'cameras.refused.columns-missing'

/** Words for the keys that main answers with; a key without words gets a general sentence. */
export function useSay() {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const keyOf = (group: 'cameras.issues' | 'cameras.refused', key: string) =>
      (i18n.exists(`${group}.${key}`) ? `${group}.${key}` : `${group}.unknown`) as Known
    const refused = ({ reason, detail = '' }: Refused) =>
      t(keyOf('cameras.refused', reason), { detail })
    return {
      issue: (reason: string) => t(keyOf('cameras.issues', reason), { detail: '' }),
      refused,
      /** What to write instead; empty when the issue's own words say it. */
      fix: (reason: string, list: string) => {
        const key = `cameras.import.fix.${reason}`
        return i18n.exists(key) ? t(key as 'cameras.import.fix.place-unknown', { list }) : ''
      },
      complain: (refusal: Refused) => {
        if (refusal.reason === 'cancelled') return
        notify({ color: 'red', message: refused(refusal) })
      },
    }
  }, [t, i18n])
}
