import type { SeriesPlan } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { stampOf } from '../names'
import type { Subject } from '../subject'
import type { StoredSeries } from './store'

interface Made {
  /** Ms since 1970. */
  now: number
  /** From 0 to 1. */
  random: number
  by: string
}

/** A series as it is stored, or why there can be none. */
export function seriesOf(
  { cameras, every, from, to }: SeriesPlan,
  subject: (camera: string) => Subject | null,
  { now, random, by }: Made,
): Result<StoredSeries> {
  const subjects = cameras.flatMap((id) => subject(id) ?? [])
  if (subjects.length < cameras.length) return fail('not-found')
  if (subjects.some(({ demo }) => demo)) return fail('demo')
  const begin = from ?? now
  if (to !== null && (to <= begin || to <= now)) return fail('bad-period')
  const letters = Math.floor(random * 36 ** 4).toString(36)
  return ok({
    ...{ id: `${stampOf(now)}-${letters.padStart(4, '0')}`, every, from: begin, to, stopped: null },
    operator: by,
    cameras: subjects.map(({ id, code, name, facilityName }) => ({ id, code, name, facilityName })),
  })
}
