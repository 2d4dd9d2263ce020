import {
  camerasOf,
  type PreflightItem,
  type PreflightReason,
  type PreflightState,
  type Programme,
  type StepBody,
  type Substitute,
} from '../../../preload/contract'

const ORDER = { failed: 0, running: 1, waiting: 2, ok: 3 } as const

const rank = ({ state, covered }: PreflightItem) => ORDER[state] + (covered ? 0.5 : 0)

/** What fails comes first, and of that what nothing stands in for. */
export const sorted = (items: readonly PreflightItem[]): PreflightItem[] =>
  [...items].sort((a, b) => rank(a) - rank(b) || (a.steps[0] ?? 0) - (b.steps[0] ?? 0))

/** Everything that the steps show or have in reserve, with their numbers (1…), in one line each. */
function needed({ steps }: Programme): string[] {
  const places = new Map<string, Set<number>>()
  steps.forEach(({ body, substitutes }, i) => {
    const cameras = camerasOf({ body })
    const things = [
      ...cameras.map(({ id }) => `camera ${id}`),
      ...cameras.flatMap(({ id }) => keysOf(substitutes[id])),
      ...keysOf(body),
    ]
    for (const thing of things)
      places.set(thing, (places.get(thing) ?? new Set<number>()).add(i + 1))
  })
  return [...places].map(([thing, numbers]) => `${thing} ${[...numbers]}`).sort()
}

function keysOf(shown: StepBody | Substitute | undefined): string[] {
  if (shown?.kind === 'camera') return [`camera ${shown.camera.id}`]
  if (shown?.kind === 'still') return [`still ${shown.still}`]
  if (shown?.kind === 'bookmark') return [`bookmark ${shown.bookmark}`]
  return shown?.kind === 'figures' ? [`figures ${shown.page}`] : []
}

/**
 * The steps need something else than what was looked at, or at other places. New notes, titles and
 * times change nothing of that.
 */
export function isStale(check: PreflightState, programme: Programme): boolean {
  if (check.revision === programme.revision) return false
  const seen = check.items
    .filter(({ steps }) => steps.length > 0)
    .map(({ kind, id, steps }) => `${kind} ${id} ${[...steps].sort((a, b) => a - b)}`)
  return seen.sort().join() !== needed(programme).join()
}

export interface Summary {
  total: number
  done: number
  failed: number
  /** Of those. */
  covered: number
}

export function summaryOf({ items }: PreflightState): Summary {
  const failed = items.filter(({ state }) => state === 'failed')
  return {
    total: items.length,
    done: items.filter(({ state }) => state === 'ok' || state === 'failed').length,
    failed: failed.length,
    covered: failed.filter(({ covered }) => covered).length,
  }
}

/** Numbers (1…) of steps at which something fails and nothing that is fine stands in. */
export function failing(check: PreflightState | null, programme: Programme): ReadonlySet<number> {
  if (!check || isStale(check, programme)) return new Set()
  const fine = new Set(
    check.items.flatMap(({ kind, id, state }) => (state === 'ok' ? [`${kind} ${id}`] : [])),
  )
  const standsIn = (step: number, camera: string) =>
    keysOf(programme.steps[step - 1]?.substitutes[camera]).some((key) => fine.has(key))
  const failed = check.items.filter(({ state, substitute }) => state === 'failed' && !substitute)
  return new Set(
    failed.flatMap(({ kind, id, steps }) =>
      steps.filter(
        (step) => kind !== 'camera' || (shows(programme, step, id) && !standsIn(step, id)),
      ),
    ),
  )
}

/** Not only in reserve. */
const shows = ({ steps }: Programme, number: number, camera: string): boolean => {
  const step = steps[number - 1]
  return step !== undefined && camerasOf(step).some(({ id }) => id === camera)
}

/** Whether a show can be begun with a quiet mind; keys under `programmes.start.warn`. */
export type Doubt = 'never' | 'running' | 'stale' | 'failed' | null

export function doubtOf(check: PreflightState | null, programme: Programme): Doubt {
  if (!check) return 'never'
  if (check.to === null) return 'running'
  if (check.items.some(({ reason }) => reason === ('cancelled' satisfies PreflightReason)))
    return 'stale'
  if (isStale(check, programme)) return 'stale'
  const { failed, covered } = summaryOf(check)
  return failed > covered ? 'failed' : null
}
