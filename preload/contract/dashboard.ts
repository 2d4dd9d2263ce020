import { z } from 'zod'
import { OutageCause, OutageKind } from './availability'
import { call, push } from './call'
import { PeriodFigures, PeriodSpan } from './period'

/** What a panel shows; keys under `dashboard.kinds` of the catalogues, in the order of the menu. */
export const PANELS = [
  'authorities',
  'districts',
  'cameras',
  'uptime',
  'violations',
  'outages',
  'coverage',
  'duty',
] as const
export const PanelKind = z.enum(PANELS)
export type PanelKind = z.infer<typeof PanelKind>

/** `shift`: since the running shift began; `week`, `month`: today and the 6 or 29 days before. */
export const PANEL_PERIODS = ['today', 'shift', 'week', 'month'] as const
export const PanelPeriod = z.enum(PANEL_PERIODS)
export type PanelPeriod = z.infer<typeof PanelPeriod>

export interface PanelChoice {
  kind: PanelKind
  period: PanelPeriod
}

/** Those that tell of a time; the others are of this moment, whatever period is chosen. */
const TIMED: readonly PanelKind[] = ['uptime', 'violations', 'coverage', 'duty']
export const isTimed = (kind: PanelKind) => TIMED.includes(kind)

/**
 * A cell of a wall holds the id of a camera, or that of a panel. No camera's id has a colon; the
 * demo's begin with `demo-`.
 */
const PREFIX = 'figures:'

export const panelId = ({ kind, period }: PanelChoice): string =>
  `${PREFIX}${kind}:${isTimed(kind) ? period : 'today'}`

/** Null: it is a camera's, or of a panel that this version does not know. */
export function panelOf(id: string | null | undefined): PanelChoice | null {
  if (!id?.startsWith(PREFIX)) return null
  const [kind, period] = id.slice(PREFIX.length).split(':')
  const read = z.object({ kind: PanelKind, period: PanelPeriod }).safeParse({ kind, period })
  return read.success ? read.data : null
}

export const isPanel = (id: string | null | undefined): boolean => panelOf(id) !== null

const Count = z.number().int().min(0)
const { connection, violations, uptime, coverage, attention } = PeriodFigures.shape
const { total, byAuthority, byDistrict } = connection.shape

/** So many are named; all are counted. */
export const MOST_NAMED = 8

/** What panels show; of one period. What nobody counted is null, never 0. */
export const PanelFigures = z.object({
  /** Ms since 1970. */
  at: z.number(),
  /** What was asked for; `today` where no shift runs. */
  period: PanelPeriod,
  span: PeriodSpan,
  connection: z.object({ total, byAuthority, byDistrict }),
  /** As they are at this moment, each once. `never`: down, and never seen with a picture. */
  cameras: z.object({ up: Count, down: Count, never: Count, unknown: Count, off: Count }),
  uptime: z
    .object({
      total: uptime.unwrap().shape.total,
      byAuthority: uptime.unwrap().shape.byAuthority,
    })
    .nullable(),
  violations: z.object({
    total: violations.shape.total,
    byKind: violations.shape.byKind,
  }),
  /** That last now. Named are those that nobody acknowledged first, then the oldest. */
  outages: z.object({
    open: Count,
    unacknowledged: Count,
    named: z.array(
      z.object({
        id: z.string(),
        kind: OutageKind,
        cause: OutageCause,
        /** Of its facility, else of its camera; empty where there are many. */
        name: z.string(),
        cameras: Count,
        from: z.number(),
        acknowledged: z.boolean(),
      }),
    ),
  }),
  coverage,
  attention,
  shift: z
    .object({
      name: z.string(),
      slot: z.number().int().nullable(),
      from: z.number(),
      plannedTo: z.number().nullable(),
      head: z.string(),
      leader: z.string(),
      crew: z.array(z.string()),
    })
    .nullable(),
})
export type PanelFigures = z.infer<typeof PanelFigures>

export const dashboard = {
  figures: call(PanelPeriod, PanelFigures),
  /** Something that panels show is another; at most once in a while. */
  changed: push(z.object({ at: z.number() })),
}
