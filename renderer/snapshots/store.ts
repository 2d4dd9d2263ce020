import { useEffect } from 'react'
import { create } from 'zustand'
import type { Series, SnapshotNews, SnapshotState } from '../../preload/contract'
import { api } from '../state'

/** What the notice shows: the last pictures that were taken together. */
export interface Taken {
  /** Of the pictures that main took; the first one can be dragged, copied and printed. */
  ids: string[]
  title: string
  /** As a clock shows it. */
  time: string
  /** Of a small copy that lives as long as the notice. */
  url: string
}

interface Snapshots {
  /** Null until main has told it. */
  now: SnapshotState | null
  series: Series[]
  taken: Taken | null
  /** By the picture they are about; those at full resolution by the picture they belong to. */
  news: Readonly<Record<string, SnapshotNews>>
  full: Readonly<Record<string, SnapshotNews>>
  /** When each cell was taken last, in ms since 1970: told at the tile for a moment. */
  signs: Readonly<Record<number, number>>
}

export const useSnapshots = create<Snapshots>(() => ({
  ...{ now: null, series: [], taken: null },
  ...{ news: {}, full: {}, signs: {} },
}))

const { setState } = useSnapshots

/** Older news are of no notice that is still there. */
const KEPT = 200

function withNews(before: Snapshots['news'], key: string, news: SnapshotNews): Snapshots['news'] {
  const entries = Object.entries({ ...before, [key]: news })
  return Object.fromEntries(entries.slice(-KEPT))
}

function hear(told: SnapshotNews): void {
  setState(({ news, full }) =>
    told.of === null
      ? { news: withNews(news, told.id, told) }
      : { full: withNews(full, told.of, told) },
  )
}

let connected = false

/** Main owns all of it; subscribed before it is asked, once for the life of the page. */
function connect(): void {
  if (connected) return
  connected = true
  api.snapshots.onChanged((now) => setState({ now }))
  api.snapshots.onSeriesChanged((series) => setState({ series }))
  api.snapshots.onTold(hear)
  void api.snapshots.state().then((now) => setState({ now }))
  void api.snapshots.series().then((series) => setState({ series }))
}

export const useConnected = () => useEffect(connect, [])

/** How long a tile says that it was taken, in ms. */
const GLANCE = 2000

export function sign(cells: number[], at: number): void {
  const fresh = Object.fromEntries(cells.map((cell) => [cell, at]))
  setState(({ signs }) => ({ signs: { ...signs, ...fresh } }))
  setTimeout(() => {
    setState(({ signs }) => ({
      signs: Object.fromEntries(
        Object.entries(signs).filter(
          ([cell, time]) => time !== at || !cells.includes(Number(cell)),
        ),
      ),
    }))
  }, GLANCE)
}
