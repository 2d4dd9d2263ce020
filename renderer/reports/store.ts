import { useEffect } from 'react'
import { create } from 'zustand'
import type { ReportEntry, ReportOpened, ReportPatch, ReportRow } from '../../preload/contract'
import { oneAtATime } from '../components/one-at-a-time'
import { api } from '../state'
import { act } from './act'

interface ReportsState {
  /** Null until main has told. */
  rows: ReportRow[] | null
  chosen: string
  /** The chosen one, as main found it last. */
  opened: ReportOpened | null
  /** Why the chosen one cannot be shown; empty when it can. */
  refused: string
  html: string
  /** Counting, or setting the pages anew. */
  working: boolean
  /** What changes of the chosen one replaced, the last at the end. */
  history: ReportPatch[]
}

export const useReports = create<ReportsState>(() => ({
  ...{ rows: null, chosen: '', opened: null, refused: '', html: '', working: false, history: [] },
}))

const { getState, setState } = useReports

const broken = { status: 'refused', reason: 'error' } as const

const list = oneAtATime(async () => {
  const rows = await api.reports.list().catch(() => null)
  if (!Array.isArray(rows)) return
  setState({ rows })
  const { chosen } = getState()
  if (!rows.some(({ id }) => id === chosen)) choose(rows.find(({ damaged }) => !damaged)?.id ?? '')
})

const load = oneAtATime(async () => {
  const { chosen: id } = getState()
  if (!id) return
  setState({ working: true })
  const opened = await api.reports.open({ id }).catch(() => broken)
  if (getState().chosen === id)
    setState(
      opened.status === 'done'
        ? { opened, refused: '' }
        : { opened: null, html: '', refused: opened.reason },
    )
  const page =
    opened.status === 'done' ? await api.reports.preview({ id }).catch(() => broken) : broken
  if (getState().chosen !== id) return
  setState({ working: false, ...(page.status === 'done' && { html: page.html }) })
})

let asked = false

/** Subscribes before asking, so that no change falls between; figures are of the moment of entering. */
export function useReportsOfMain(): void {
  useEffect(() => {
    if (!asked) {
      asked = true
      api.reports.onChanged((ids) => {
        list()
        if (ids.includes(getState().chosen)) load()
      })
    }
    list()
    load()
  }, [])
}

export function choose(id: string): void {
  if (id === getState().chosen) return
  setState({ chosen: id, opened: null, refused: '', html: '', history: [] })
  load()
}

/** Texts, names and limits are changed one by one: another window may write at the others. */
const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of `entry`, what a patch puts something else in place of. */
const replacedBy = (entry: object, patch: object): object =>
  Object.fromEntries(
    Object.entries(patch).map(([name, value]) => {
      const now = entry[name as never] as unknown
      return [name, isPart(value) && isPart(now) ? replacedBy(now, value) : now]
    }),
  )

/** Seen at once; what main refuses is taken back. */
async function put(patch: ReportPatch): Promise<boolean> {
  const { opened } = getState()
  if (!opened) return false
  const { report } = opened
  const entry = { ...report.entry } as Record<string, unknown>
  for (const [name, value] of Object.entries(patch))
    entry[name] = isPart(value) ? { ...(entry[name] as object), ...value } : value
  setState({ opened: { ...opened, report: { ...report, entry: entry as never as ReportEntry } } })
  const done = await act(api.reports.change({ id: report.id, patch }))
  if (!done) load()
  return done
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** One change of the chosen draft, which can be taken back. */
export async function change(patch: ReportPatch): Promise<void> {
  const { opened, chosen } = getState()
  if (!opened || opened.report.final) return
  const { entry } = opened.report
  const before = replacedBy(entry, patch) as ReportPatch
  if (same(before, patch)) return
  if ((await put(patch)) && getState().chosen === chosen)
    setState({ history: [...getState().history, before].slice(-100) })
}

export async function undo(): Promise<void> {
  const { history } = getState()
  const last = history.at(-1)
  if (!last) return
  setState({ history: history.slice(0, -1) })
  await put(last)
}
