import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Codes } from '../../../preload/contract'
import { useShared } from '../../state'

/** What names are made of. */
export interface Speech {
  t: TFunction
  codes: Codes
  language: 'vi' | 'en'
}

/** What names are made of, in the language of this moment. */
export function useSpeech(): Speech {
  const { t } = useTranslation()
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  return useMemo(() => ({ t, codes, language }), [t, codes, language])
}
