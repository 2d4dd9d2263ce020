import { type Handlers, MOST_COVERED } from '../../preload/contract'
import type { Coverage } from './coverage'

/** @param isShown whether a window can be seen at all: its page cannot tell */
export const coverageHandlers = (
  coverage: Coverage,
  isShown: (window: number) => boolean,
): Handlers['coverage'] => ({
  seen: ({ cameras }, { window }) => {
    coverage.seen(window, isShown(window) ? cameras : [])
    return { status: 'done' }
  },
  state: () => coverage.state(),
  hours: async (wanted) => {
    const found = await coverage.hours(wanted).catch(() => null)
    if (!found) return { status: 'refused', reason: 'coverage-unreadable' }
    const { hours, damaged } = found
    const seconds = [...hours].flatMap(([camera, of]) =>
      [...of].map(([hour, count]): [string, number, number] => [camera, hour, count]),
    )
    if (seconds.length > MOST_COVERED) return { status: 'refused', reason: 'coverage-too-much' }
    return { status: 'done', seconds, damaged }
  },
})
