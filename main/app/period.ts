import type { AttentionOutcome, Outage, PeriodFigures, PeriodSpan } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Coverage } from '../coverage'
import { takeBreaks } from '../evidence'
import { codes, type World } from '../facilities'
import type { Outages } from '../outages'
import { type PeriodSources, periodFiguresInPieces } from '../period'
import type { Uptime } from '../uptime'
import type { DutyDeps } from './duty'
import type { Evidence } from './evidence'
import type { ShiftDesk } from './shifts'

export interface PeriodDeps {
  world(): World
  evidence: Pick<Evidence, 'store' | 'codes'>
  coverage: Pick<Coverage, 'hours'>
  /** Those that lasted at some time in it. */
  outages(span: PeriodSpan): Promise<readonly Outage[]>
  uptime(span: PeriodSpan): Promise<PeriodSources['uptime']>
  attention(span: PeriodSpan): Promise<PeriodSources['attention']>
  shifts(span: PeriodSpan): Promise<PeriodSources['shifts']>
  /** Told of a source that cannot be read: its figures are left out, or there are none at all. */
  failed(source: string, error: unknown): void
}

export interface PeriodDesk {
  figures(span: PeriodSpan): Promise<PeriodFigures>
}

const SOME = 500

/** Asks everybody who counts something, and has it counted. */
export function periodDesk(deps: PeriodDeps): PeriodDesk {
  const asked = <T>(source: string, answer: Promise<T>) =>
    answer.catch((error) => {
      deps.failed(source, error)
      return null
    })
  // Of some marks or outages only, all would be wrong.
  const needed = <T>(source: string, answer: Promise<T>) =>
    answer.catch((error) => {
      deps.failed(source, error)
      throw error
    })
  return {
    figures: async (span) => {
      const { from, to } = span
      const seen = deps.coverage.hours({ cameras: null, from, to })
      const [bookmarks, outages, uptime, hours, attention, shifts] = await Promise.all([
        needed('marks', bookmarksOf(deps, span)),
        needed('outages', deps.outages(span)),
        asked('uptime', deps.uptime(span)),
        asked('coverage', seen),
        asked('attention', deps.attention(span)),
        asked('shifts', deps.shifts(span)),
      ])
      return periodFiguresInPieces(
        {
          ...{ at: realClock.now(), world: deps.world(), codes, lists: deps.evidence.codes() },
          ...{ bookmarks, outages, uptime, attention, shifts },
          seen: hours && new Set(hours.hours.keys()),
        },
        span,
        takeBreaks(),
      )
    },
  }
}

/** In pieces, so that pictures do not wait for them. */
async function bookmarksOf({ evidence: { store } }: PeriodDeps, { from, to }: PeriodSpan) {
  const { ids } = store.find({ from, to }, 0, Number.MAX_SAFE_INTEGER)
  const all: PeriodSources['bookmarks'][number][] = []
  for (let i = 0; i < ids.length; i += SOME) {
    const some = await store.some(ids.slice(i, i + SOME))
    // A report of some of them would be a wrong one.
    if (!some.ok) throw new Error(`marks cannot be read: ${some.detail ?? some.reason}`)
    all.push(...some.value)
  }
  return all
}

type Counting = Pick<DutyDeps, 'evidence' | 'coverage' | 'province' | 'log'>

/** With everybody who counts something at this station. */
export function periodOf(
  { evidence, coverage, province, log }: Counting,
  uptime: Pick<Uptime, 'figures'>,
  outages: Pick<Outages, 'between'>,
  desk: Pick<ShiftDesk, 'shifts' | 'attention'>,
): PeriodDesk {
  return periodDesk({
    ...{ evidence, coverage, world: () => province.world() },
    outages: ({ from, to }) => outages.between(from, to),
    uptime: (span) => uptime.figures(span),
    attention: async ({ from, to }) => {
      const checks = (await desk.attention.between(from, to)).filter(({ at }) => at >= from)
      const count = (outcome: AttentionOutcome) =>
        checks.filter((check) => check.outcome === outcome).length
      return { asked: checks.length, answered: count('answered'), missed: count('missed') }
    },
    shifts: async ({ from, to }) => {
      const all = await desk.shifts.between(from, to)
      return { total: all.length, signed: all.filter(({ state }) => state === 'signed').length }
    },
    failed: (source, error) => log.scope('period').warn(`${source} cannot be counted`, error),
  })
}
