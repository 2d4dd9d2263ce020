import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconAlertTriangle, IconCheck, IconLock } from '@tabler/icons-react'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { clockTime } from '../../components/time'
import { useCodeLists, useShared } from '../../state'
import { SeveritySign } from '../signs'
import { Thumb } from '../thumb'
import { dayWords, dueWords, isOverdue, kindOf, placeWords, severityOf } from '../words'
import css from './board.module.css'
import { cardData } from './drag'

interface CardProps {
  bookmark: Bookmark
  top: number
  now: number
  current: boolean
  ticked: boolean
  onPick: (event: MouseEvent) => void
  onOpen: () => void
}

/** Keys are the board's, which keeps the focus; a card takes the mouse and can be dragged. */
export function Card({ bookmark, top, now, current, ticked, onPick, onOpen }: CardProps) {
  const { t } = useTranslation()
  const lists = useCodeLists()
  const language = useShared((all) => all.settings.language)
  const ref = useRef<HTMLDivElement>(null)
  const { id, state, at, kind, locked, owner } = bookmark
  useEffect(() => {
    const element = ref.current
    if (!element) return
    return draggable({ element, getInitialData: () => cardData({ id, state }) })
  }, [id, state])
  const place = placeWords(bookmark, t)
  const late = isOverdue(bookmark, now)
  const due = dueWords(bookmark, now, language, t)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows, Space and Enter in the board do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      ref={ref}
      id={`violation-${id}`}
      className={css.card}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="violation-card"
      data-id={id}
      data-current={current || undefined}
      data-ticked={ticked || undefined}
      onClick={onPick}
      onDoubleClick={onOpen}
    >
      <b title={kindOf(bookmark, language, t)}>
        <SeveritySign severity={kind === '' ? 'unsorted' : severityOf(lists, kind)} />
        <span>{kindOf(bookmark, language, t)}</span>
        {ticked && <IconCheck className={css.tick} aria-hidden="true" />}
        {locked && <IconLock aria-label={t('violations.locked')} />}
      </b>
      <Thumb bookmark={bookmark} />
      <div className={css.words}>
        <span title={`${place.facility}\n${place.camera}`}>{place.facility}</span>
        <span>
          {dayWords(at, now, language)} {clockTime(at, language)}
        </span>
        <span data-late={late || undefined}>
          {late && <IconAlertTriangle aria-hidden="true" />}
          {[owner, due].filter(Boolean).join(' · ')}
        </span>
      </div>
    </div>
  )
}
