import { join } from 'node:path'
import type { Quality, RingState, RingStream } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { diskFailure, makeFolder } from './disk'
import { Intake, type Part, type Pictures } from './intake'
import { type Lease, Leases } from './leases'
import { keyOf, type Segment, touches } from './segments'
import { clampSeconds, SECONDS } from './settings'
import { RingStatus } from './state'
import { Store } from './store'
import { streamsOf, type Usage, usageOf } from './usage'

export interface RingDeps {
  /** Made when missing; the folder that holds it is not. */
  dir: string
  clock: Clock
  /** Bytes on disk, of all streams together; asked again and again. */
  budget(): number
  /** Seconds that are kept of a camera; 10 to 1800, 60 for anything that is no number. */
  keep(camera: string): number
  changed(state: RingState): void
  log(line: string): void
}

/** Ms between two rounds of writing, and until a stream that failed is tried again. */
const ROUND = 1_000
const RETRY = 5_000
/** A disk that is silent for so long does not answer. */
const SILENT = 5_000
/** Bytes in memory: of one stream, and of all. */
const WAITING = { stream: 8_000_000, all: 64_000_000 }
/** A mark takes a moment to reach the ring. */
const MARGIN = 5_000
const CLOSING = 2_000

/**
 * The last minutes of every running stream, on disk. One file operation at a time: a disk that
 * hangs must not take all of Node's four threads. Nothing here throws at who feeds it.
 */
export class Ring {
  private store: Store
  private leases: Leases
  private status: RingStatus
  private intakes = new Map<string, Intake>()
  private pins = new Set<Omit<Lease, 'id' | 'owner'>>()
  private timer: Timer | null = null
  private lane: Promise<void> = Promise.resolve()
  private due: Promise<void> | null = null
  private busySince = 0
  private scanned = false
  private scanAt = 0

  constructor(private deps: RingDeps) {
    this.leases = new Leases(join(deps.dir, 'leases'), deps.log)
    this.store = new Store(deps.dir, {
      mayGo: (segment) => this.mayGo(segment),
      isOpen: (segment) => this.intakes.get(keyOf(segment))?.isOpen(segment) ?? false,
      gone: (segment) => this.intakes.get(keyOf(segment))?.forget(segment),
    })
    this.status = new RingStatus(deps.clock, deps.changed, deps.log)
    this.tick()
  }

  get state(): RingState {
    return this.status.now
  }

  begun(camera: string, quality: Quality, original = false): void {
    this.intake(camera, quality, original).begun()
  }

  batch(
    camera: string,
    quality: Quality,
    pictures: Pictures,
    tables: Buffer[],
    arrival: number,
    original = false,
  ): void {
    const intake = this.intake(camera, quality, original)
    const size = pictures.bytes.length
    if (arrival < intake.pausedUntil) intake.lose(size)
    else if (size > this.roomFor(intake)) {
      intake.lose(size)
      this.status.failed('too-slow')
    } else intake.push(pictures, tables, arrival)
  }

  /** Kept at once; `saved` tells whether it would survive a crash by now. */
  protect(wanted: Omit<Lease, 'id'>): { lease: Lease; saved: Promise<boolean> } {
    const lease = this.leases.take(wanted)
    return { lease, saved: this.flush().then(() => this.leases.isSaved(lease.id)) }
  }

  release(id: string): Promise<void> {
    this.leases.release(id)
    return this.flush()
  }

  /** All that are not released, also those of earlier runs: work that was interrupted. */
  listLeases(): Lease[] {
    return this.leases.list()
  }

  /** Holds segments while they are read; returns how to let go. */
  pin(camera: string, from: number, to: number): () => void {
    const pin = { camera, from, to }
    this.pins.add(pin)
    return () => void this.pins.delete(pin)
  }

  /** What is on disk of a stream, in the order of arrival. */
  segments(camera: string, quality: Quality, original = false): readonly Segment[] {
    return this.store.segments.of(camera, quality, original)
  }

  pathOf(segment: Segment): string {
    return this.store.pathOf(segment)
  }

  /** What is on disk of a camera. */
  held(camera: string): RingStream[] {
    const rows = this.store.segments.streams().filter(([first]) => first?.camera === camera)
    return streamsOf(rows, this.intakes)
  }

