import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureTrouble, Series, SeriesPlan } from '../../../preload/contract'
import type { Clock, Timer } from '../../base/clock'
import { fail, ok, type Result } from '../../base/result'
import type { Collection } from '../../storage'
import type { Shooter } from '../shooter'
import type { Snapshots } from '../snapshots'
import type { Subject } from '../subject'
import { Journal, type Line, skip } from './journal'
import { seriesOf } from './make'
import { begunBy, nextAt, roundAt, roundsOf, stateOf } from './plan'
import { folderOf, type SeriesList, type StoredSeries } from './store'

export interface SeriesDeps {
  clock: Clock
  random(): number
  /** Journals and small copies. */
  dir: string
  list: Collection<SeriesList>
  snapshots: Pick<Snapshots, 'develop'>
  shooter: Pick<Shooter, 'shoot'>
  subject(camera: string): Subject | null
  operator(): string
  changed(all: Series[]): void
  log(line: string): void
}

/** A round that is late by so many ms is not taken any more: it would tell of another time. */
const GRACE = 60_000
/** Looked at least so often, in ms: clocks are set, and machines sleep. */
const LOOK = 20_000

/** Takes the rounds of every series when their time comes, also after a start. */
export class SeriesRunner {
  private journals = new Map<string, Journal>()
  private busy = new Map<string, Promise<void>>()
  private timer: Timer | null = null
  private closed = false

  private constructor(private deps: SeriesDeps) {}

  static async open(deps: SeriesDeps): Promise<SeriesRunner> {
    const runner = new SeriesRunner(deps)
    for (const series of deps.list.read().list) await runner.journal(series)
    runner.tick()
    return runner
  }

  all(): Series[] {
    return this.deps.list.read().list.map((each) => this.shown(each))
  }

  find(id: string): StoredSeries | undefined {
    return this.deps.list.read().list.find((each) => each.id === id)
  }

  async start(plan: SeriesPlan): Promise<Result<string>> {
    const { clock, random, subject, operator } = this.deps
    const made = seriesOf(plan, subject, { now: clock.now(), random: random(), by: operator() })
    if (!made.ok) return made
    const series = made.value
    const saved = await this.deps.list.update((draft) => void draft.list.push(series))
    if (!saved.ok) return saved
    await this.journal(series)
    this.tick()
    return ok(series.id)
  }

  async stop(id: string): Promise<Result<undefined>> {
    const stopped = this.deps.clock.now()
    const saved = await this.deps.list.update((draft) => {
      const found = draft.list.find((each) => each.id === id)
      if (found) found.stopped ??= stopped
    })
    this.tick()
    return saved.ok ? ok() : saved
  }

  /** Its pictures stay where they are. */
  async forget(id: string): Promise<Result<undefined>> {
    const found = this.find(id)
    if (!found || !['stopped', 'done'].includes(this.shown(found).state)) return fail('not-ended')
    const saved = await this.deps.list.update((draft) => {
      draft.list = draft.list.filter((each) => each.id !== id)
    })
    if (!saved.ok) return saved
    await this.journals
      .get(id)
      ?.remove()
      .catch(() => {})
    this.journals.delete(id)
    await rm(this.thumbs(id), { recursive: true, force: true }).catch(() => {})
    this.tell()
    return ok()
  }

  async lines(id: string): Promise<Line[]> {
    return (await this.journals.get(id)?.read()) ?? []
  }

  thumbs(id: string): string {
    return join(this.deps.dir, id)
  }

  /** Resolves when the rounds that are under way are over. */
  async settled(): Promise<void> {
    await Promise.all(this.busy.values())
  }

  close(): void {
    this.closed = true
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
  }

  /** Without its journal a series stands still: nobody would know what was taken. */
  private async journal({ id, cameras }: StoredSeries): Promise<void> {
    const path = join(this.thumbs(id), 'journal.jsonl')
    const ids = cameras.map((each) => each.id)
    try {
      this.journals.set(id, await Journal.open(path, ids))
    } catch (error) {
      this.deps.log(`series ${id} cannot go on: ${(error as Error).message}`)
    }
  }

  private shown(stored: StoredSeries): Series {
    const { id, every, from, to, operator, cameras } = stored
    const now = this.deps.clock.now()
    const { taken = 0, missed = 0, past = 0 } = this.journals.get(id)?.tally ?? {}
    const state = stateOf(stored, past, now)
    return {
      ...{ id, every, from, to, operator, cameras: cameras.map((each) => each.id), state },
      ...{ rounds: roundsOf(stored), past, taken, missed },
      next: state === 'stopped' || state === 'done' ? null : nextAt(stored, now),
    }
  }

  private tell(): void {
    if (!this.closed) this.deps.changed(this.all())
  }

  private tick(): void {
    if (this.closed) return
    const now = this.deps.clock.now()
    for (const series of this.deps.list.read().list) this.goOn(series, now)
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    const times = this.deps.list.read().list.flatMap((each) => nextAt(each, now) ?? [])
    const soonest = Math.min(LOOK, ...times.map((at) => Math.max(0, at - now)))
    // The last round may have had its time while the one before was still being taken.
    const again = times.length > 0 || this.busy.size > 0
    this.timer = again ? this.deps.clock.setTimeout(() => this.tick(), soonest) : null
    this.tell()
  }

  private goOn(series: StoredSeries, now: number): void {
    const { id } = series
    const journal = this.journals.get(id)
    const begun = begunBy(series, now)
    if (!journal || journal.tally.past >= begun || this.busy.has(id)) return
    const work = this.catchUp(series, journal, begun, now).catch((error: Error) => {
      this.deps.log(`series ${id}: ${error.message}`)
    })
    const over = work.then(() => {
      this.busy.delete(id)
      this.tell()
    })
    this.busy.set(id, over)
  }

  /** What was not asked in time is noted; the newest round is taken while it is still new. */
  private async catchUp(
    series: StoredSeries,
    journal: Journal,
    begun: number,
    now: number,
  ): Promise<void> {
    const isNew = now - roundAt(series, begun - 1) <= GRACE
    await skip(journal, begun - (isNew ? 2 : 1), series.cameras.length)
    if (isNew) await this.round(series, journal, begun - 1)
  }

  private async round(series: StoredSeries, journal: Journal, round: number): Promise<void> {
    const ids = series.cameras.map(({ id }) => id)
    // All of them, also when a line could not be written: else the round would begin once more.
    const asked = await Promise.allSettled(
      journal.tally.open(round).map(async (camera) => {
        const thumb = `${round}-${ids.indexOf(camera)}.jpg`
        const made = await this.picture(series, camera, thumb)
        if (this.closed || !this.find(series.id)) return
        const line = made.ok
          ? { round, camera, at: made.value, thumb }
          : { round, camera, reason: made.reason }
        await journal.add(line)
        this.tell()
      }),
    )
    for (const each of asked) if (each.status === 'rejected') throw each.reason
  }

  private async picture(
    series: StoredSeries,
    camera: string,
    thumb: string,
  ): Promise<Result<number, PictureTrouble | string>> {
    const subject = this.deps.subject(camera)
    if (!subject) return fail('not-found')
    const shot = await this.deps.shooter.shoot(camera, null)
    if (!shot.ok) return shot
    const about = { series: folderOf(series), thumb: join(this.thumbs(series.id), thumb) }
    const made = await this.deps.snapshots.develop(shot.value, subject, about)
    return made.ok ? ok(shot.value.at) : made
  }
}
