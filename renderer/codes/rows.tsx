import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeListName, KindCode, ListedCode } from '../../preload/contract'
import css from './codes.module.css'
import { movedTo } from './order'
import { Row } from './row'
import type { Edits } from './use-edits'

interface RowsProps {
  list: CodeListName
  codes: readonly (ListedCode | KindCode)[]
  edits: Edits
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/** In the order in which they are offered. */
export function Rows({ list, codes, edits }: RowsProps) {
  const ref = useRef<HTMLOListElement>(null)
  const move = async (from: number, to: number) => {
    const all = codes.map(({ code }) => code)
    const moved = movedTo(all, from, to)
    if (moved === all) return false
    return edits.run({ edit: 'order', list, codes: [...moved] })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    const target = event.target as HTMLElement
    const at = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
    if (!by || at < 0 || event.ctrlKey) return
    // Arrows alone change what a list of choices shows.
    if (!event.altKey && target instanceof HTMLSelectElement) return
    event.preventDefault()
    const { testid = '' } = target.dataset
    if (!event.altKey) return focusCell(ref.current, `[data-index="${at + by}"]`, testid)
    // Its element is taken out and put in again, and loses the focus.
    const row = `[data-code="${codes[at]?.code}"]`
    void move(at, at + by).then(() =>
      requestAnimationFrame(() => focusCell(ref.current, row, testid)),
    )
  }
  return (
    <div className={css.scroll}>
      <Head list={list} />
      <ol ref={ref} className={css.rows} onKeyDown={onKeyDown}>
        {codes.map((code, index) => (
          <Row
            key={code.code}
            {...{ list, code, index, edits }}
            onDrop={(from) => void move(from, index)}
          />
        ))}
      </ol>
    </div>
  )
}

/** The same column of a row. */
function focusCell(rows: HTMLElement | null, row: string, testId: string): void {
  const cell = rows?.querySelector<HTMLElement>(`${row} [data-testid="${testId}"]`)
  cell?.focus()
  cell?.scrollIntoView({ block: 'nearest' })
}

function Head({ list }: { list: CodeListName }) {
  const { t } = useTranslation()
  const more = ['digit', 'severity', 'ppe', 'before', 'after'] as const
  const columns = ['vi', 'en', ...(list === 'kinds' ? more : []), 'code'] as const
  return (
    <div className={css.head} data-kinds={list === 'kinds' || undefined} aria-hidden="true">
      <span />
      {columns.map((column) => (
        <span key={column}>{t(`codes.columns.${column}`)}</span>
      ))}
    </div>
  )
}