  usage(): Usage {
    return usageOf(this.store.segments, (each) => this.mayGo(each), {
      ...{ budget: this.deps.budget(), early: this.store.early, intakes: this.intakes },
    })
  }

  /** Writes what waits and removes what may go; settles when that is over, well or badly. */
  flush(): Promise<void> {
    // A round that has not begun will see all that there is by now: those who ask at once share it.
    this.due ??= this.lane.then(() => {
      this.due = null
      return this.round()
    })
    this.lane = this.due
    return this.due
  }

  /** Writes what waits, if the disk answers; nothing is taken any more. */
  async close(): Promise<void> {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    const late = new Promise<void>((resolve) => this.deps.clock.setTimeout(resolve, CLOSING))
    await Promise.race([this.flush(), late])
  }

  private tick(): void {
    const silent = this.busySince > 0 && this.deps.clock.now() - this.busySince > SILENT
    if (silent) this.status.failed('no-response')
    if (this.busySince === 0) void this.flush()
    this.review()
    this.timer = this.deps.clock.setTimeout(() => this.tick(), ROUND)
  }

  private review(): void {
    let dropped = 0
    for (const intake of this.intakes.values()) dropped += intake.dropped
    this.status.review(dropped)
  }

  private async round(): Promise<void> {
    this.busySince = this.deps.clock.now()
    try {
      if (await this.scan()) {
        // Pictures first: they are quick, and who protects them may be killed at any moment.
        for (const intake of this.intakes.values()) await this.write(intake)
        await this.attempt(() => this.leases.sync())
        await this.attempt(() => this.expire())
      }
    } catch (error) {
      this.deps.log(`ring: a round ended early: ${error}`)
    }
    this.busySince = 0
    this.status.answered()
    this.review()
  }

  private async attempt(step: () => Promise<void>): Promise<boolean> {
    try {
      await step()
      return true
    } catch (error) {
      this.status.failed(diskFailure(error), `${error}`)
      return false
    }
  }

  /** False while the folder cannot be read. */
  private async scan(): Promise<boolean> {
    if (this.scanned) return true
    if (this.deps.clock.now() < this.scanAt) return false
    this.scanned = await this.attempt(async () => {
      await makeFolder(this.deps.dir)
      await this.leases.load()
      await this.store.load()
    })
    this.scanAt = this.deps.clock.now() + RETRY
    if (this.scanned) this.status.succeeded()
    return this.scanned
  }

  private async write(intake: Intake): Promise<void> {
    for (let part = intake.next(); part; part = intake.next()) {
      if (await this.saved(intake, part)) this.status.succeeded()
      intake.written(part)
    }
  }

  private async saved(intake: Intake, part: Part): Promise<boolean> {
    let room = true
    const done = await this.attempt(async () => {
      const { segment, size } = part
      if (this.mayGo(segment)) room = await this.store.makeRoom(size, this.deps.budget())
      if (room) await this.store.save(part)
    })
    if (!room) {
      this.status.failed('over-budget')
      intake.fail(0)
    } else if (!done) {
      await this.store.measure(part.segment)
      intake.fail(this.deps.clock.now() + RETRY)
    }
    return done && room
  }

  private async expire(): Promise<void> {
    const now = this.deps.clock.now()
    const limit = (camera: string) =>
      now - MARGIN - clampSeconds(this.deps.keep(camera), SECONDS.before) * 1000
    await this.store.expire(limit, now)
  }

  private mayGo(segment: Segment): boolean {
    for (const { camera, from, to } of this.pins) {
      if (camera === segment.camera && touches(segment, from, to)) return false
    }
    return !this.leases.keeps(segment)
  }

  private roomFor(intake: Intake): number {
    let all = 0
    for (const { pending } of this.intakes.values()) all += pending
    return Math.min(WAITING.stream - intake.pending, WAITING.all - all)
  }

  private intake(camera: string, quality: Quality, original: boolean): Intake {
    const key = keyOf({ camera, quality, original })
    const intake = this.intakes.get(key) ?? new Intake(camera, quality, original)
    this.intakes.set(key, intake)
    return intake
  }
}
