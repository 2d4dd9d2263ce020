import { Tabs } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import { showTab, type Tab, useDesk } from '../desk'
import css from '../layouts.module.css'
import { Foot } from './foot'
import { type Item, layoutItems, sceneItems } from './items'
import { listKey } from './list-keys'
import { Preview } from './preview'
import { Row } from './row'

/** The station's layouts and scenes, and the built-in layouts below its own. */
export function Lists() {
  const { t } = useTranslation()
  const book = useShared((state) => state.layouts)
  const { tab, selected } = useDesk()
  const items = useMemo(() => (tab === 'scenes' ? sceneItems : layoutItems)(book), [book, tab])
  const item = items.find(({ id }) => id === selected[tab]) ?? items[0]
  const tabs: [Tab, number][] = [
    ['layouts', book.layouts.length],
    ['scenes', book.scenes.length],
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of all that is in it
    <div className={css.desk} onKeyDown={(event) => listKey(event, { tab, items, item })}>
      <Tabs value={tab} onChange={(value) => showTab(value as Tab)} variant="default">
        <Tabs.List>
          {tabs.map(([each, count]) => (
            <Tabs.Tab key={each} value={each} data-testid={`layouts-tab-${each}`}>
              {t(`layouts.tabs.${each}`)} <span className={css.count}>{count}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={css.panes}>
        <div
          className={css.list}
          role="listbox"
          tabIndex={0}
          data-autofocus="list"
          data-testid="layouts-list"
          aria-label={t('layouts.list', { tab: t(`layouts.tabs.${tab}`) })}
          aria-activedescendant={item && `layouts-${item.id}`}
        >
          <Rows items={items} selected={item} tab={tab} />
        </div>
        {item ? <Preview item={item} items={items} /> : <div />}
      </div>
      <Foot tab={tab} item={item} />
    </div>
  )
}

interface RowsProps {
  items: readonly Item[]
  selected: Item | undefined
  tab: Tab
}

function Rows({ items, selected, tab }: RowsProps): ReactNode {
  const { t } = useTranslation()
  const own = items.filter(({ kind }) => kind !== 'builtIn')
  const builtIn = items.filter(({ kind }) => kind === 'builtIn')
  const row = (item: Item) => <Row key={item.id} item={item} selected={item === selected} />
  return (
    <>
      {tab === 'layouts' && <div className={css.head}>{t('layouts.own')}</div>}
      {own.map(row)}
      {own.length === 0 && (
        <div className={css.none}>
          <strong>{t(tab === 'scenes' ? 'layouts.noScenes' : 'layouts.noLayouts')}</strong>
          <p>{t(tab === 'scenes' ? 'layouts.noScenesText' : 'layouts.noLayoutsText')}</p>
        </div>
      )}
      {builtIn.length > 0 && <div className={css.head}>{t('layouts.builtIn')}</div>}
      {builtIn.map(row)}
    </>
  )
}
