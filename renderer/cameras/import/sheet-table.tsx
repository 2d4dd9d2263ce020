import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellIssue, ImportRow, ImportSheet } from '../../../preload/contract'
import { useRem } from '../../components/use-rem'
import { byCell, lettersOf } from './issues'
import css from './sheet-table.module.css'
import type { IssueWords } from './use-issue-words'

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 1.75

interface SheetTableProps {
  sheet: ImportSheet
  index: number
  issues: CellIssue[]
  words: IssueWords
  /** The one that was gone to, and how often. */
  current: CellIssue | null
  asked: number
  onPick: (issue: CellIssue) => void
}

/** The sheet as it is in the file, with what is wrong in its cells. */
export function SheetTable(props: SheetTableProps) {
  const { sheet, index, issues, words, current, asked, onPick } = props
  const rem = useRem()
  const scroll = useRef<HTMLDivElement>(null)
  const cells = useMemo(() => byCell(issues, index), [issues, index])
  const virtual = useVirtualizer({
    count: sheet.rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT * rem,
    // The header stands still above them.
    scrollPaddingStart: 2 * ROW_HEIGHT * rem,
    overscan: 12,
  })
  const here = current?.sheet === index ? current : null
  useEffect(() => {
    if (!here || asked === 0) return
    const row = sheet.rows.findIndex(({ line }) => line === here.line)
    if (row >= 0) virtual.scrollToIndex(row, { align: 'auto' })
  }, [here, asked, sheet.rows, virtual])
  const columns = useMemo(() => sheet.fields.map(widthOf).join(' '), [sheet.fields])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard
    <div ref={scroll} className={css.scroll} tabIndex={0} data-testid="import-table">
      <div className={css.table} style={{ '--columns': columns } as React.CSSProperties}>
        <Head sheet={sheet} />
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = sheet.rows[item.index]
            return (
              row && (
                <Line
                  key={item.key}
                  row={row}
                  top={item.start}
                  issues={cells.get(row.line)}
                  words={words}
                  current={here?.line === row.line ? here : null}
                  asked={asked}
                  onPick={onPick}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** In characters of the file's own columns; what is not named gets the standard. */
const WIDTHS: Partial<Record<string, string>> = {
  ...{ code: '8rem', name: '15rem', facility: '8rem', facility_name: '14rem', address: '16rem' },
  ...{ url: '17rem', sub_url: '14rem', onvif: '12rem', snapshot_url: '12rem', place: '11rem' },
  ...{ required: '15rem', authority: '12rem', district: '10rem', note: '12rem', '': '6rem' },
}

const widthOf = (field: string) => WIDTHS[field] ?? '9rem'

function Head({ sheet }: { sheet: ImportSheet }) {
  const { t } = useTranslation()
  return (
    <div className={css.head}>
      <span className={css.lineCell}>{t('cameras.import.table.line')}</span>
      {sheet.headers.map((header, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may have the same header twice
        <span key={column} data-unused={sheet.fields[column] ? undefined : true} title={header}>
          {sheet.name && <small>{lettersOf(column)}</small>}
          {header}
        </span>
      ))}
    </div>
  )
}

interface LineProps {
  row: ImportRow
  top: number
  issues: Map<number, CellIssue[]> | undefined
  words: IssueWords
  current: CellIssue | null
  asked: number
  onPick: (issue: CellIssue) => void
}

function Line({ row, top, issues, words, current, asked, onPick }: LineProps) {
  const { t } = useTranslation()
  const cell = (column: number, text: string, className?: string) => {
    const found = issues?.get(column)
    return found ? (
      <Bad
        key={column}
        text={text}
        className={className}
        issues={found}
        words={words}
        asked={current?.column === column ? asked : 0}
        onPick={onPick}
      />
    ) : (
      <span key={column} className={className} title={text}>
        {text}
      </span>
    )
  }
  return (
    <div
      className={css.line}
      style={{ transform: `translateY(${top}px)` }}
      data-action={row.action}
      data-line={row.line}
      data-testid="import-row"
    >
      {cell(-1, `${row.line} · ${t(`cameras.import.actions.${row.action}`)}`, css.lineCell)}
      {row.cells.map((text, column) => cell(column, text))}
    </div>
  )
}

interface BadProps {
  text: string
  className?: string
  issues: CellIssue[]
  words: IssueWords
  /** More than before: the keyboard goes here. */
  asked: number
  onPick: (issue: CellIssue) => void
}

const Bad = memo(function Bad({ text, className, issues, words, asked, onPick }: BadProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked === 0) return
    button.current?.focus({ preventScroll: true })
    button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [asked])
  const said = issues.map((issue) =>
    [words.reason(issue), words.fix(issue)].filter(Boolean).join('. '),
  )
  const worst = issues.find(({ severity }) => severity === 'error') ?? issues[0]
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      className={className}
      title={said.join('\n')}
      aria-label={`${worst ? words.where(worst) : ''} ${text}: ${said.join('; ')}`}
      data-severity={worst?.severity}
      data-testid="import-bad-cell"
      onClick={() => worst && onPick(worst)}
    >
      {text}
    </button>
  )
})
