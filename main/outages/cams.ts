import type { Availability, AvailabilityChange, OutageLimits } from '../../preload/contract'

/** What is known of one camera that is watched. */
export interface Cam {
  id: string
  /** Code; its own id where it belongs to none, so that it stands alone. */
  facility: string
  /** Null: not tried yet in this run. */
  state: Availability | null
  reason: AvailabilityChange['reason']
  /** When it came to be up or down, ms since 1970. */
  since: number
  /** Seen with a picture at some time, also before a restart. */
  everUp: boolean
  /** When it was lost lately, the oldest first. */
  losses: number[]
  /** The open outage that it is part of. */
  outage: string | null
  /** The last one that it was part of, and when that ended. */
  last: { outage: string; to: number } | null
}

/** All cameras that are watched, as they were told to be. */
export class Cams {
  readonly byId = new Map<string, Cam>()

  /** @param wasUp whether the camera was seen with a picture before this run */
  constructor(private wasUp: (camera: string) => boolean) {}

  all(): Cam[] {
    return [...this.byId.values()]
  }

  of(id: string): Cam {
    const known = this.byId.get(id)
    if (known) return known
    const cam: Cam = {
      ...{ id, facility: id, state: null, reason: 'none', since: 0 },
      ...{ everUp: this.wasUp(id), losses: [], outage: null, last: null },
    }
    this.byId.set(id, cam)
    return cam
  }

  change({ at, camera, state, reason }: AvailabilityChange): void {
    const cam = this.of(camera)
    const was = cam.state
    cam.reason = reason
    cam.state = state
    // The same trouble by another name goes on.
    if (was === state) return
    cam.since = at
    if (state === 'up') cam.everUp = true
    if (state === 'down' && was === 'up') cam.losses.push(at)
  }

  /** Forgets what nobody needs any more. A clock that was set back leaves nothing in the future. */
  prune(now: number, { flapping }: OutageLimits): void {
    for (const cam of this.byId.values()) {
      cam.since = Math.min(cam.since, now)
      if (cam.losses.length === 0) continue
      cam.losses = cam.losses.filter((at) => at <= now && at >= now - flapping.within * 1000)
    }
  }
}

export const isDown = (cam: Cam) => cam.state === 'down'

/** Down, and not told yet. */
export const isLoose = (cam: Cam) => cam.state === 'down' && cam.outage === null

/** Down for so many ms. */
export const downFor = (ms: number, now: number) => (cam: Cam) =>
  cam.state === 'down' && now - cam.since >= ms

export function byFacility(cams: readonly Cam[]): Map<string, Cam[]> {
  const groups = new Map<string, Cam[]>()
  for (const cam of cams) {
    const group = groups.get(cam.facility)
    if (group) group.push(cam)
    else groups.set(cam.facility, [cam])
  }
  return groups
}
