import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayWords } from '../../components/facility'
import { useToday } from '../book'
import { deadlineWords, stageName } from '../words'
import css from './list.module.css'
import type { Column, FacilityRow } from './rows'
import { StageMeter } from './stage-meter'

interface RowProps {
  row: FacilityRow
  top: number
  index: number
  current: boolean
  ticked: boolean
  onPick: (id: string, event: MouseEvent) => void
  onTick: (id: string) => void
  onOpen: () => void
}

/** Two lines at most: what it is, and what more is to be said of it. */
function Cell({ name, children, more, late }: CellProps) {
  const title = [children, more].filter((each) => typeof each === 'string' && each).join('\n')
  return (
    <td className={css.cell} data-column={name} data-late={late || undefined} title={title}>
      <span>{children}</span>
      {more && (
        <small>
          {late && <IconAlertTriangle aria-hidden="true" />}
          {more}
        </small>
      )}
    </td>
  )
}

interface CellProps {
  name: Column
  children: ReactNode
  more?: string
  late?: boolean
}

/** Keys are the list's, which keeps the focus; a row only takes the mouse. */
export const Row = memo(function Row(props: RowProps) {
  const { row, top, index, current, ticked, onPick, onTick, onOpen } = props
  const { t } = useTranslation()
  const today = useToday()
  const { facility, authority, district, stage, overdue, reason, there, required, missing } = row
  const { code, name, deadline, reasonNote, capacity, contact } = facility
  const none = t('facility.none')
  const enough = required > 0 ? t('facility.list.enough') : ''
  const needs = missing > 0 ? t('facility.list.missing', { count: missing }) : enough
  return (
    <tr
      id={`facility-${code}`}
      aria-rowindex={index + 1}
      aria-selected={ticked}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="facility-row"
      data-facility={code}
      data-stage={stage ?? 'none'}
      data-overdue={overdue || undefined}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      onClick={(event) => onPick(code, event)}
      onDoubleClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same */}
      <td className={css.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('facility.list.select', { name })}
          checked={ticked}
          onChange={(event) => {
            // The keyboard stays with the list.
            event.currentTarget.closest('table')?.focus()
            onTick(code)
          }}
        />
      </td>
      <Cell name="code">{code}</Cell>
      <Cell name="name">{name}</Cell>
      <Cell name="authority">{authority || none}</Cell>
      <Cell name="district">{district || none}</Cell>
      <td className={css.cell} data-column="stage">
        <span>{stageName(stage, t)}</span>
        <StageMeter progress={facility.progress} />
      </td>
      <Cell name="deadline" late={overdue} more={deadlineWords(facility, today, t)}>
        {deadline ? dayWords(deadline) : none}
      </Cell>
      <Cell name="reason" more={reason ? reasonNote : ''}>
        {reason || reasonNote || none}
      </Cell>
      <Cell name="cameras" late={missing > 0} more={needs}>
        {`${there}`}
      </Cell>
      <Cell name="people" late={row.people !== null && capacity !== null && row.people > capacity}>
        {row.people === null
          ? none
          : capacity === null
            ? `${row.people}`
            : `${row.people}/${capacity}`}
      </Cell>
      <Cell name="contact" more={[contact.title, contact.phone].filter(Boolean).join(' · ')}>
        {contact.name || none}
      </Cell>
    </tr>
  )
})
