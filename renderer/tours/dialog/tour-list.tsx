import { IconClock, IconLayoutGrid, IconSquare } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tour, TourId } from '../../../preload/contract'
import { choose, move, remove } from './desk'
import css from './dialog.module.css'

interface TourListProps {
  tours: readonly Tour[]
  chosen: TourId | null
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/** In the order of the menu; Alt and an arrow moves one, Delete takes it away. */
export function TourList({ tours, chosen }: TourListProps) {
  const at = tours.findIndex(({ id }) => id === chosen)
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const by = steps[event.key]
    if (event.key === 'Delete' && chosen) void remove(chosen)
    else if (by && event.altKey && chosen) move(chosen, by)
    else if (by) go(event.currentTarget, tours[at + by])
    else return
    event.preventDefault()
  }
  return (
    <ul className={css.list} onKeyDown={onKeyDown}>
      {tours.map((tour) => (
        <li key={tour.id}>
          <Line tour={tour} chosen={tour.id === chosen} />
        </li>
      ))}
    </ul>
  )
}

function go(list: HTMLElement, tour: Tour | undefined): void {
  if (!tour) return
  choose(tour.id)
  list.querySelector<HTMLElement>(`[data-tour="${tour.id}"]`)?.focus()
}

function Line({ tour, chosen }: { tour: Tour; chosen: boolean }) {
  const { t } = useTranslation()
  const { id, name, kind, dwell, plan } = tour
  const Icon = kind === 'pages' ? IconLayoutGrid : IconSquare
  return (
    <button
      type="button"
      className={css.line}
      aria-current={chosen || undefined}
      tabIndex={chosen ? 0 : -1}
      data-tour={id}
      data-testid="tours-line"
      onClick={() => choose(id)}
    >
      <Icon aria-hidden="true" />
      <span>
        <b>{name}</b>
        {t(`tours.kinds.${kind}`)} · {t('common.duration.seconds', { n: dwell })}
      </span>
      {plan && <IconClock aria-label={t('tours.plan.title')} />}
    </button>
  )
}
