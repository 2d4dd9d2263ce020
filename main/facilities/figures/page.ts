import type { FigureLevel, FigureLine, FigureOrder, FigurePage } from '../../../preload/contract'
import { type Leaf, leavesOf } from './facility'
import { sumOf } from './sum'
import { dayOf, type World } from './world'

export interface Where {
  order: FigureOrder
  /** Codes from the province down. */
  path: readonly string[]
}

type Below = Exclude<FigureLevel, 'all'>

const LEVELS: Record<FigureOrder, readonly Below[]> = {
  authority: ['province', 'authority', 'district', 'facility'],
  district: ['province', 'district', 'authority', 'facility'],
}

const codeAt: Record<Below, (leaf: Leaf) => string> = {
  province: ({ province }) => province,
  authority: ({ facility }) => facility.authority,
  district: ({ facility }) => facility.district,
  facility: ({ facility }) => facility.code,
}

/** Where one is, and what lies there. */
interface Found {
  levels: readonly Below[]
  path: string[]
  leaves: Leaf[]
}

/** As far as the path still exists. A station with one province begins with it. */
function find(all: Leaf[], { order, path }: Where): Found {
  const levels = LEVELS[order]
  let leaves = all
  const found: string[] = []
  for (const [depth, level] of levels.entries()) {
    const code = path[depth] ?? (depth === 0 ? onlyOne(all.map(codeAt.province)) : undefined)
    const inside = leaves.filter((leaf) => code !== undefined && codeAt[level](leaf) === code)
    if (code === undefined || inside.length === 0) break
    found.push(code)
    leaves = inside
  }
  return { levels, path: found, leaves }
}

const onlyOne = ([first, ...rest]: string[]) =>
  first !== undefined && rest.every((each) => each === first) ? first : undefined

/** The facilities of a place. */
export const leavesAt = (world: World, where: Where): Leaf[] => find(leavesOf(world), where).leaves

/** A place with its figures, and what is right below it in the order of the registry. */
export function pageOf(world: World, where: Where): FigurePage {
  const all = leavesOf(world)
  const { levels, path, leaves } = find(all, where)
  const at = path.length
  const level = levels[at]
  const groups = new Map<string, Leaf[]>()
  for (const leaf of level ? leaves : []) {
    const code = level ? codeAt[level](leaf) : ''
    const group = groups.get(code)
    if (group) group.push(leaf)
    else groups.set(code, [leaf])
  }
  const known = new Set(world.facilities.map(({ code }) => code))
  const below = [...groups].map(([code, group]) => lineOf(level ?? 'facility', code, group))
  const here = lineOf(levels[at - 1] ?? 'all', path[at - 1] ?? '', level ? [] : leaves)
  const sum = level ? { figures: sumOf(below.map(({ figures }) => figures)) } : {}
  return {
    ...{ at: world.now, today: dayOf(world.now), order: where.order },
    trail: path.map((code, depth) => {
      const level = levels[depth] ?? 'all'
      return { level, code, name: nameAt(level, leaves) }
    }),
    here: { ...here, ...sum, overdueDays: mostOf(level ? below : [here]) },
    provinces: new Set(all.map(codeAt.province)).size,
    strays: world.cameras.filter(({ facility }) => !known.has(facility)).length,
    below,
  }
}

/** Of a facility; windows have the lists that other codes stand in. */
const nameAt = (level: FigureLevel, [first]: readonly Leaf[]) =>
  level === 'facility' ? (first?.facility.name ?? '') : ''

function lineOf(level: FigureLevel, code: string, leaves: readonly Leaf[]): FigureLine {
  const single = level === 'facility' ? leaves[0] : undefined
  return {
    ...{ level, code, name: nameAt(level, leaves) },
    figures: sumOf(leaves.map(({ figures }) => figures)),
    overdueDays: mostOf(leaves),
    ...{ deadline: single?.facility.deadline ?? '', claims: single?.claims ?? [] },
  }
}

function mostOf(list: readonly { overdueDays: number | null }[]): number | null {
  const late = list.flatMap(({ overdueDays }) => overdueDays ?? [])
  return late.length > 0 ? Math.max(...late) : null
}
