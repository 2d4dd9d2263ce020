import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../state'
import type { Speaker } from './words'

/** Makes words in the language of the page. */
export function useSpeaker(): Speaker {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const places = useShared((state) => state.codes.places)
  return useMemo(() => ({ t, language, places }), [t, language, places])
}
