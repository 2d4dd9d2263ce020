import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { clockTime } from '../../components/time'
import { useCodeLists, useShared } from '../../state'
import { SeveritySign, StateSign } from '../signs'
import { toggleTick } from '../store'
import { Thumb } from '../thumb'
import {
  dayWords,
  dueWords,
  isOverdue,
  kindOf,
  labelOf,
  placeWords,
  ppeWords,
  severityOf,
} from '../words'
import css from './list.module.css'

interface RowProps {
  /** Undefined until it is read. */
  bookmark: Bookmark | undefined
  index: number
  top: number
  /** To the minute. */
  now: number
  current: boolean
  ticked: boolean
  onPick: (index: number, id: string, event: MouseEvent) => void
  onOpen: () => void
}

/** Keys are the list's, which keeps the focus; a row only takes the mouse. */
export const Row = memo(function Row(props: RowProps) {
  const { bookmark, index, top, current, ticked, onPick, onOpen } = props
  const style = { transform: `translateY(${top}px)` }
  if (!bookmark) return <tr className={css.row} style={style} aria-rowindex={index + 1} />
  return (
    <tr
      id={`violation-${bookmark.id}`}
      aria-rowindex={index + 1}
      aria-selected={ticked}
      className={css.row}
      style={style}
      data-testid="violation-row"
      data-id={bookmark.id}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      onClick={(event) => onPick(index, bookmark.id, event)}
      onDoubleClick={onOpen}
    >
      <Cells {...props} bookmark={bookmark} />
    </tr>
  )
})

interface CellProps {
  /** What is read first. */
  first: string
  second?: string
  column: string
}

function Cell({ first, second, column }: CellProps) {
  return (
    <td
      className={css.cell}
      data-column={column}
      title={[first, second].filter(Boolean).join('\n')}
    >
      <span>{first}</span>
      <small>{second}</small>
    </td>
  )
}

function Cells({ bookmark, ticked, now }: RowProps & { bookmark: Bookmark }) {
  const { t } = useTranslation()
  const lists = useCodeLists()
  const language = useShared((state) => state.settings.language)
  const { id, at, kind, subject, operator } = bookmark
  const time = clockTime(at, language, true)
  const about = [
    subject && labelOf(lists.subjects, subject, language),
    ppeWords(bookmark, lists, language),
  ]
  const place = placeWords(bookmark, t)
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same */}
      <td className={css.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('violations.select', { time })}
          checked={ticked}
          onChange={(event) => {
            // The keyboard stays with the list.
            event.currentTarget.closest('table')?.focus()
            toggleTick(id)
          }}
        />
      </td>
      <td className={css.picture} data-column="picture">
        <Thumb bookmark={bookmark} />
      </td>
      <Cell column="time" first={time} second={dayWords(at, now, language)} />
      <td className={css.kind} data-column="kind">
        <SeveritySign severity={kind === '' ? 'unsorted' : severityOf(lists, kind)} />
        <span className={css.cell} title={kindOf(bookmark, language, t)}>
          <span>{kindOf(bookmark, language, t)}</span>
          <small>{about.filter(Boolean).join(' · ')}</small>
        </span>
      </td>
      <Cell column="place" first={place.facility} second={place.camera} />
      <StateCell bookmark={bookmark} />
      <Due bookmark={bookmark} now={now} />
      <Cell column="operator" first={operator} />
    </>
  )
}

function StateCell({ bookmark: { state, locked } }: { bookmark: Bookmark }) {
  const { t } = useTranslation()
  return (
    <td className={css.stateCell} data-column="state">
      <StateSign state={state} />
      {locked && (
        <span title={t('violations.locked')} data-testid="violation-locked">
          <IconLock aria-label={t('violations.locked')} />
        </span>
      )}
    </td>
  )
}

function Due({ bookmark, now }: { bookmark: Bookmark; now: number }) {
  const { t, i18n } = useTranslation()
  const late = isOverdue(bookmark, now)
  return (
    <td className={css.cell} data-column="owner" data-late={late || undefined}>
      <span>{bookmark.owner || t('violations.none')}</span>
      <small>
        {late && <IconAlertTriangle aria-hidden="true" />}
        {dueWords(bookmark, now, i18n.language, t)}
      </small>
    </td>
  )
}
