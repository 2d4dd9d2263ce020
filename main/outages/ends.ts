import type { Outage } from '../../preload/contract'
import { type Cam, isDown } from './cams'
import type { Ground } from './ground'
import { isFlapping, lineIsBack } from './groups'

const latest = (cams: readonly Cam[]) => Math.max(...cams.map(({ since }) => since))

/** What is over, or is another thing by now. */
export function ends(ground: Ground, now: number): void {
  const before = ground.backAt
  ground.backAt = new Map()
  for (const outage of ground.book.open()) {
    const cams = ground.camsOf(outage)
    // Of one that was not tried yet since the start nothing is known.
    if (cams.some(({ state }) => state === null)) continue
    if (outage.kind === 'flapping') calmed(ground, now, outage, cams)
    else if (outage.kind !== 'line' && !cams.some(isDown)) ground.end(now, outage, cams)
    else if (isMostlyBack(ground, outage, cams)) {
      const began = before.get(outage.id) ?? now
      ground.backAt.set(outage.id, began)
      if (settled(ground, now, outage, cams, began)) leave(ground, now, outage, cams)
    }
  }
}

function calmed(ground: Ground, now: number, outage: Outage, cams: readonly Cam[]): void {
  const steady = ground.deps.limits().flapping.steady * 1000
  if (now - latest(cams) < steady) {
    // Others that are well for so long can be lost by themselves.
    for (const cam of cams) if (cam.state === 'up' && now - cam.since >= steady) cam.outage = null
    return
  }
  for (const cam of cams) cam.losses = []
  if (!cams.some(isDown)) ground.end(now, outage, cams)
  else ground.become(now, outage, cams.length > 1 ? 'facility' : 'camera', {})
}

function isMostlyBack({ deps }: Ground, { kind }: Outage, cams: readonly Cam[]): boolean {
  const missing = cams.filter(isDown)
  if (missing.length === 0) return true
  if (kind === 'line') return deps.network() && lineIsBack(cams, deps.limits())
  return kind === 'facility' && missing.length * 2 < cams.length
}

/** So many times as long, and it is over whatever comes and goes meanwhile. */
const PATIENCE = 5

/** The last of those that are back has been there for so long that no more come with it. */
function settled(
  ground: Ground,
  now: number,
  { kind }: Outage,
  cams: readonly Cam[],
  began: number,
): boolean {
  const limits = ground.deps.limits()
  const within = (kind === 'line' ? limits.line.within : limits.facility.within) * 1000
  const wait = Math.max(within, ground.debounce)
  if (now - began >= PATIENCE * wait) return true
  const quiet = now - latest(cams.filter((cam) => !isDown(cam)))
  if (cams.some(isDown)) return quiet >= wait
  const flaps = cams.filter((cam) => isFlapping(cam, limits)).length * 2 >= cams.length
  return quiet >= (flaps ? limits.flapping.steady * 1000 : ground.debounce)
}

function leave(ground: Ground, now: number, outage: Outage, cams: readonly Cam[]): void {
  ground.end(now, outage, cams)
  if (outage.kind === 'line') {
    // What is still down is told anew, each as what it is; what the line did is told.
    const limits = ground.deps.limits()
    for (const cam of cams) if (isFlapping(cam, limits)) cam.losses = []
    return
  }
  // Who knows of the facility knows of the rest.
  const { acknowledged, owner, alarmAt, escalatedAt, level, never } = outage
  for (const cam of cams.filter(isDown)) {
    cam.last = null
    ground.open(now, 'camera', [cam], {
      ...{ acknowledged, owner, alarmAt, escalatedAt, level, never },
    })
  }
}
