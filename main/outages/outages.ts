import type {
  AvailabilityChange,
  Outage,
  OutageNote,
  OutageSettings,
  OutagesState,
  Outcome,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Collection } from '../storage'
import { type AlarmDeps, alarms, isSounding } from './alarm'
import { type Beat, Beats } from './beats'
import { Book } from './book'
import type { GroupingDeps } from './ground'
import { Grouping } from './grouping'
import { historyOf } from './history'
import type { Line } from './lines'
import { filesIn, outagesOf, Store } from './store'

export interface OutagesDeps
  extends Pick<GroupingDeps, 'facilityOf' | 'wasUp' | 'network'>,
    Pick<AlarmDeps, 'isPlanned' | 'isWithin'> {
  clock: Clock
  /** Of the files. */
  dir: string
  settings: Collection<OutageSettings>
  /** Begins with the time in base 36, and '-'. */
  newId(at: number): string
  /** Who is at the station. */
  who(): string
  /** By the hours of the station's night. */
  isNight(at: number): boolean
  /** False: nobody watches, as in the demo. */
  watching(): boolean
  changed(state: OutagesState): void
  beat(beat: Beat): void
  /** Why what became of outages cannot be written; null when it can be again. */
  unwritten(reason: 'disk-full' | 'not-writable' | null): void
  log(line: string): void
}

const LOOK = 1000
const DONE: Outcome = { status: 'done' }

/** What is down, told once: from what cameras do, and what people do about it. */
export class Outages {
  /** Lines of files that cannot be understood. */
  damaged = 0
  private readonly beats = new Beats()
  private readonly grouping: Grouping
  private readonly alarming: AlarmDeps
  private readonly listeners = new Set<() => void>()
  private timer: Timer | null = null
  private failing = false

  private constructor(
    private readonly deps: OutagesDeps,
    private readonly book: Book,
    private readonly store: Store,
  ) {
    const { settings } = deps
    this.grouping = new Grouping({ ...deps, book, limits: () => settings.read().limits })
    this.alarming = { ...deps, book, settings: () => settings.read() }
  }

  /** Reads what lasted when the station ended. Rejects when it cannot be read. */
  static async open(deps: OutagesDeps): Promise<Outages> {
    const names = await filesIn(deps.dir)
    const store: Store = new Store(deps.dir, () => book.open(), names.at(-1) ?? null)
    const { lines, damaged } = await store.newest(2)
    const book = new Book(outagesOf(lines))
    book.forget(deps.clock.now())
    const outages = new Outages(deps, book, store)
    outages.damaged = damaged
    outages.again()
    return outages
  }

  /** What a camera does from now on. */
  change(change: AvailabilityChange): void {
    this.grouping.change(change)
  }

  /** The oldest that nobody acknowledged first; those that never had a picture last. */
  open(): Outage[] {
    return this.book.open().sort(byNeed)
  }

  state(): OutagesState {
    const { settings, watching } = this.deps
    const returned = [...this.book.outages.values()]
      .filter(({ to, alarmAt, acknowledged }) => to !== null && alarmAt !== null && !acknowledged)
      .sort((a, b) => (b.to ?? 0) - (a.to ?? 0))
      .slice(0, MOST)
    const shown = watching() ? { open: this.open(), returned } : { open: [], returned: [] }
    const { silentUntil } = this.beats
    return { watching: watching(), ...shown, settings: settings.read(), silentUntil }
  }

  /** All that lasted at some time between the two (ms since 1970), the oldest first. */
  async between(from: number, to: number): Promise<Outage[]> {
    const all = outagesOf((await this.store.read(from, to)).lines)
    // Those that ended much later: what is known of them is further on.
    const ended = ({ id, to }: Outage) => to === null && !this.book.get(id)
    if ([...all.values()].some(ended))
      for (const [id, outage] of outagesOf((await this.store.read(from, null)).lines))
        all.set(id, outage)
    // What is not written yet, and what was written to it since.
    for (const outage of this.book.outages.values()) all.set(outage.id, outage)
    return [...all.values()]
      .filter((outage) => outage.from < to && (outage.to ?? Number.POSITIVE_INFINITY) > from)
      .sort((a, b) => a.from - b.from)
  }

