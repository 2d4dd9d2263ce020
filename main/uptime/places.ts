import type { Camera, Facility, FigureOrder, UptimePage, UptimeRow } from '../../preload/contract'

export type Level = Exclude<UptimeRow['level'], 'all'>

/** A camera with where it stands; '' is what is not known. */
export interface Placed {
  id: string
  name: string
  facility: string
  facilityName: string
  province: string
  authority: string
  district: string
}

/** The registry as it is now: figures of the past are told by the places of today. */
export interface UptimeWorld {
  facilities: readonly Pick<Facility, 'code' | 'name' | 'authority' | 'district'>[]
  cameras: readonly Pick<Camera, 'id' | 'code' | 'name' | 'facility'>[]
  /** Province of a district; undefined for a district that is in no list. */
  provinceOf(district: string): string | undefined
}

export function placed({ facilities, cameras, provinceOf }: UptimeWorld): Placed[] {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]))
  return cameras.map(({ id, code, name, facility }) => {
    const at = byCode.get(facility)
    return {
      ...{ id, name: name || code, facility: at?.code ?? '', facilityName: at?.name ?? '' },
      ...{ authority: at?.authority ?? '', district: at?.district ?? '' },
      province: (at && provinceOf(at.district)) ?? '',
    }
  })
}

const LEVELS: Record<FigureOrder, readonly Level[]> = {
  authority: ['province', 'authority', 'district', 'facility', 'camera'],
  district: ['province', 'district', 'authority', 'facility', 'camera'],
}

const codeAt: Record<Level, (camera: Placed) => string> = {
  province: ({ province }) => province,
  authority: ({ authority }) => authority,
  district: ({ district }) => district,
  facility: ({ facility }) => facility,
  camera: ({ id }) => id,
}

/** Of a facility or a camera; windows have the lists that other codes stand in. */
export function nameAt(level: UptimeRow['level'], camera: Placed | undefined): string {
  if (level === 'camera') return camera?.name ?? ''
  return level === 'facility' ? (camera?.facilityName ?? '') : ''
}

export interface Place {
  trail: UptimePage['trail']
  /** Of what lies right below; null for a camera. */
  below: Level | null
  /** Numbers of its cameras. */
  cameras: number[]
}

/** As far as the path still exists. A station with one province begins with it. */
export function placeAt(
  all: readonly Placed[],
  order: FigureOrder,
  path: readonly string[],
): Place {
  const levels = LEVELS[order]
  const trail: UptimePage['trail'] = []
  let cameras = all.map((_, i) => i)
  for (const [depth, level] of levels.entries()) {
    const code = path[depth] ?? (depth === 0 ? onlyOne(all.map(codeAt.province)) : undefined)
    const inside = cameras.filter((i) => codeOf(all, level, i) === code)
    if (code === undefined || inside.length === 0) break
    trail.push({ level, code, name: nameAt(level, all[inside[0] ?? 0]) })
    cameras = inside
  }
  return { trail, below: levels[trail.length] ?? null, cameras }
}

export const codeOf = (all: readonly Placed[], level: Level, camera: number): string =>
  all[camera] ? codeAt[level](all[camera]) : ''

const onlyOne = ([first, ...rest]: string[]) =>
  first !== undefined && rest.every((each) => each === first) ? first : undefined

/** Cameras by their code at a level, in the order of the registry. */
export function groupsAt(
  all: readonly Placed[],
  level: Level,
  cameras: readonly number[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const camera of cameras) {
    const code = codeOf(all, level, camera)
    const group = groups.get(code)
    if (group) group.push(camera)
    else groups.set(code, [camera])
  }
  return groups
}
