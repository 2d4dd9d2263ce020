import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldIssue, Refused } from '../../preload/contract'

type KnownKey = 'onvif.refused.unknown' | 'cameras.issues.unknown' | 'cameras.refused.not-found'

/** Words for what main refuses; a key without words gets a general sentence. */
export function useSay() {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const first = (keys: string[]) => keys.find((key) => i18n.exists(key)) as KnownKey
    return {
      refused: ({ reason, detail = '' }: Refused) =>
        t(
          first([`onvif.refused.${reason}`, `cameras.refused.${reason}`, 'onvif.refused.unknown']),
          { detail },
        ),
      issue: ({ reason, value }: FieldIssue) =>
        t(first([`cameras.issues.${reason}`, 'cameras.issues.unknown']), { detail: value }),
    }
  }, [t, i18n])
}
