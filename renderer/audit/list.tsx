import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditRecord } from '../../preload/contract'
import { useRem } from '../components/use-rem'
import css from './audit.module.css'
import { everything, more, pick, seeEverything, useAudit } from './store'
import { aboutOf, actionWord, timeOf } from './words'

export const LIST = 'audit-list'

/** In rem, as in the style sheet. */
const ROW = 2.25
const columns = ['at', 'by', 'action', 'subject'] as const
const STEPS: Record<string, number> = {
  ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -1e9, End: 1e9 },
}

/** What is on record, the newest first; only the rows in view exist. */
export function List() {
  const { t } = useTranslation()
  const records = useAudit((found) => found.records)
  const current = useAudit((found) => found.current)
  const next = useAudit((found) => found.next)
  const body = useRef<HTMLTableSectionElement>(null)
  const height = ROW * useRem()
  const virtual = useVirtualizer({
    ...{ count: records.length, overscan: 10, estimateSize: () => height },
    getScrollElement: () => body.current,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (next !== null && last >= records.length - 20) void more()
  }, [last, next, records.length])
  useLayoutEffect(() => document.getElementById(LIST)?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || records.length === 0) return
    event.preventDefault()
    const at = records.findIndex(({ seq }) => seq === current)
    const to = Math.min(records.length - 1, Math.max(0, at < 0 ? 0 : at + step))
    pick(records[to]?.seq ?? null)
    virtual.scrollToIndex(to)
  }
  return (
    <div className={css.list}>
      <table
        id={LIST}
        className={css.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is moved in by keys
        role="grid"
        aria-label={t('audit.title')}
        aria-rowcount={records.length}
        aria-activedescendant={current === null ? undefined : `audit-${current}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="audit-list"
      >
        <thead className={css.head}>
          <tr className={css.headRow}>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`audit.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={css.scroll}>
          <tr className={css.spacer} style={{ height: virtual.getTotalSize() }} />
          {items.map(({ index, start }) => {
            const record = records[index]
            if (!record) return null
            return (
              <Row key={record.seq} record={record} top={start} current={record.seq === current} />
            )
          })}
        </tbody>
      </table>
      <Foot />
    </div>
  )
}

function Row({ record, top, current }: { record: AuditRecord; top: number; current: boolean }) {
  const { t } = useTranslation()
  const { seq, at, by, action } = record
  return (
    <tr
      id={`audit-${seq}`}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      data-current={current || undefined}
      data-alarm={ALARMING.includes(action) || undefined}
      data-testid="audit-row"
      data-action={action}
      onClick={() => pick(seq)}
    >
      <td className={css.time}>{timeOf(at)}</td>
      <td>{by || <span className={css.mute}>{t('audit.station')}</span>}</td>
      <td className={css.action}>{actionWord(action)}</td>
      <td className={css.about} title={aboutOf(record)}>
        {aboutOf(record)}
      </td>
    </tr>
  )
}

/** What somebody should look at. */
const ALARMING = [
  'sign-in-failed',
  'unlock-failed',
  'log-repaired',
  'backup-failed',
  'attention-missed',
]

/** How far back it was looked, and whether there is more. */
function Foot() {
  const { t } = useTranslation()
  const { records, looking, lookedTo, damaged, failed, wanted, next } = useAudit()
  return (
    <p className={css.foot} aria-live="polite" data-testid="audit-foot" data-looking={looking}>
      {failed && <strong>{t('audit.failed')}</strong>}
      {looking && t('audit.looking', { to: timeOf(lookedTo) || '…' })}
      {!looking && !failed && records.length === 0 && t('audit.none')}
      {!looking &&
        records.length > 0 &&
        t(next === null ? 'audit.count' : 'audit.some', { count: records.length })}
      {damaged > 0 && <strong> {t('audit.damaged', { count: damaged })}</strong>}
      {wanted !== everything && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={seeEverything}
          data-testid="audit-clear"
        >
          {t('audit.filter.clear')}
        </Button>
      )}
    </p>
  )
}
