import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { extend, point, type Selection, toggle, toggleAll } from '../../components/selection'
import { useRem } from '../../components/use-rem'
import css from './list.module.css'
import { Row } from './row'
import { columns, type FacilityRow, nextSort } from './rows'
import { choose, useFacilityList } from './store'
import { type ListKeysResult, ROWS } from './use-list-keys'

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 2.75

interface TableProps {
  rows: FacilityRow[]
  ids: string[]
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  keys: ListKeysResult
  onOpen: () => void
  empty: ReactNode
}

export function FacilityTable(props: TableProps) {
  const { rows, ids, selection, setSelection, keys, onOpen, empty } = props
  const { t } = useTranslation()
  const column = useFacilityList((state) => state.column)
  const descending = useFacilityList((state) => state.descending)
  const query = useFacilityList((state) => state.query)
  const height = ROW_HEIGHT * useRem()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => keys.bodyRef.current,
    estimateSize: () => height,
    overscan: 10,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is why
  useEffect(() => virtual.measure(), [height])
  useKeptInSight(virtual, ids, selection.cursor, `${column} ${descending} ${query}`)
  useEffect(() => {
    keys.virtual.current = virtual
  })
  const latest = useRef({ ids, onOpen, setSelection })
  latest.current = { ids, onOpen, setSelection }
  const onPick = useCallback((id: string, event: MouseEvent) => {
    const { shiftKey, ctrlKey, metaKey } = event
    latest.current.setSelection((before) => {
      if (shiftKey) return extend(before, latest.current.ids, id)
      return ctrlKey || metaKey ? toggle(before, id) : point(before, id)
    })
  }, [])
  const onTick = useCallback((id: string) => latest.current.setSelection((s) => toggle(s, id)), [])
  const open = useCallback(() => latest.current.onOpen(), [])
  return (
    <table
      id={ROWS}
      className={css.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
      role="grid"
      aria-label={t('facility.list.label')}
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={selection.cursor ? `facility-${selection.cursor}` : undefined}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      data-testid="facility-list"
    >
      <Head ids={ids} selection={selection} setSelection={setSelection} />
      <tbody ref={keys.bodyRef} className={css.scroll}>
        {/* Its height is that of all rows; only those in view exist. */}
        <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          const code = row?.facility.code
          return (
            row && (
              <Row
                key={code}
                row={row}
                top={item.start}
                index={item.index}
                current={selection.cursor === code}
                ticked={selection.ticked.has(code ?? '')}
                onPick={onPick}
                onTick={onTick}
                onOpen={open}
              />
            )
          )
        })}
      </tbody>
      {rows.length === 0 && <caption className={css.caption}>{empty}</caption>}
    </table>
  )
}

/** In another order, or by another search, the facility at the keyboard stays in sight. */
function useKeptInSight(
  virtual: { scrollToIndex: (index: number) => void },
  ids: string[],
  cursor: string | null,
  order: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order, another search
  useEffect(() => {
    virtual.scrollToIndex(Math.max(0, cursor === null ? 0 : ids.indexOf(cursor)))
  }, [order])
}

type HeadProps = Pick<TableProps, 'ids' | 'selection' | 'setSelection'>

function Head({ ids, selection, setSelection }: HeadProps) {
  const { t } = useTranslation()
  const column = useFacilityList((state) => state.column)
  const descending = useFacilityList((state) => state.descending)
  const ticked = ids.filter((id) => selection.ticked.has(id)).length
  const Chevron = descending ? IconChevronDown : IconChevronUp
  return (
    <thead className={css.head}>
      <tr className={css.headRow}>
        <th className={css.tick}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('facility.list.selectAll')}
            checked={ticked > 0 && ticked === ids.length}
            indeterminate={ticked > 0 && ticked < ids.length}
            onChange={() => setSelection((before) => toggleAll(before, ids))}
          />
        </th>
        {columns.map((name) => {
          const sorted = column === name
          const direction = descending ? 'descending' : 'ascending'
          return (
            <th key={name} scope="col" data-column={name} aria-sort={sorted ? direction : 'none'}>
              <button
                type="button"
                className={css.headCell}
                onClick={() => choose(nextSort({ column, descending }, name))}
                data-testid={`facility-sort-${name}`}
              >
                {t(`facility.columns.${name}`)}
                {sorted && <Chevron aria-hidden="true" />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
