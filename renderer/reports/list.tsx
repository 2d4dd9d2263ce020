import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportRow } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { useMay } from '../state'
import { periodText } from './act'
import css from './reports.module.css'
import { choose, useReports } from './store'

/** Drafts and final reports, the newest period first. Arrows go from one to the next. */
export function List({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation()
  const { rows, chosen } = useReports()
  const may = useMay('reports')
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || !rows) return
    event.preventDefault()
    const next = rows[rows.findIndex(({ id }) => id === chosen) + step]
    if (next) choose(next.id)
  }
  return (
    <aside className={css.side}>
      <div className={css.top}>
        <Button
          fullWidth
          size="xs"
          disabled={!may}
          onClick={onNew}
          rightSection={<KeyHint action="reports.new" />}
          data-testid="reports-new"
        >
          {t('reports.new.title')}
        </Button>
      </div>
      <div
        className={css.list}
        role="listbox"
        aria-label={t('reports.list')}
        aria-activedescendant={chosen ? `report-${chosen}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="reports-list"
      >
        {rows?.map((row) => (
          <Row key={row.id} row={row} selected={row.id === chosen} />
        ))}
      </div>
    </aside>
  )
}

function Row({ row, selected }: { row: ReportRow; selected: boolean }) {
  const { t } = useTranslation()
  const { id, damaged, final, changed, corrects } = row
  const state = damaged ? 'damaged' : final ? 'final' : 'draft'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={`report-${id}`}
      className={css.row}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      data-state={state}
      onClick={() => choose(id)}
    >
      <b>{damaged ? t('reports.damaged') : periodText(row)}</b>
      <span className={css.state} data-state={state}>
        {t(`reports.states.${state}`)}
      </span>
      <small>
        {corrects ? `${t('reports.correction')} · ` : ''}
        {damaged ? id : (final ?? changed).by}
      </small>
    </div>
  )
}
