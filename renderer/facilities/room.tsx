import '@mantine/charts/styles.css'
import { useTranslation } from 'react-i18next'
import { type RoomTab, TabbedRoom } from '../components/tabbed-room'
import { useRoomKeys } from './keys'
import { FacilityList } from './list/list'
import { ShowOnWall } from './on-wall'
import { Overview, overviewKeys } from './overview/overview'
import { openTab, type Tab, useFacilitiesRoom } from './room-store'

/** A tab that another feature brings. */
export type Section = RoomTab<Exclude<Tab, 'overview' | 'list'>>

const HINTS = ['facilities.tab1', 'facilities.tab2', 'facilities.tab3', 'facilities.tab4'] as const

interface FacilitiesProps {
  sections: readonly Section[]
  /** Shows the cameras of a facility on the wall. */
  onShow: (facility: string) => void
}

/** The room of facilities: who is how far, and everything of one of them. */
export default function Facilities({ sections, onShow }: FacilitiesProps) {
  const { t } = useTranslation()
  const chosen = useFacilitiesRoom((state) => state.tab)
  const tabs: RoomTab<Tab>[] = [
    { key: 'overview', label: t('facilities.tabs.overview'), node: <Overview /> },
    { key: 'list', label: t('facilities.tabs.list'), node: <FacilityList active /> },
    ...sections,
  ]
  const shown = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  useRoomKeys(
    tabs.map(({ key }) => key),
    (id) => chosen === 'overview' && overviewKeys(id),
  )
  return (
    <ShowOnWall value={onShow}>
      <TabbedRoom
        id="facilities"
        label={t('facilities.title')}
        tabsLabel={t('facilities.tabs.label')}
        {...{ tabs, hints: HINTS, onShow: openTab }}
        shown={shown?.key ?? 'overview'}
      />
    </ShowOnWall>
  )
}
