import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import type { Speech } from './words'

/** What names are made of, in the language of this moment. */
export function useSpeech(): Speech {
  const { t } = useTranslation()
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  return useMemo(() => ({ t, codes, language }), [t, codes, language])
}
