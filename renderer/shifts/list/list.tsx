import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftSummary } from '../../../preload/contract'
import { useRem } from '../../components/use-rem'
import { useShifts } from '../../state'
import css from '../shifts.module.css'
import { choose, everything, isEverything, NOW, useChoices, want } from '../store'
import { dayText, hoursOf, nameOf, timeText } from '../words'
import { useList } from './use-list'

const LIST = 'shift-list'
/** In rem. */
const ROW = 3.25

/** The shift that runs, and below it all that were signed. */
export function List() {
  const { t } = useTranslation()
  const listed = useList()
  const chosen = useChoices((state) => state.chosen)
  const narrowed = useChoices((state) => !isEverything(state.wanted))
  const scroll = useRef<HTMLDivElement>(null)
  const rem = useRem()
  const items = listed?.items ?? []
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW * rem,
    overscan: 6,
  })
  useLayoutEffect(() => document.getElementById(LIST)?.focus(), [])
  const ids = [NOW, ...items.map(({ shift }) => shift.id)]
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = Math.min(ids.length - 1, Math.max(0, ids.indexOf(chosen) + step))
    choose(ids[at] ?? NOW)
    if (at > 0) rows.scrollToIndex(at - 1)
  }
  return (
    <div
      id={LIST}
      className={css.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('shifts.list.title')}
      onKeyDown={move}
    >
      <NowRow chosen={chosen === NOW} />
      <p className={css.count}>
        {listed &&
          t(items.length < listed.total ? 'shifts.list.some' : 'shifts.list.count', {
            count: listed.total,
            shown: items.length,
          })}
        {narrowed && (
          <Button variant="subtle" size="compact-xs" onClick={() => want(everything)}>
            {t('shifts.list.clear')}
          </Button>
        )}
      </p>
      <div ref={scroll} className={css.scroll}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const summary = items[index]
            return (
              summary && (
                <Row key={key} summary={summary} top={start} chosen={chosen === summary.shift.id} />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

function NowRow({ chosen }: { chosen: boolean }) {
  const { t } = useTranslation()
  const shift = useShifts((known) => known.state?.now?.shift)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    // biome-ignore lint/a11y/useFocusableInteractive: so is the focus
    <div
      role="option"
      aria-selected={chosen}
      className={css.row}
      data-now=""
      onClick={() => choose(NOW)}
      data-testid="shift-now"
    >
      <b>{shift ? nameOf(shift) : t('shifts.list.noShift')}</b>
      <span>{shift ? t('shifts.list.running', { time: timeText(shift.from) }) : ''}</span>
      <span>{shift?.head ?? ''}</span>
    </div>
  )
}

interface RowProps {
  summary: ShiftSummary
  top: number
  chosen: boolean
}

function Row({ summary, top, chosen }: RowProps) {
  const { t } = useTranslation()
  const { shift, state, givenBy, receivedBy, corrections, missed } = summary
  const people = [givenBy || shift.head, receivedBy].filter(Boolean).join(' → ')
  const marks = [
    state !== 'signed' && t(`shifts.states.${state}`),
    missed !== null && missed > 0 && t('shifts.list.missed', { count: missed }),
    corrections > 0 && t('shifts.list.corrections', { count: corrections }),
  ].filter(Boolean)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    // biome-ignore lint/a11y/useFocusableInteractive: so is the focus
    <div
      role="option"
      aria-selected={chosen}
      className={css.row}
      style={{ transform: `translateY(${top}px)`, position: 'absolute', inset: '0 0 auto' }}
      onClick={() => choose(shift.id)}
      data-testid="shift-row"
      data-id={shift.id}
    >
      <b>
        {dayText(shift.day)} · {nameOf(shift)}
      </b>
      <span>{hoursOf(shift)}</span>
      <span className={css.people}>{people}</span>
      <span className={css.marks}>{marks.join(' · ')}</span>
    </div>
  )
}
