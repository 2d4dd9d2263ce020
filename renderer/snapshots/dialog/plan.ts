import type { Registry, SeriesPlan, WallState } from '../../../preload/contract'
import { localTime } from '../../components/time-fields'

export type Which = 'wall' | 'facility' | 'pick'

/** What the form holds. Times are those of its fields, in Vietnam's time zone: `2026-11-22 21:15:00`. */
export interface Form {
  which: Which
  facility: string
  picked: string[]
  /** 0 while its field is empty. */
  every: number
  /** Empty for now. */
  from: string
  /** Empty until somebody stops it. */
  to: string
}

export function camerasOf(
  { which, facility, picked }: Form,
  wall: Pick<WallState, 'cells'>,
  shown: number,
  { cameras }: Pick<Registry, 'cameras'>,
): string[] {
  const usable = new Set(cameras.filter(({ enabled }) => enabled).map(({ id }) => id))
  if (which === 'pick') return picked.filter((id) => usable.has(id))
  if (which === 'facility')
    return cameras.filter((each) => each.facility === facility && each.enabled).map(({ id }) => id)
  const onWall = wall.cells.slice(0, shown).filter((id): id is string => id !== null)
  return [...new Set(onWall)].filter((id) => usable.has(id))
}

export type Wrong = 'noCameras' | 'noEvery' | 'pastEnd' | 'endFirst'

/** The plan that the form means, or what is wrong with it. */
export function planOf(form: Form, cameras: string[], now: number): SeriesPlan | Wrong {
  const [from, to] = [localTime(form.from), localTime(form.to)]
  if (cameras.length === 0) return 'noCameras'
  if (form.every < 1) return 'noEvery'
  if (to !== null && to <= now) return 'pastEnd'
  if (to !== null && from !== null && to <= from) return 'endFirst'
  return { cameras, every: form.every, from, to }
}

/** Pictures that there will be; null where nobody knows. */
export function countOf({ cameras, every, from, to }: SeriesPlan, now: number): number | null {
  if (to === null) return null
  return cameras.length * Math.ceil((to - (from ?? now)) / (every * 60_000))
}
