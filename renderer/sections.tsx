import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_CELLS } from '../preload/contract'
import { Audit } from './audit'
import { panelTitle } from './components/panels'
import { openRoom } from './components/rooms'
import { Dashboard } from './dashboard'
import type { DutySection } from './duty'
import { type Section, showInRoom } from './facilities'
import { Forwarding } from './forwarding'
import { Outages } from './outages'
import { Reports } from './reports'
import { Shifts } from './shifts'
import { Technical } from './technical'
import { Uptime } from './uptime'
import { putHere, showCameras, showFacility, targetCell } from './wall'

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

/** Where the next camera would go; the room stays, so that several can be put. */
function putOnWall(panel: string) {
  const cell = targetCell() + 1
  putHere(panel)
  const message = i18next.t('dashboard.tab.done', { panel: panelTitle(panel), cell })
  notifications.show({ message, autoClose: 4000 })
}

/** What is down is looked at: its whole facility, or the cameras themselves. */
function showDown({ cameras, facility }: { cameras: string[]; facility: string | null }) {
  openRoom('wall')
  if (facility === null) void showCameras(cameras.slice(0, MAX_CELLS))
  else void showFacility(facility)
}

/** Parts of the room of whoever is on duty. */
export function useDutySections(): readonly DutySection[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'outages', label: t('outages.title'), node: <Outages onShow={showDown} /> },
      { key: 'uptime', label: t('uptime.title'), node: <Uptime /> },
      { key: 'shifts', label: t('shifts.title'), node: <Shifts /> },
      { key: 'reports', label: t('reports.title'), node: <Reports /> },
      { key: 'dashboard', label: t('dashboard.title'), node: <Dashboard onPut={putOnWall} /> },
      { key: 'audit', label: t('audit.title'), node: <Audit /> },
    ],
    [t],
  )
}
