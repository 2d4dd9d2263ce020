import { type Handlers, MOST_COVERED } from '../../preload/contract'
import type { Coverage } from './coverage'

const HOUR = 3_600_000

/**
 * @param isShown whether a window can be seen at all: its page cannot tell
 * @param cameras how many are registered
 */
export const coverageHandlers = (
  coverage: Coverage,
  isShown: (window: number) => boolean,
  cameras: () => number,
): Handlers['coverage'] => ({
  seen: ({ cameras }, { window }) => {
    coverage.seen(window, isShown(window) ? cameras : [])
    return { status: 'done' }
  },
  state: () => coverage.state(),
  hours: async (wanted) => {
    const asked = wanted.cameras?.length ?? cameras()
    if (((wanted.to - wanted.from) / HOUR) * asked > MOST_COVERED)
      return { status: 'refused', reason: 'coverage-too-much' }
    const found = await coverage.hours(wanted).catch(() => null)
    if (!found) return { status: 'refused', reason: 'coverage-unreadable' }
    const { hours, damaged } = found
    const seconds = [...hours].flatMap(([camera, of]) =>
      [...of].map(([hour, count]): [string, number, number] => [camera, hour, count]),
    )
    return { status: 'done', seconds, damaged }
  },
})
