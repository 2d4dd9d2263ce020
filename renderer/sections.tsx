import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutySection } from './duty'
import { type Section, showInRoom } from './facilities'
import { Forwarding } from './forwarding'
import { Technical } from './technical'

export const showForwarding = () => showInRoom('forwarding')
export const showTechnical = () => showInRoom('technical')

/** Tabs of the room of facilities beside its own. */
export function useFacilitySections(): readonly Section[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'technical', label: t('technical.title'), node: <Technical /> },
      { key: 'forwarding', label: t('forwarding.section'), node: <Forwarding /> },
    ],
    [t],
  )
}

/** Parts of the room of whoever is on duty. */
export function useDutySections(): readonly DutySection[] {
  const { t: _t } = useTranslation()
  return useMemo(() => [], [])
}
