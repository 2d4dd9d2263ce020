import type { Outage } from '../../preload/contract'
import { byFacility, type Cam, downFor, isDown, isLoose } from './cams'
import { AGAIN, type Ground, SAME } from './ground'
import { isFlapping, lineFlaps, lostLine, lostTogether, watched } from './groups'

/** Lost too often: one outage until it is steady. */
export function flapping(ground: Ground, now: number): void {
  const limits = ground.deps.limits()
  const fresh: Cam[] = []
  for (const cam of ground.cams.all()) {
    if (!isFlapping(cam, limits)) continue
    const outage = ground.outageOf(cam)
    const from = Math.min(...cam.losses)
    if (!outage) fresh.push(cam)
    else if (outage.kind === 'camera' || outage.kind === 'facility')
      ground.become(now, outage, 'flapping', { from: Math.min(outage.from, from) })
  }
  if (fresh.length === 0 || ground.suspect(now)) return
  // So many at once are not to blame: it is our own line that comes and goes.
  const from = Math.min(...fresh.map((cam) => Math.min(...cam.losses)))
  if (lineFlaps(ground.seen(), fresh, limits))
    ground.open(now, 'line', fresh, { facility: '', from })
  else for (const cam of fresh) flaps(ground, now, cam, Math.min(...cam.losses))
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
  book.joined(now, same.id, { cameras: [cam.id], from })
  cam.outage = same.id
}

/** Ms after the line went: as long as it may take until every camera was found to be gone. */
const WITH = 10 * 60_000

/** Many facilities at once: our own line, which holds everything else back. */
export function line(ground: Ground, now: number): void {
  const limits = ground.deps.limits()
  const seen = ground.seen()
  const open = ground.book.open().find(({ kind }) => kind === 'line')
  if (open) {
    // Whatever goes with the line, or goes again. What was well for long meanwhile goes by itself.
    const mine = new Set(open.cameras)
    const within = Math.max(WITH, limits.line.within * 1000)
    const others = seen.filter(
      (cam) =>
        isDown(cam) &&
        cam.outage !== open.id &&
        cam.since >= open.from &&
        (cam.since <= open.from + within || mine.has(cam.id)),
    )
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
  const lost = lostFacilities(ground)
  for (const cams of byFacility(watched(ground.cams.all())).values()) {
    if (!cams.some(isLoose)) continue
    const held = suspected || lostTogether(cams, limits, 0, now).length > 0
    const due = downFor((held ? 2 : 1) * ground.debounce, now)
    for (const cam of cams) if (isLoose(cam) && due(cam)) single(ground, now, cam, lost)
  }
}

const keyOf = (facility: string, never: boolean) => `${never} ${facility}`

/** Ids of what is open of whole facilities. */
function lostFacilities({ book }: Ground): ReadonlyMap<string, string> {
  const lost = book.open().filter(({ kind }) => kind === 'facility')
  return new Map(lost.map(({ facility, never, id }) => [keyOf(facility, never), id]))
}

function single(ground: Ground, now: number, cam: Cam, facilities: ReadonlyMap<string, string>) {
  const lost = facilities.get(keyOf(cam.facility, !cam.everUp))
  if (lost) ground.take(now, lost, [cam])
  else if (!ground.again(now, [cam])) ground.open(now, 'camera', [cam])
}
