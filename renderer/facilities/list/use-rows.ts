import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGES, type Stage } from '../../../preload/contract'
import { useShared } from '../../state'
import { useOccupancy, useToday } from '../book'
import { describe, type FacilityRow, search, sortRows } from './rows'
import { useFacilityList } from './store'

export function useRows(): FacilityRow[] {
  const { t } = useTranslation()
  const registry = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const query = useDeferredValue(useFacilityList((state) => state.query))
  const narrow = useFacilityList((state) => state.narrow)
  const column = useFacilityList((state) => state.column)
  const descending = useFacilityList((state) => state.descending)
  const occupancy = useOccupancy()
  const today = useToday()
  const described = useMemo(() => {
    const stages = Object.fromEntries(
      [...STAGES, 'none' as const].map((stage) => [stage, t(`facility.stages.${stage}`)]),
    ) as Record<Stage | 'none', string>
    const words = { stages, overdue: t('facility.overdue') }
    return describe({ registry, codes, occupancy, language, today, words })
  }, [registry, codes, occupancy, language, today, t])
  const sorted = useMemo(
    () => sortRows(described, { column, descending }, language),
    [described, column, descending, language],
  )
  return useMemo(() => {
    const only = narrow && new Set(narrow.codes)
    return search(only ? sorted.filter((row) => only.has(row.facility.code)) : sorted, query)
  }, [sorted, narrow, query])
}
