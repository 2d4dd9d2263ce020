import '@mantine/charts/styles.css'
import { useTranslation } from 'react-i18next'
import { type RoomTab, TabbedRoom } from '../components/tabbed-room'
import { type DutyTab, openDutyTab, useDutyRoom } from './room-store'
import { useDutyKeys } from './use-duty-keys'

export type DutySection = RoomTab<DutyTab>

const HINTS = [
  ...(['duty.tab1', 'duty.tab2', 'duty.tab3', 'duty.tab4', 'duty.tab5', 'duty.tab6'] as const),
]

/** The room of whoever is on duty: what is down, the shift, what is reported. */
export default function Duty({ sections }: { sections: readonly DutySection[] }) {
  const { t } = useTranslation()
  const chosen = useDutyRoom((state) => state.tab)
  const shown = sections.find(({ key }) => key === chosen) ?? sections[0]
  useDutyKeys(sections.map(({ key }) => key))
  if (!shown) return null
  return (
    <TabbedRoom
      id="duty"
      label={t('duty.title')}
      tabsLabel={t('duty.tabs')}
      {...{ tabs: sections, hints: HINTS, onShow: openDutyTab }}
      shown={shown.key}
    />
  )
}
