import '@mantine/charts/styles.css'
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/keymap'
import { useRoomKeys } from './keys'
import { FacilityList } from './list/list'
import { ShowOnWall } from './on-wall'
import { Overview, overviewKeys } from './overview/overview'
import css from './room.module.css'
import { openTab, type Tab, useFacilitiesRoom } from './room-store'

/** A tab that another feature brings. */
export interface Section {
  key: Exclude<Tab, 'overview' | 'list'>
  label: string
  node: ReactNode
}

const HINTS = ['facilities.tab1', 'facilities.tab2', 'facilities.tab3', 'facilities.tab4'] as const

interface FacilitiesProps {
  sections: readonly Section[]
  /** Shows the cameras of a facility on the wall. */
  onShow: (facility: string) => void
}

/** The room of facilities: who is how far, and everything of one of them. Only the shown tab is there. */
export default function Facilities({ sections, onShow }: FacilitiesProps) {
  const { t } = useTranslation()
  const chosen = useFacilitiesRoom((state) => state.tab)
  const tabs: { key: Tab; label: string; node: ReactNode }[] = [
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
    <main className={css.room} aria-label={t('facilities.title')} data-testid="facilities">
      <ShowOnWall value={onShow}>
        <Tabs
          className={css.tabs}
          value={shown?.key ?? 'overview'}
          onChange={(key) => openTab((key ?? 'overview') as Tab)}
          keepMounted={false}
        >
          <Tabs.List className={css.list} aria-label={t('facilities.tabs.label')}>
            {tabs.map(({ key, label }, i) => (
              <Tabs.Tab key={key} value={key} data-testid={`facilities-tab-${key}`}>
                {label} <KeyHint action={HINTS[i]} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(({ key, node }) => (
            <Tabs.Panel key={key} value={key} className={css.panel}>
              {node}
            </Tabs.Panel>
          ))}
        </Tabs>
      </ShowOnWall>
    </main>
  )
}