  history = async (id: string) => {
    const from = this.book.get(id)?.from ?? timeOf(id)
    return historyOf(id, (await this.store.read(from, null)).lines)
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  acknowledge(ids: readonly string[]): Promise<Outcome> {
    const open = ids.filter((id) => this.book.get(id)?.acknowledged === null)
    // Another window was first.
    if (open.length === 0 && ids.some((id) => this.book.get(id))) return Promise.resolve(DONE)
    return this.write(open, (at, by) => ({
      what: 'acknowledged',
      set: { acknowledged: { at, by } },
    }))
  }

  /** Taken back within moments, or hours later: the alarm begins anew. */
  takeBack(ids: readonly string[]): Promise<Outcome> {
    return this.write(ids, (_at, _by, id) => {
      // Of what is over only that nobody took note of it.
      const anew = this.book.get(id)?.to === null ? { alarmAt: null, level: 0 } : {}
      return { what: 'taken-back', set: { acknowledged: null, ...anew } }
    })
  }

  assign(id: string, owner: string): Promise<Outcome> {
    return this.write([id], () => ({ what: 'assigned', text: owner, set: { owner } }))
  }

  note(id: string, text: string, call: OutageNote['call'] = null): Promise<Outcome> {
    return this.write([this.book.nowOf(id)], (at, by) => ({
      ...{ what: call ? 'call' : 'note', text, note: { at, by, text, call } },
    }))
  }

  async set(next: OutageSettings): Promise<Outcome> {
    const saved = await this.deps.settings.update(() => next)
    this.tell()
    return saved.ok ? DONE : { status: 'refused', reason: saved.reason }
  }

  silence(): void {
    this.beats.silence(this.deps.clock.now())
    this.tell()
  }

  /** Another world is shown, or facilities have other names. */
  refresh(): void {
    this.tell()
  }

  claim = (beat: number) => this.beats.claim(beat)

  /** What is being written is written. */
  async close(): Promise<void> {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    this.save(this.book.take())
    await this.store.settled()
    await this.deps.settings.settled()
  }

  private again(): void {
    this.timer = this.deps.clock.setTimeout(() => {
      this.again()
      this.look()
    }, LOOK)
  }

  private look(): void {
    const { clock, settings, isNight, beat, watching } = this.deps
    const now = clock.now()
    this.grouping.look(now)
    alarms(this.alarming, now)
    const lines = this.book.take()
    if (lines.length > 0 || this.store.hasWaiting()) this.save(lines)
    const sounding = this.book.open().filter((each) => isSounding(each, now, this.alarming))
    const next = this.beats.look(now, sounding, settings.read(), isNight(now))
    if (next && watching()) beat(next)
    if (lines.length > 0) this.tell()
  }

  /** Whatever cannot be written waits for the next look. */
  private save(lines: readonly Line[]): void {
    void this.store.add(lines).then((saved) => {
      if (saved.ok === !this.failing) return
      this.failing = !saved.ok
      this.deps.unwritten(saved.ok ? null : saved.reason)
      if (!saved.ok) this.deps.log(`outages cannot be written: ${saved.detail ?? saved.reason}`)
    })
  }

  /** By somebody's hand: it holds when it is written, or not at all. */
  private async write(
    ids: readonly string[],
    made: (
      at: number,
      by: string,
      id: string,
    ) => Pick<Line, 'what' | 'set' | 'note'> & { text?: string },
  ): Promise<Outcome> {
    const at = this.deps.clock.now()
    const by = this.deps.who()
    const known = ids.filter((id) => this.book.get(id))
    if (known.length === 0) return { status: 'refused', reason: 'outage-gone' }
    const lines = known.map((id): Line => ({ at, id, by, text: '', ...made(at, by, id) }))
    const saved = await this.store.add([...this.book.take(), ...lines], { orForget: lines })
    if (!saved.ok) return { status: 'refused', reason: saved.reason }
    for (const line of lines) this.book.put(line)
    this.tell()
    return DONE
  }

  private tell(): void {
    this.deps.changed(this.state())
    for (const listener of this.listeners) listener()
  }
}

/** Ids begin with the time (ms since 1970, base 36) at which they were opened. */
const timeOf = (id: string) => Number.parseInt(id.split('-')[0] ?? '', 36) || 0

/** Ended ones that are told. */
const MOST = 200

const byNeed = (a: Outage, b: Outage) =>
  Number(a.never) - Number(b.never) ||
  Number(a.acknowledged !== null) - Number(b.acknowledged !== null) ||
  a.from - b.from
