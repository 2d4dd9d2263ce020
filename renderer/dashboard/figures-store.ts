import { useEffect } from 'react'
import { create } from 'zustand'
import { PANEL_PERIODS, type PanelFigures, type PanelPeriod } from '../../preload/contract'
import { oneAtATime } from '../components/one-at-a-time'
import { api } from '../state'

export interface Known {
  /** The last that there were; null before the first. */
  figures: PanelFigures | null
  /** When main counted last, ms since 1970. */
  at: number
  /** The last question was not answered: what is known is of before. */
  failed: boolean
}

const NOTHING: Known = { figures: null, at: 0, failed: false }

const useKnown = create<Record<PanelPeriod, Known>>(() => ({
  ...{ today: NOTHING, shift: NOTHING, week: NOTHING, month: NOTHING },
}))

/** So often figures are asked for where nothing tells that they are others: time passes. Ms. */
const EVERY = 60_000

/** What is drawn; when it was counted is none of it, or all would be drawn anew for nothing. */
const drawn = ({ at: _at, span: _span, ...rest }: PanelFigures) => JSON.stringify(rest)

async function ask(period: PanelPeriod): Promise<void> {
  const figures = await api.dashboard.figures(period).catch(() => null)
  const before = useKnown.getState()[period]
  // Nobody signed in yet: a refusal is no figures, either.
  if (!figures?.span) return useKnown.setState({ [period]: { ...before, failed: true } })
  const same = before.figures !== null && drawn(before.figures) === drawn(figures)
  if (same && !before.failed) return
  const next = { figures: same ? before.figures : figures, at: figures.at, failed: false }
  useKnown.setState({ [period]: next })
}

const asking = Object.fromEntries(
  PANEL_PERIODS.map((period) => [period, oneAtATime(() => ask(period))]),
) as Record<PanelPeriod, () => void>

/** Panels in this window, by their period: the first asks, the others share. */
const shown = new Map<PanelPeriod, number>()

/** Once for the page: pushes, and the passing of time. */
function follow(): () => void {
  const all = () => {
    for (const [period, count] of shown) if (count > 0) asking[period]()
  }
  const timer = setInterval(all, EVERY)
  const stop = api.dashboard.onChanged(all)
  return () => {
    clearInterval(timer)
    stop()
  }
}

let unfollow: (() => void) | null = null

function enter(period: PanelPeriod): () => void {
  shown.set(period, (shown.get(period) ?? 0) + 1)
  unfollow ??= follow()
  if (shown.get(period) === 1) asking[period]()
  return () => {
    shown.set(period, (shown.get(period) ?? 1) - 1)
    if ([...shown.values()].some((count) => count > 0)) return
    unfollow?.()
    unfollow = null
  }
}

/** What is known of a period, as long as a panel of it is shown. */
export function useFigures(period: PanelPeriod): Known {
  useEffect(() => enter(period), [period])
  return useKnown((state) => state[period])
}
