import type { Outage, OutageKind, OutageLimits } from '../../preload/contract'
import type { Book } from './book'
import { type Cam, Cams } from './cams'
import { lostLine, watched } from './groups'

export interface GroupingDeps {
  book: Book
  limits(): OutageLimits
  /** Code of an enabled camera's facility, '' for none; null when it is not watched any more. */
  facilityOf(camera: string): string | null
  /** Seen with a picture before this run. */
  wasUp(camera: string): boolean
  /** Whether this machine has a network. */
  network(): boolean
  newId(at: number): string
}

/** Single outages older than this (ms) stay what they are when their facility is lost. */
export const SAME = 3_600_000

/** Worse than what was told before: to be heard anew. */
export const AGAIN: Partial<Outage> = {
  ...{ acknowledged: null, alarmAt: null, escalatedAt: null, level: 0 },
}

/** What the rules stand on: cameras, outages, and the few things that one does to the other. */
export class Ground {
  readonly cams: Cams
  /** Since when (ms) most of an outage has been back, by its id. */
  backAt = new Map<string, number>()
  readonly book: Book

  constructor(readonly deps: GroupingDeps) {
    this.book = deps.book
    this.cams = new Cams(deps.wasUp)
    for (const outage of this.book.outages.values()) this.resume(outage)
  }

  /** Ms that a camera is to be down before it is told, and to be back before it is over. */
  get debounce(): number {
    return this.deps.limits().debounce * 1000
  }

  /** As it was before a restart: nothing is told twice. */
  private resume(outage: Outage): void {
    for (const id of outage.cameras) {
      const cam = this.cams.of(id)
      cam.everUp ||= !outage.never
      if (outage.to === null) cam.outage = outage.id
      else if (!cam.last || cam.last.to < outage.to) cam.last = { outage: outage.id, to: outage.to }
    }
  }

  /** Those that are part of it still. */
  camsOf = ({ id, cameras }: Outage): Cam[] =>
    cameras.map((camera) => this.cams.of(camera)).filter(({ outage }) => outage === id)

  seen = (): Cam[] => watched(this.cams.all()).filter(({ everUp }) => everUp)

  outageOf = ({ outage }: Cam): Outage | undefined =>
    outage === null ? undefined : this.book.get(outage)

  /** The oldest first. */
  outagesIn(cams: readonly Cam[]): Outage[] {
    const found = [...new Set(cams.map(this.outageOf))].filter((each) => each !== undefined)
    return found.sort((a, b) => a.from - b.from)
  }

  open(now: number, kind: OutageKind, cams: readonly Cam[], set?: Partial<Outage>): string {
    const facilities = new Set(cams.map((cam) => this.deps.facilityOf(cam.id) ?? ''))
    const outage: Outage = {
      ...{ id: this.deps.newId(now), kind, cause: 'unknown', planned: false, acknowledged: null },
      facility: facilities.size === 1 ? ([...facilities][0] ?? '') : '',
      cameras: cams.map(({ id }) => id),
      from: Math.min(...cams.map(({ since }) => since)),
      ...{ to: null, alarmAt: null, escalatedAt: null, level: 0, owner: '', notes: [] },
      never: cams.every(({ everUp }) => !everUp),
      ...set,
    }
    this.book.found(now, outage.id, 'opened', outage, kind)
    for (const cam of cams) cam.outage = outage.id
    return outage.id
  }

  become(now: number, { id }: Outage, kind: OutageKind, set: Partial<Outage>): void {
    this.book.found(now, id, 'kind', { ...set, kind }, kind)
  }

  /** Those without an outage join; the outages of the others are merged into it. */
  take(now: number, id: string, cams: readonly Cam[]): void {
    const others = this.outagesIn(cams).filter((other) => other.id !== id)
    const loose = cams.filter(({ outage }) => outage === null)
    this.join(now, id, loose)
    for (const gone of others) {
      for (const cam of this.camsOf(gone)) if (cam.outage === gone.id) cam.outage = id
      this.book.merge(now, gone, id)
    }
  }

  private join(now: number, id: string, cams: readonly Cam[]): void {
    if (!this.book.get(id) || cams.length === 0) return
    const from = Math.min(...cams.map(({ since }) => since))
    for (const cam of cams) cam.outage = id
    this.book.joined(now, id, { cameras: cams.map((cam) => cam.id), from })
  }

  end(now: number, { id, from }: Outage, cams: readonly Cam[]): void {
    const back = cams.filter(({ state }) => state === 'up').map(({ since }) => since)
    const to = Math.max(from, back.length > 0 ? Math.max(...back) : now)
    this.book.found(now, id, 'ended', { to })
    for (const cam of cams) {
      if (cam.outage === id) cam.outage = null
      cam.last = { outage: id, to }
    }
  }

  /** Gone again as soon as it was back: that is one outage. */
  again(now: number, cams: readonly Cam[]): boolean {
    const last = cams[0]?.last
    const outage = last ? this.book.get(last.outage) : undefined
    if (!last || !outage || outage.to === null || outage.kind === 'line') return false
    const soon = cams.every(
      (cam) => cam.last?.outage === outage.id && cam.since - last.to <= this.debounce,
    )
    if (!soon || cams.length * 2 < outage.cameras.length) return false
    this.book.found(now, outage.id, 'again', { to: null })
    for (const cam of cams) cam.outage = outage.id
    return true
  }

  /** So many are gone that it may be the line, but not for long enough to say so. */
  suspect(now: number): boolean {
    const how = { age: 0, now, network: this.deps.network() }
    const lost = lostLine(this.seen(), this.deps.limits(), how)
    return lost.some((cam) => now - cam.since < 2 * this.debounce)
  }
}
