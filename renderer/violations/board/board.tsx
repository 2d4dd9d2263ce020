import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookmarkFilter } from '../../../preload/contract'
import { BookmarkState } from '../../../preload/contract'
import { currentKeymap } from '../../components/keymap'
import { tickAll } from '../act/actions'
import { Summary } from '../filter/summary'
import { narrowing } from '../filter/wanted'
import { ROWS } from '../keys'
import { Nothing } from '../list/empty'
import { askStep, openOrEnter, removeTargets } from '../list/use-table-keys'
import { openDetail, toggleTick, useViolations } from '../store'
import css from './board.module.css'
import { boardKey } from './board-keys'
import { Column, type ColumnHandle } from './column'
import { askMove } from './move'

interface BoardProps {
  filter: BookmarkFilter
  total: number | null
}

/** The states that the filter admits. */
const columnsOf = ({ states }: BookmarkFilter) =>
  BookmarkState.options.filter((state) => !states || states.includes(state))

/** What the columns answered to one filter. */
interface Counted {
  filter: BookmarkFilter
  counts: Partial<Record<BookmarkState, number>>
}

/** A column for each state; cards go on by dragging, by Ctrl and an arrow, or by N. */
export function Board({ filter, total }: BoardProps) {
  const filtered = useViolations((state) => narrowing(state.wanted) > 0)
  const { t } = useTranslation()
  const states = columnsOf(filter)
  const [at, setAt] = useState<BookmarkState>(states[0] ?? 'new')
  const [counted, setCounted] = useState<Counted>({ filter, counts: {} })
  const counts = counted.filter === filter ? counted.counts : {}
  const columns = useRef<Partial<Record<BookmarkState, ColumnHandle>>>({})
  const here = states.includes(at) ? at : (states[0] ?? 'new')
  const shown = states.every((state) => counts[state] !== undefined)
    ? states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
    : null
  const goTo = (by: number) => {
    const next = states[states.indexOf(here) + by]
    if (!next) return
    setAt(next)
    columns.current[next]?.enter()
  }
  const moveTo = (by: number) => {
    const next = states[states.indexOf(here) + by]
    if (next) askMove(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const key = boardKey(event.nativeEvent, currentKeymap())
    if (!key) return
    event.preventDefault()
    if (key.act === 'move') columns.current[here]?.move(key.by)
    else if (key.act === 'column') goTo(key.by)
    else if (key.act === 'step') key.by ? moveTo(key.by) : askStep()
    else if (key.act === 'all') void tickAll(filter)
    else if (key.act === 'open') openOrEnter(openDetail)
    else if (key.act === 'remove') removeTargets()
    else {
      const { current } = useViolations.getState()
      if (current !== null) toggleTick(current)
    }
  }
  return (
    <div className={css.board}>
      <Summary shown={shown} total={total} />
      {shown === 0 && <Nothing trouble={null} filtered={filtered} onAgain={() => {}} />}
      <section
        id={ROWS}
        className={css.columns}
        aria-label={t('violations.views.board')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved in by keys
        tabIndex={0}
        hidden={shown === 0}
        onKeyDown={onKeyDown}
        data-testid="violations-board"
      >
        {states.map((state) => (
          <Column
            key={state}
            {...{ state, filter }}
            here={state === here}
            handle={(handle) => {
              columns.current[state] = handle ?? undefined
            }}
            onCount={(count) =>
              setCounted((now) => ({
                filter,
                counts: { ...(now.filter === filter && now.counts), [state]: count },
              }))
            }
            onEnter={() => setAt(state)}
          />
        ))}
      </section>
    </div>
  )
}
