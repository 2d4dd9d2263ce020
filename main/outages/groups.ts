import type { OutageLimits } from '../../preload/contract'
import { byFacility, type Cam, downFor, isDown } from './cams'

/** Cameras that count: tried, and not switched off. */
export const watched = (cams: readonly Cam[]) =>
  cams.filter(({ state }) => state === 'up' || state === 'down')

const share = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100)

/**
 * Cameras of one facility that are down for `age` ms, when they are so many, and two of them at
 * once, that it is the facility that is lost; else none.
 * @param all that are watched there and were seen with a picture
 */
export function lostTogether(
  all: readonly Cam[],
  { facility }: OutageLimits,
  age: number,
  now: number,
): Cam[] {
  const down = all.filter(downFor(age, now))
  if (down.length < 2 || share(down.length, all.length) < facility.share) return []
  const newest = Math.max(...down.map(({ since }) => since))
  const together = down.filter(({ since }) => since >= newest - facility.within * 1000)
  return together.length >= 2 ? down : []
}

/** Of a facility that went as a whole within the window of the line. */
function lostWithLine(all: readonly Cam[], limits: OutageLimits, age: number, now: number): Cam[] {
  const down = all.filter(downFor(age, now))
  const window = (limits.line.within + limits.debounce) * 1000
  const fresh = down.filter(({ since }) => since >= now - window)
  return share(down.length, all.length) >= limits.facility.share ? fresh : []
}

/** Whether a facility shows nothing at all, since whenever. */
const isLost = (all: readonly Cam[], { facility }: OutageLimits) =>
  share(all.filter(isDown).length, all.length) >= facility.share

/**
 * Cameras that went with our own line; none when too few facilities are gone for that.
 * @param cams that are watched and were seen with a picture
 * @param network false: this machine has none, so that one facility is proof enough
 */
export function lostLine(
  cams: readonly Cam[],
  limits: OutageLimits,
  { age, now, network }: { age: number; now: number; network: boolean },
): Cam[] {
  const groups = [...byFacility(cams).values()]
  const lost = groups.map((all) => lostWithLine(all, limits, age, now)).filter((g) => g.length > 0)
  const there = lost.length + groups.filter((all) => !isLost(all, limits)).length
  const enough = network ? limits.line.facilities : 1
  if (lost.length < enough || share(lost.length, there) < limits.line.share) return []
  return lost.flat()
}

/** Whether so many facilities flap at once that it is the line. */
export function lineFlaps(
  seen: readonly Cam[],
  flapping: readonly Cam[],
  limits: OutageLimits,
): boolean {
  const they = new Set(flapping)
  const groups = [...byFacility(seen).values()]
  const mine = groups.filter((all) => all.some((cam) => they.has(cam))).length
  const there = groups.filter((all) => all.some((cam) => they.has(cam)) || !isLost(all, limits))
  return mine >= limits.line.facilities && share(mine, there.length) >= limits.line.share
}

/** Fewer than half of the facilities that went with the line are still gone. */
export function lineIsBack(cams: readonly Cam[], limits: OutageLimits): boolean {
  const groups = [...byFacility(cams).values()]
  return groups.filter((all) => isLost(all, limits)).length * 2 < groups.length
}

export const isFlapping = ({ losses }: Cam, { flapping }: OutageLimits) =>
  losses.length >= flapping.times
