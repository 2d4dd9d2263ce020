import type { Clock, Timer } from '../base/clock'
import type { ScopedLog } from '../base/log'
import { ok, type Result } from '../base/result'
import type { Deed } from '../bookmarks'
import type { CustodyEntry, CustodyLog } from '../evidence'

export interface DeskDeps {
  custody: Pick<CustodyLog, 'append'>
  clock: Clock
  /** Who is at the station now. */
  operator(): string
  log: ScopedLog
  /** Whether something waits because the log cannot be written. */
  waiting(now: boolean): void
}

/** What is to be put on record, by whoever is there. */
export type Note = Omit<CustodyEntry, 'by' | 'subject'> & Partial<CustodyEntry>

/** So many records at a time: hashing them must not hold up pictures. */
const SOME = 250
const AGAIN = 30_000
const HOUR = 3_600_000

/** What is done with bookmarks, on its way into the custody log. */
export class CustodyDesk {
  private pending: (CustodyEntry & { at: number })[] = []
  private running: Promise<void> | null = null
  private timer: Timer | null = null
  private closed = false
  private seen = new Map<string, number>()

  constructor(private deps: DeskDeps) {}

  /** Of what is done already: kept in memory, and tried again, while the log cannot be written. */
  did = ({ action, ids, detail }: Deed): void => {
    if (action === 'viewed') {
      for (const id of ids) this.viewed(id)
      return
    }
    const by = this.deps.operator()
    this.put(ids.map((subject) => ({ by, action, subject, ...(detail && { detail }) })))
  }

  /** On record once an hour, for each bookmark and person. */
  viewed(id: string): void {
    const by = this.deps.operator()
    const [key, now] = [`${id} ${by}`, this.deps.clock.now()]
    const before = this.seen.get(key)
    if (before !== undefined && now - before < HOUR) return
    this.seen.set(key, now)
    for (const [each, at] of this.seen) if (now - at >= HOUR) this.seen.delete(each)
    this.put([{ by, action: 'viewed', subject: id }])
  }

  /** Of anything else that is done already. `by`: somebody else than who is there now. */
  note({ by = this.deps.operator(), subject = '', ...entry }: Note): void {
    this.put([{ by, subject, ...entry }])
  }

  /** For what must be on record before it is done. */
  async first(entries: CustodyEntry[]): Promise<Result<undefined, string>> {
    for (let i = 0; i < entries.length; i += SOME) {
      const done = await this.deps.custody.append(...entries.slice(i, i + SOME))
      if (!done.ok) return done
    }
    return ok()
  }

  /** What cannot be put on record by then stands in the application's log. */
  async close(): Promise<void> {
    this.closed = true
    await this.running
    if (this.pending.length > 0) await this.run().catch((error) => this.later(String(error)))
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    for (const { by, action, subject } of this.pending)
      this.deps.log.error(`not on record: ${action} ${subject} by ${by}`)
  }

  private put(entries: CustodyEntry[]): void {
    const at = this.deps.clock.now()
    for (const entry of entries) this.pending.push({ ...entry, at })
    this.running ??= this.run()
      // A bug there must neither end the station's closing nor be tried without a pause.
      .catch((error) => this.later(String(error)))
      .finally(() => {
        this.running = null
        if (this.pending.length > 0 && !this.timer && !this.closed) this.put([])
      })
  }

  private async run(): Promise<void> {
    while (this.pending.length > 0) {
      const now = this.deps.clock.now()
      const some = this.pending.slice(0, SOME).map((entry) => timed(entry, now))
      const done = await this.deps.custody.append(...some)
      if (!done.ok) return this.later(done.reason)
      this.pending.splice(0, some.length)
    }
    this.deps.waiting(false)
  }

  private later(reason: string): void {
    this.deps.log.error(`${this.pending.length} records wait: ${reason}`)
    this.deps.waiting(true)
    if (this.timer || this.closed) return
    this.timer = this.deps.clock.setTimeout(() => {
      this.timer = null
      this.put([])
    }, AGAIN)
  }
}

/** A record holds the time of its writing: of one that had to wait, when it was done as well. */
const timed = ({ at, ...entry }: CustodyEntry & { at: number }, now: number): CustodyEntry =>
  now - at < 5_000
    ? entry
    : { ...entry, detail: { ...entry.detail, done: new Date(at).toISOString() } }
