import type { ConnectionCounts, PeriodFigures } from '../../preload/contract'
import { type Leaf, leavesAt } from '../facilities'
import { grouped, inOrderOf, sumOf } from './group'
import type { Names } from './names'
import type { PeriodSources } from './sources'

/** How far the facilities are at this moment, by the same figures as the room of facilities. */
export function connectionOf(
  { world, codes }: Pick<PeriodSources, 'world' | 'codes'>,
  names: Names,
): PeriodFigures['connection'] {
  const leaves = leavesAt(world, { order: 'authority', path: [] })
  const authority = ({ facility }: Leaf) => facility.authority
  const district = ({ facility }: Leaf) => facility.district
  return {
    total: counts(leaves),
    byAuthority: inOrderOf(grouped(leaves, authority, names.authority, counts), codes.authorities),
    byDistrict: inOrderOf(grouped(leaves, district, names.district, counts), codes.districts),
  }
}

const counts = (leaves: readonly Leaf[]): ConnectionCounts => {
  const sum = (of: (figures: Leaf['figures']) => number) =>
    sumOf(leaves, (leaf) => of(leaf.figures))
  return {
    facilities: leaves.length,
    surveyed: sum(({ surveyed }) => surveyed),
    installed: sum(({ installed }) => installed),
    fit: sum(({ fit }) => fit),
    connected: sum(({ connected }) => connected),
    watched: sum(({ watched }) => watched),
    overdue: sum(({ overdue }) => overdue),
    cameras: sum(({ cameras }) => cameras.there),
  }
}
