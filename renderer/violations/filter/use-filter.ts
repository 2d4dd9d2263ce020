import { useEffect, useMemo, useReducer, useState } from 'react'
import type { BookmarkFilter } from '../../../preload/contract'
import { api, useShared } from '../../state'
import { useChanged } from '../data/use-rows'
import { useViolations } from '../store'
import { filterOf, spanNow } from './wanted'

/** How often it is looked whether a shift or a day has begun, in ms. */
const LOOK = 30_000

/** What main is asked for; the same object as long as it is the same. */
export function useFilter(): BookmarkFilter {
  const wanted = useViolations((state) => state.wanted)
  const facilities = useShared((state) => state.registry.facilities)
  const [, look] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(look, LOOK)
    return () => clearInterval(timer)
  }, [])
  const text = JSON.stringify(filterOf(wanted, spanNow(wanted), facilities))
  return useMemo(() => JSON.parse(text), [text])
}

/** How many there are without any filter; null until main has answered. */
export function useTotal(removed: boolean): number | null {
  const [total, setTotal] = useState<number | null>(null)
  const refresh = useMemo(
    () => () => {
      api.bookmarks.list({ filter: removed ? { removed } : {}, offset: 0, limit: 1 }).then(
        (reply) => reply.status === 'done' && setTotal(reply.total),
        () => {}, // the list itself says what is wrong
      )
    },
    [removed],
  )
  useEffect(refresh, [refresh])
  useChanged(refresh)
  return total
}
