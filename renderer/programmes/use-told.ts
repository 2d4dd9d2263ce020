import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../state'

/** What words about steps need. */
export function useTold() {
  const { t, i18n } = useTranslation()
  const registry = useShared((state) => state.registry)
  const { language } = i18n
  return useMemo(() => ({ t, language, registry }), [t, language, registry])
}
