import { RING_SECONDS, type RingTimes } from '../../../preload/contract'

export const ringKinds = ['before', 'after'] as const

/** As the fields hold them: empty is the station's own. */
export type RingValues = Record<keyof RingTimes, number | string>

export const ringValuesOf = ({ before, after }: RingTimes): RingValues => ({
  ...{ before: before ?? '', after: after ?? '' },
})

export const ringOf = ({ before, after }: RingValues): RingTimes => ({
  ...{ before: secondsOf(before), after: secondsOf(after) },
})

function secondsOf(typed: number | string): number | null {
  const seconds = Number.parseInt(String(typed), 10)
  if (Number.isNaN(seconds)) return null
  return Math.min(RING_SECONDS.most, Math.max(RING_SECONDS.least, seconds))
}

export const isStationRing = (values: RingValues) =>
  ringKinds.every((kind) => ringOf(values)[kind] === null)
