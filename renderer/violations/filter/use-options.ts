import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCodeLists, useShared } from '../../state'
import { usePeople } from '../people'
import { type Option, optionsOf } from './options'
import type { ListName } from './wanted'

export function useOptions(): Record<ListName, Option[]> {
  const { t } = useTranslation()
  const lists = useCodeLists()
  const codes = useShared((state) => state.codes)
  const facilities = useShared((state) => state.registry.facilities)
  const language = useShared((state) => state.settings.language)
  const people = usePeople()
  return useMemo(
    () => optionsOf({ lists, codes, facilities, people, language, t }),
    [lists, codes, facilities, people, language, t],
  )
}
