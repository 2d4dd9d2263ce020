import { Button, Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openCameras } from '../components/dialogs'
import { extend, neighbour, point, toggle, toggleAll } from '../components/selection'
import { useRem } from '../components/use-rem'
import css from './forwarding.module.css'
import { Row } from './row'
import type { ForwardRow } from './rows'
import { select, useChoices, want } from './store'
import { useUptimes } from './use-uptimes'

/** In rem, as in the style sheet. */
const ROW = 2.5
const COLUMNS = ['camera', 'facility', 'address', 'state', 'rate', 'today', 'week'] as const

const steps: Record<string, number> = {
  ...{ ArrowUp: -1, ArrowDown: 1, PageUp: -12, PageDown: 12, Home: -1e9, End: 1e9 },
}

interface ListProps {
  rows: ForwardRow[]
  ids: string[]
  /** Cameras without any filter. */
  total: number
  onOpen: (id: string) => void
}

/** Only the rows in view exist. */
export function List({ rows, ids, total, onOpen }: ListProps) {
  const { t } = useTranslation()
  const selection = useChoices((state) => state.selection)
  const uptimes = useUptimes()
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW * useRem()
  const virtual = useVirtualizer({
    ...{ count: rows.length, overscan: 8 },
    getScrollElement: () => body.current,
    estimateSize: () => height,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const by = steps[event.key]
    const next = by === undefined ? null : neighbour(selection, ids, by)
    const { cursor } = selection
    if (event.ctrlKey && event.key.toLowerCase() === 'a') select((now) => toggleAll(now, ids))
    else if (event.ctrlKey || event.metaKey) return
    else if (next) {
      select((now) => (event.shiftKey ? extend(now, ids, next) : point(now, next)))
      virtual.scrollToIndex(ids.indexOf(next))
    } else if (event.key === ' ' && cursor) select((now) => toggle(now, cursor))
    else if (event.key === 'Enter' && cursor) onOpen(cursor)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPick = useCallback(
    (id: string, { shiftKey, ctrlKey, metaKey }: MouseEvent) =>
      select((now) =>
        shiftKey ? extend(now, ids, id) : ctrlKey || metaKey ? toggle(now, id) : point(now, id),
      ),
    [ids],
  )
  if (rows.length === 0) return <Empty filtered={total > 0} />
  const ticked = ids.filter((id) => selection.ticked.has(id)).length
  return (
    <div className={css.list}>
      <table
        className={css.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
        role="grid"
        aria-label={t('forwarding.title')}
        aria-rowcount={rows.length}
        aria-multiselectable
        aria-activedescendant={selection.cursor ? `forward-${selection.cursor}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="forwarding-list"
      >
        <thead className={css.head}>
          <tr className={css.headRow}>
            <th className={css.tick}>
              <Checkbox
                size="xs"
                tabIndex={-1}
                aria-label={t('forwarding.selectAll')}
                checked={ticked === rows.length}
                indeterminate={ticked > 0 && ticked < rows.length}
                onChange={() => select((now) => toggleAll(now, ids))}
                data-testid="forwarding-all"
              />
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`forwarding.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={css.scroll}>
          {/* Its height is that of all rows. */}
          <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            const { id } = row.camera
            return (
              <Row
                key={id}
                {...{ row, onPick, onOpen }}
                uptime={uptimes.get(id) ?? null}
                top={start}
                current={id === selection.cursor}
                ticked={selection.ticked.has(id)}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={css.empty} data-testid="forwarding-empty">
      <h2>{t(filtered ? 'forwarding.empty.title' : 'forwarding.empty.none')}</h2>
      <p>{t(filtered ? 'forwarding.empty.text' : 'forwarding.empty.noneText')}</p>
      {filtered ? (
        <Button variant="default" onClick={() => want({ text: '', filter: 'all' })}>
          {t('forwarding.clear')}
        </Button>
      ) : (
        <Button onClick={() => openCameras()}>{t('shell.menu.cameras')}</Button>
      )}
    </div>
  )
}
