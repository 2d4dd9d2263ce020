import type { Outage } from '../../preload/contract'
import { joined } from './book'
import { byFacility, type Cam, downFor, isDown, isLoose } from './cams'
import { AGAIN, type Ground, SAME } from './ground'
import { isFlapping, lostLine, lostTogether, watched } from './groups'

/** Lost too often: one outage until it is steady. */
export function flapping(ground: Ground, now: number): void {
  const limits = ground.deps.limits()
  for (const cam of ground.cams.all()) {
    if (!isFlapping(cam, limits)) continue
    const outage = ground.outageOf(cam)
    const from = Math.min(...cam.losses)
    if (!outage) flaps(ground, now, cam, from)
    else if (outage.kind === 'camera' || outage.kind === 'facility')
      ground.become(now, outage, 'flapping', { from: Math.min(outage.from, from) })
  }
}

/** A facility flaps once, however many of its cameras do. */
function flaps(ground: Ground, now: number, cam: Cam, from: number): void {
  const { book, deps } = ground
  const facility = deps.facilityOf(cam.id)
  if (facility === null) return
  const same = book
    .open()
    .find((each) => each.kind === 'flapping' && facility !== '' && each.facility === facility)
  if (!same) {
    ground.open(now, 'flapping', [cam], { from })
    return
  }
  book.found(now, same.id, 'joined', joined(same, [cam.id], from), 1)
  cam.outage = same.id
}

/** Many facilities at once: our own line, which holds everything else back. */
export function line(ground: Ground, now: number): void {
  const limits = ground.deps.limits()
  const seen = ground.seen()
  const open = ground.book.open().find(({ kind }) => kind === 'line')
  if (open) {
    // Whatever goes while the line is gone went with it.
    const more = seen.filter((cam) => isDown(cam) && cam.since >= open.from)
    const others = more.filter((cam) => cam.outage !== open.id)
    if (others.length > 0) ground.take(now, open.id, others)
    return
  }
  const how = { age: ground.debounce, now, network: ground.deps.network() }
  const cams = lostLine(seen, limits, how).filter((cam) => {
    const outage = ground.outageOf(cam)
    return !outage || outage.from >= now - SAME
  })
  if (cams.length > 0) ground.take(now, lineOf(ground, now, cams), cams)
}

function lineOf(ground: Ground, now: number, cams: readonly Cam[]): string {
  const loose = cams.filter(({ outage }) => outage === null)
  const [base] = ground.outagesIn(cams)
  if (loose.length > 0 || !base) return ground.open(now, 'line', loose, { facility: '' })
  ground.become(now, base, 'line', { ...AGAIN, facility: '' })
  return base.id
}

/** Most cameras of a facility at once. */
export function facilities(ground: Ground, now: number): void {
  const limits = ground.deps.limits()
  if (ground.suspect(now)) return
  for (const cams of byFacility(watched(ground.cams.all())).values()) {
    const seen = cams.filter(({ everUp }) => everUp)
    facility(ground, now, lostTogether(seen, limits, ground.debounce, now))
    const gone = lostTogether(cams, limits, ground.debounce, now)
    facility(
      ground,
      now,
      gone.filter(({ everUp }) => !everUp),
    )
  }
}

function facility(ground: Ground, now: number, lost: readonly Cam[]): void {
  const outages = ground.outagesIn(lost)
  const open = outages.find(({ kind }) => kind === 'facility')
  const mine = lost.filter((cam) => {
    const outage = ground.outageOf(cam)
    return !outage || outage === open || isSame(outage, now)
  })
  if (mine.length < 2) return
  const base = open ?? outages.find((outage) => isSame(outage, now))
  if (!base) {
    if (!ground.again(now, mine)) ground.open(now, 'facility', mine)
    return
  }
  if (base !== open) ground.become(now, base, 'facility', AGAIN)
  if (mine.some(({ outage }) => outage !== base.id)) ground.take(now, base.id, mine)
}

/** A single outage that is the beginning of its facility's. */
const isSame = ({ kind, cause, cameras, from }: Outage, now: number) =>
  (kind === 'camera' || (kind === 'flapping' && cameras.length === 1)) &&
  cause !== 'password' &&
  from >= now - SAME

/** What is left: each camera for itself, unless it went with its facility. */
export function singles(ground: Ground, now: number): void {
  const limits = ground.deps.limits()
  const suspected = ground.suspect(now)
  for (const cams of byFacility(watched(ground.cams.all())).values()) {
    if (!cams.some(isLoose)) continue
    const held = suspected || lostTogether(cams, limits, 0, now).length > 0
    const due = downFor((held ? 2 : 1) * ground.debounce, now)
    for (const cam of cams) if (isLoose(cam) && due(cam)) single(ground, now, cam)
  }
}

function single(ground: Ground, now: number, cam: Cam): void {
  const lost = ground.book
    .open()
    .find(
      ({ kind, facility, never }) =>
        kind === 'facility' && facility === cam.facility && never === !cam.everUp,
    )
  if (lost) ground.take(now, lost.id, [cam])
  else if (!ground.again(now, [cam])) ground.open(now, 'camera', [cam])
}
