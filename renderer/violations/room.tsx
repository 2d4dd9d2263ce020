import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionBar } from './act/action-bar'
import { Questions } from './act/questions'
import { Board } from './board/board'
import { Detail } from './detail/detail'
import { FilterBar } from './filter/filter-bar'
import { useFilter, useTotal } from './filter/use-filter'
import { enterRows, useRoomKeys } from './keys'
import { List } from './list/list'
import { loadPeople } from './people'
import css from './room.module.css'
import { useViolations } from './store'

export interface ViolationsProps {
  /** What other features can do with bookmarks, such as making a package of them. */
  actions?: (ids: string[]) => ReactNode
}

/** The room where violations are followed up: list or board, and one of them beside it. */
export function Violations({ actions }: ViolationsProps) {
  const { t } = useTranslation()
  const filter = useFilter()
  const removed = useViolations((state) => state.wanted.removed)
  const view = useViolations((state) => state.view)
  const detail = useViolations((state) => state.detail)
  const total = useTotal(removed)
  useRoomKeys()
  useEffect(loadPeople, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other view takes the keyboard
  useLayoutEffect(enterRows, [view])
  const View = view === 'list' ? List : Board
  return (
    <main className={css.room} aria-label={t('violations.title')} data-testid="violations">
      <FilterBar onLeave={enterRows} />
      <div className={css.body}>
        <View filter={filter} total={total} />
        {detail && <Detail actions={actions} />}
      </div>
      <ActionBar filter={filter} actions={actions} />
      <Questions />
    </main>
  )
}
