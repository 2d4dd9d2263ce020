import {
  type Codes,
  URGE_WHY,
  type UrgePreview,
  type UrgeQuery,
  type UrgeScope,
  type UrgeWhy,
} from '../../../preload/contract'
import { type Leaf, leavesAt, type World } from '../../facilities'

export interface Urged extends Leaf {
  /** All that holds, not only what was asked for. */
  why: UrgeWhy[]
}

export interface Selection {
  /** How many there are in the scope, and in it by what holds. */
  facilities: number
  why: Record<UrgeWhy, number>
  /** By managing authority; those of nobody at the end. */
  groups: { authority: string; facilities: Urged[] }[]
}

/** The facilities that have to be urged, the longest overdue first. */
export function select(world: World, { scope, why }: UrgeQuery, codes: Codes): Selection {
  const within = leavesAt(world, { order: 'authority', path: [] })
    .filter((leaf) => isWithin(leaf, scope))
    .map(urgedOf)
  const chosen = within.filter((leaf) => leaf.why.some((each) => why.includes(each)))
  const authorities = [...codes.authorities.map(({ code }) => code), UNKNOWN]
  const authority = ({ facility }: Urged) =>
    authorities.includes(facility.authority) ? facility.authority : UNKNOWN
  return {
    facilities: within.length,
    why: countsOf(within),
    groups: authorities.flatMap((code) => {
      const facilities = chosen.filter((each) => authority(each) === code).sort(byNeed)
      return facilities.length > 0 ? [{ authority: code, facilities }] : []
    }),
  }
}

const UNKNOWN = ''

export const countsOf = (all: Urged[]): Record<UrgeWhy, number> =>
  Object.fromEntries(
    URGE_WHY.map((each) => [each, all.filter(({ why }) => why.includes(each)).length]),
  ) as Record<UrgeWhy, number>

/** '?' asks for those of which it is not known. */
const fits = (wanted: string, code: string) => wanted === '' || wanted === (code || '?')

const isWithin = ({ province, facility }: Leaf, scope: UrgeScope) =>
  fits(scope.province, province) &&
  fits(scope.authority, facility.authority) &&
  fits(scope.district, facility.district)

function urgedOf(leaf: Leaf): Urged {
  const { figures } = leaf
  const holds: Record<UrgeWhy, boolean> = {
    overdue: figures.overdue > 0,
    unconnected: figures.connected === 0,
    bare: figures.bare > 0,
    lacking: figures.lacking > 0,
    unfit: figures.cameras.unfit > 0,
  }
  return { ...leaf, why: URGE_WHY.filter((each) => holds[each]) }
}

const byNeed = (a: Urged, b: Urged) =>
  (b.overdueDays ?? 0) - (a.overdueDays ?? 0) || a.facility.code.localeCompare(b.facility.code)

/** What a window is shown before anything is written. */
export const previewOf = ({ facilities, why, groups }: Selection): UrgePreview => ({
  ...{ facilities, why },
  total: groups.reduce((sum, group) => sum + group.facilities.length, 0),
  groups: groups.map(({ authority, facilities: all }) => ({
    authority,
    facilities: all.map(({ facility: { code, name, district }, overdueDays, why: held }) => ({
      ...{ code, name, district, overdueDays, why: held },
    })),
  })),
})
