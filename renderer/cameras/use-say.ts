import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

type Known = 'cameras.issues.unknown' | 'cameras.refused.unknown'

/** Words for the keys that main answers with; a key without words gets a general sentence. */
export function useSay() {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const known = (group: 'cameras.issues' | 'cameras.refused', key: string) =>
      t((i18n.exists(`${group}.${key}`) ? `${group}.${key}` : `${group}.unknown`) as Known)
    const refused = (reason: string) => known('cameras.refused', reason)
    return {
      issue: (reason: string) => known('cameras.issues', reason),
      refused,
      complain: (reason: string) => {
        if (reason === 'cancelled') return
        notifications.show({ color: 'red', message: refused(reason) })
      },
    }
  }, [t, i18n])
}
