import type { Outage } from '../../preload/contract'
import { type Cam, isDown } from './cams'
import type { Ground } from './ground'
import { lineIsBack } from './groups'

const latest = (cams: readonly Cam[]) => Math.max(...cams.map(({ since }) => since))

/** What is over, or is another thing by now. */
export function ends(ground: Ground, now: number): void {
  for (const outage of ground.book.open()) {
    const cams = ground.camsOf(outage)
    // Of one that was not tried yet since the start nothing is known.
    if (cams.some(({ state }) => state === null)) continue
    if (outage.kind === 'flapping') calmed(ground, now, outage, cams)
    else if (!cams.some(isDown)) ground.end(now, outage, cams)
    else if (settled(ground, now, cams)) mostlyBack(ground, now, outage, cams)
  }
}

function calmed(ground: Ground, now: number, outage: Outage, cams: readonly Cam[]): void {
  const steady = ground.deps.limits().flapping.steady * 1000
  if (now - latest(cams) < steady) return
  for (const cam of cams) cam.losses = []
  if (!cams.some(isDown)) ground.end(now, outage, cams)
  else ground.become(now, outage, cams.length > 1 ? 'facility' : 'camera', {})
}

/** The last of those that are back has been there for long enough. */
function settled(ground: Ground, now: number, cams: readonly Cam[]): boolean {
  const back = cams.filter(({ state }) => state === 'up')
  return back.length > 0 && now - latest(back) >= ground.debounce
}

function mostlyBack(ground: Ground, now: number, outage: Outage, cams: readonly Cam[]): void {
  if (outage.kind === 'line') {
    // What is still down then is told anew, each as what it is.
    if (ground.deps.network() && lineIsBack(cams, ground.deps.limits()))
      ground.end(now, outage, cams)
    return
  }
  const missing = cams.filter(isDown)
  if (outage.kind !== 'facility' || missing.length * 2 >= cams.length) return
  ground.end(now, outage, cams)
  // Who knows of the facility knows of the rest.
  const { acknowledged, owner, alarmAt, escalatedAt, level, never } = outage
  for (const cam of missing) {
    cam.last = null
    ground.open(now, 'camera', [cam], {
      ...{ acknowledged, owner, alarmAt, escalatedAt, level, never },
    })
  }
}
