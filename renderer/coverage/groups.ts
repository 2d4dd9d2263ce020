import type { Registry } from '../../preload/contract'
import type { UnseenCameras } from '../state'

/** The cameras of a facility that nobody has seen, the longest unseen first. */
export interface UnseenGroup {
  facility: string
  /** Empty for those that belong to none. */
  name: string
  cameras: string[]
  /** Since when the first of them, in ms since 1970. */
  since: number
  /** Nobody ever saw the first of them. */
  never: boolean
}

/** By facility, the longest unseen first. */
export function groupsOf(unseen: UnseenCameras, { cameras, facilities }: Registry): UnseenGroup[] {
  if (unseen.size === 0) return []
  const names = new Map(facilities.map(({ code, name }) => [code, name || code]))
  const facilityOf = new Map(cameras.map(({ id, facility }) => [id, facility]))
  const groups = new Map<string, UnseenGroup>()
  for (const { camera, since, never } of [...unseen.values()].sort((a, b) => a.since - b.since)) {
    const facility = facilityOf.get(camera)
    if (facility === undefined) continue // it was removed a moment ago
    const group = groups.get(facility)
    if (group) group.cameras.push(camera)
    else {
      const name = names.get(facility) ?? facility
      groups.set(facility, { facility, name, cameras: [camera], since, never })
    }
  }
  return [...groups.values()]
}
