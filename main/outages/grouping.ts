import type { AvailabilityChange, Outage } from '../../preload/contract'
import { byFacility, type Cam, isDown, isLoose } from './cams'
import { causeOf } from './cause'
import { ends } from './ends'
import { Ground, type GroupingDeps } from './ground'
import { facilities, flapping, line, singles } from './rules'

/** Between two looks lies a second; much more (ms) means that the station slept. */
const SLEPT = 20_000
/** What is found within so many ms after that is of the station's own making. */
const WAKING = 60_000
/** For so long (ms) may a cause be thought over. */
const THINKING = 10 * 60_000

/** Makes outages of what cameras do. Looks once a second; nothing happens in between. */
export class Grouping {
  readonly ground: Ground
  private looked: number | null = null
  private wokeAt = Number.NEGATIVE_INFINITY

  constructor(private deps: GroupingDeps) {
    this.ground = new Ground(deps)
  }

  change(change: AvailabilityChange): void {
    this.ground.cams.change(change)
  }

  look(now: number): void {
    if (this.looked !== null && now - this.looked > SLEPT) this.wokeAt = now
    this.looked = now
    this.place()
    const { ground, deps } = this
    ground.cams.prune(now, deps.limits())
    flapping(ground, now)
    ends(ground, now)
    // Whatever becomes an outage begins with a camera that was not told yet.
    if (ground.cams.all().some(isLoose)) {
      line(ground, now)
      facilities(ground, now)
      singles(ground, now)
    }
    const places = byFacility(ground.cams.all())
    for (const outage of ground.book.open()) this.cause(outage, now, places)
    ground.book.forget(now)
  }

  /** What is switched off, or gone, is nobody's outage. */
  private place(): void {
    for (const cam of this.ground.cams.all()) {
      const facility = this.deps.facilityOf(cam.id)
      if (facility === null) cam.state = 'off'
      else cam.facility = facility || cam.id
    }
  }

  private cause(outage: Outage, now: number, places: ReadonlyMap<string, Cam[]>): void {
    const old = outage.acknowledged !== null || now - outage.from > THINKING
    if (old && outage.cause !== 'unknown') return
    const down = this.ground.camsOf(outage).filter(isDown)
    if (down.length === 0) return
    const cause = causeOf({
      ...{ kind: outage.kind, reasons: down.map(({ reason }) => reason), spread: spreadOf(down) },
      neighbours: hasNeighbours(outage, places.get(outage.facility) ?? []),
      woke: outage.from >= this.wokeAt - SLEPT && outage.from <= this.wokeAt + WAKING,
    })
    if (cause !== outage.cause) this.ground.book.found(now, outage.id, 'cause', { cause }, cause)
  }
}

/** Another camera of its facility sends pictures. */
function hasNeighbours({ cameras }: Outage, cams: readonly Cam[]): boolean {
  const mine = new Set(cameras)
  return cams.some(({ id, state }) => state === 'up' && !mine.has(id))
}

function spreadOf(cams: readonly Cam[]): number {
  const since = cams.map((cam) => cam.since)
  return Math.max(...since) - Math.min(...since)
}
