import { Spotlight, type SpotlightStore, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogs } from '../components/dialogs'
import { useShared } from '../state'
import { choose, type How, type PaletteWall } from './choose'
import { find, start } from './find'
import { Foot } from './foot'
import { GroupOf, optionId } from './group'
import type { Item } from './item'
import { useItems } from './items'
import css from './palette.module.css'

interface ContentProps {
  store: SpotlightStore
  wall: PaletteWall
  close: () => void
}

type Modifiers = Pick<KeyboardEvent | MouseEvent, 'ctrlKey' | 'shiftKey'>

const howOf = ({ ctrlKey, shiftKey }: Modifiers): How =>
  ctrlKey ? 'on' : shiftKey ? 'enlarged' : 'plain'

const LIST = 'palette-list'

/** The field, and what it finds; the chosen line is the library's business. */
export function Content({ store, wall, close }: ContentProps) {
  const { t } = useTranslation()
  const items = useItems()
  const { query, selected } = useSpotlight(store)
  const [chosen] = useState(() => useShared.getState().settings.chosen)
  const groups = useMemo(
    () => (query.trim() ? find(items, query) : start(items, chosen)),
    [items, query, chosen],
  )
  const input = useRef<HTMLInputElement>(null)
  const pressed = useRef<Modifiers>({ ctrlKey: false, shiftKey: false })
  useFirst(store)
  const leave = useRef(close)
  leave.current = close
  const take = useCallback(
    (item: Item, event: MouseEvent) => {
      // Enter comes as a click without its keys.
      const how = howOf(event.detail === 0 ? pressed.current : event)
      choose(item, how, wall, () => leave.current())
      // The next letter begins the next name; where the palette has gone, this must not take the focus.
      if (useDialogs.getState().open?.kind === 'palette') input.current?.select()
    },
    [wall],
  )
  let before = 0
  return (
    <>
      <Spotlight.Search
        ref={input}
        leftSection={<IconSearch size="1.25rem" aria-hidden="true" />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        role="combobox"
        aria-expanded
        aria-controls={LIST}
        aria-activedescendant={selected < 0 ? undefined : optionId(selected)}
        spellCheck={false}
        data-testid="palette-input"
        onKeyDown={(event) => {
          pressed.current = { ctrlKey: event.ctrlKey, shiftKey: event.shiftKey }
          // The library chooses another line after this, and tells nobody.
          queueMicrotask(() => store.setState({ ...store.getState() }))
        }}
      />
      <Spotlight.ActionsList id={LIST} className={css.list}>
        <div role="listbox" aria-label={t('palette.label')}>
          {groups.map((group) => {
            const first = before
            before += group.items.length
            return <GroupOf key={group.kind} group={group} first={first} onTake={take} />
          })}
        </div>
        {groups.length === 0 && (
          <p className={css.nothing} role="status">
            {t('palette.nothing', { query: query.trim() })}
          </p>
        )}
      </Spotlight.ActionsList>
      <Foot
        kind={groups.flatMap((group) => group.items)[selected]?.kind}
        useTarget={wall.useTarget}
      />
    </>
  )
}

/** The library chooses the first line with the first letter; here it is chosen from the start. */
function useFirst(store: SpotlightStore) {
  useEffect(() => {
    document.querySelector(`#${LIST} [data-action]`)?.setAttribute('data-selected', 'true')
    store.setState({ ...store.getState(), selected: 0 })
  }, [store])
}
