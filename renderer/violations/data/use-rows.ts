import { useEffect, useState, useSyncExternalStore } from 'react'
import type { BookmarkFilter } from '../../../preload/contract'
import { api } from '../../state'
import { type Ask, RowSource } from './row-source'
import type { RowsState } from './rows'
import { see } from './seen'

/** Changes come in bursts when many are changed at once, in ms. */
const GATHER = 200

/** Calls `refresh` soon after bookmarks changed, however many there were. */
export function useChanged(refresh: (ids: readonly string[]) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ids: string[] = []
    const end = api.bookmarks.onChanged((changed) => {
      ids = [...ids, ...changed]
      timer ??= setTimeout(() => {
        timer = undefined
        const all = ids
        ids = []
        refresh(all)
      }, GATHER)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [refresh])
}

const listed: Ask = async (query) => {
  const reply = await api.bookmarks.list(query)
  if (reply.status === 'done') see(reply.items)
  return reply
}

/** Rows of a filter, kept up to date; `filter` must be the same object as long as it is the same. */
export function useRows(filter: BookmarkFilter, oldest: boolean): [RowsState, RowSource] {
  const [source] = useState(() => new RowSource(listed))
  const [refresh] = useState(() => () => source.refresh())
  useEffect(() => source.show(filter, oldest), [source, filter, oldest])
  useChanged(refresh)
  return [useSyncExternalStore(source.subscribe, source.read), source]
}
