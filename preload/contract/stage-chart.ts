import type { PanelFigures } from './dashboard'
import type { StageFigure } from './programme'

/** A line of a chart: `done` of `all`. The code is `OTHERS` for what found no room, together. */
export interface ChartRow {
  code: string
  name: { vi: string; en: string }
  done: number
  /** 0 where nobody knows. */
  all: number
}

/** A page of figures, counted; words and drawing are the reader's. */
export interface StageChart {
  /** The one number; null where nobody knows. */
  figure: number | null
  /** Of so many; null where it is a part of nothing. */
  of: number | null
  /** Not done yet, of what is counted; 0 where that says nothing. */
  open: number
  /** Share of the time of which anything is known; 1 where that says nothing. */
  known: number
  /** Each line is told, and drawn, as a share of its own whole. */
  percent: boolean
  rows: ChartRow[]
}

export const OTHERS = '*'
/** Lines that can be read from the last row of a room. */
export const CHART_ROWS = 12

type Figures = Pick<PanelFigures, 'connection' | 'uptime' | 'violations'>

/** What a page of figures shows of them. */
export function stageChart(page: StageFigure, figures: Figures, most = CHART_ROWS): StageChart {
  const chart = CHARTS[page](figures)
  return { ...chart, rows: chart.rows.length > most ? folded(chart.rows, most) : chart.rows }
}

/**
 * How far a line's bar and its done part reach, of the longest that there can be. What is gathered
 * has none: it would be the longest of all, and says nothing.
 */
export function barsOf({ rows, percent }: StageChart): { all: number; done: number }[] {
  const named = rows.filter(({ code }) => code !== OTHERS)
  const most = Math.max(1, ...named.map(({ all }) => all))
  return rows.map(({ code, all, done }) => {
    if (all === 0 || code === OTHERS) return { all: 0, done: 0 }
    const whole = percent ? 1 : all / most
    return { all: whole, done: (done / all) * whole }
  })
}

const CHARTS: Record<StageFigure, (figures: Figures) => StageChart> = {
  authorities: ({ connection }) => connected(connection.total, connection.byAuthority),
  // Those that are furthest behind first.
  districts: ({ connection }) => {
    const { rows, ...rest } = connected(connection.total, connection.byDistrict)
    return { ...rest, rows: [...rows].sort((a, b) => a.done / a.all - b.done / b.all) }
  },
  uptime: ({ uptime }) => ({
    ...{ figure: uptime?.total.percent ?? null, of: null, open: 0, percent: true },
    known: knownShare(uptime?.total),
    rows: (uptime?.byAuthority ?? []).map(({ code, name, upMs, downMs }) => ({
      ...{ code, name, done: upMs, all: upMs + downMs },
    })),
  }),
  violations: ({ violations: { total, byKind } }) => ({
    ...{ figure: total.total, of: null, open: total.open, known: 1, percent: false },
    rows: byKind
      .filter((line) => line.total > 0)
      .map(({ code, name, total: all, open }) => ({ code, name, done: all - open, all })),
  }),
}

type Uptime = NonNullable<Figures['uptime']>['total']

function knownShare(total: Uptime | undefined): number {
  const { upMs = 0, downMs = 0, unknownMs = 0 } = total ?? {}
  const all = upMs + downMs + unknownMs
  return all > 0 ? (upMs + downMs) / all : 1
}

type Connection = Figures['connection']

function connected(total: Connection['total'], lines: Connection['byAuthority']): StageChart {
  return {
    ...{ figure: total.connected, of: total.facilities, open: 0, known: 1, percent: false },
    rows: lines
      .filter(({ facilities }) => facilities > 0)
      .map(({ code, name, connected: done, facilities: all }) => ({ code, name, done, all })),
  }
}

/** The last ones together, so that nothing that is counted is left out. */
function folded(rows: ChartRow[], most: number): ChartRow[] {
  const rest = rows.slice(most - 1)
  const sum = (of: (row: ChartRow) => number) => rest.reduce((all, row) => all + of(row), 0)
  const others = { done: sum(({ done }) => done), all: sum(({ all }) => all) }
  return [...rows.slice(0, most - 1), { code: OTHERS, name: { vi: '', en: '' }, ...others }]
}
