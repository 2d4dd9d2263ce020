import type { PeriodFigures, PeriodHead, PeriodSpan } from '../../preload/contract'
import { connectionOf } from './connection'
import { namesOf } from './names'
import { outagesOf } from './outages'
import type { PeriodSources } from './sources'
import { uptimeOf } from './uptime'
import { violationsOf } from './violations'

/** Everything that is counted of a period, once, for reports, shift books and dashboards alike. */
export function periodFigures(sources: PeriodSources, span: PeriodSpan): PeriodFigures {
  const steps = counted(sources, span)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same; `rest` is asked between pieces, where it may wait: years of marks take a while. */
export async function periodFiguresInPieces(
  sources: PeriodSources,
  span: PeriodSpan,
  rest: () => Promise<void> | undefined,
): Promise<PeriodFigures> {
  const steps = counted(sources, span)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await rest()
  }
}

function* counted(sources: PeriodSources, span: PeriodSpan): Generator<undefined, PeriodFigures> {
  const { world, codes, lists, at, seen, attention, shifts } = sources
  const names = namesOf(world, codes, lists)
  const watched = world.cameras.filter(({ enabled }) => enabled)
  const connection = connectionOf(sources, names)
  yield
  const violations = yield* violationsOf(sources, names, span)
  yield
  const outages = yield* outagesOf(sources, names, span)
  yield
  return {
    ...{ from: span.from, to: span.to, at, connection, violations, outages },
    uptime: uptimeOf(sources, names),
    coverage: seen && {
      cameras: watched.length,
      seen: watched.filter(({ id }) => seen.has(id)).length,
    },
    ...{ attention, shifts },
  }
}

export const headOf = ({ from, to, violations, outages, uptime }: PeriodFigures): PeriodHead => ({
  ...{ from, to, violations: violations.total.total },
  ...{ outages: outages.total.count, outageMs: outages.total.totalMs },
  percent: uptime?.total.percent ?? null,
})
