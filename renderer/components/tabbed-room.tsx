import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { type ActionId, KeyHint } from './keymap'
import css from './tabbed-room.module.css'

export interface RoomTab<K extends string = string> {
  key: K
  label: string
  node: ReactNode
}

interface TabbedRoomProps<K extends string> {
  /** Id of the room: `data-testid`, and of its tabs `ID-tab-KEY`. */
  id: string
  label: string
  tabsLabel: string
  tabs: readonly RoomTab<K>[]
  /** The keys of the tabs, in their order. */
  hints: readonly ActionId[]
  shown: K
  onShow: (tab: K) => void
}

/** A room that fills the window beneath the bars; only the shown tab is there. */
export function TabbedRoom<K extends string>(props: TabbedRoomProps<K>) {
  const { id, label, tabsLabel, tabs, hints, shown, onShow } = props
  return (
    <main className={css.room} aria-label={label} data-testid={id}>
      <Tabs
        className={css.tabs}
        value={shown}
        onChange={(key) => onShow((key ?? shown) as K)}
        keepMounted={false}
      >
        <Tabs.List className={css.list} aria-label={tabsLabel}>
          {tabs.map((tab, i) => (
            <Tabs.Tab key={tab.key} value={tab.key} data-testid={`${id}-tab-${tab.key}`}>
              {tab.label} <KeyHint action={hints[i]} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ key, node }) => (
          <Tabs.Panel key={key} value={key} className={css.panel}>
            {node}
          </Tabs.Panel>
        ))}
      </Tabs>
    </main>
  )
}
