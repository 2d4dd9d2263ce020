import type {
  AttentionCheck,
  AttentionSettings,
  AttentionState,
  Outcome,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { isAsked } from './hours'
import { Record } from './record'
import { Sounds, type Tell } from './sounds'
import type { AttentionCollection } from './store'

export interface AttentionDeps {
  /** Folder of the months' files; made when missing. */
  dir: string
  clock: Clock
  collection: AttentionCollection
  newId(): string
  /** A whole number from `least` to `most`, both included; nobody can guess it. */
  random(least: number, most: number): number
  /** The shift that runs, and who has it; null for none. */
  onDuty(): { shift: string; names: string } | null
  /** Who is signed in. */
  who(): string
  changed(state: AttentionState): void
  beat(tell: Tell): void
  missed(check: AttentionCheck): void
  /** Somebody has taken note of a missed one. */
  noted(check: AttentionCheck): void
  /** What was asked and answered cannot be written, and waits; null: it is. */
  unwritten(reason: 'disk-full' | 'not-writable' | null): void
  log(line: string): void
}

const refuse = (reason: string): Outcome => ({ status: 'refused', reason })
const DONE: Outcome = { status: 'done' }
const LOOK = 1_000
/** Ms without a look: the machine slept, and nobody was asked anything meanwhile. */
const SLEPT = 15_000
/** How far back alarms that nobody noted are looked for at a start. */
const BACK = 40 * 24 * 3_600_000

/** Asks whoever is on duty, now and then, whether they are there. */
export class Attention {
  private record: Record
  private sounds: Sounds
  private asking: AttentionCheck | null = null
  private alarms: AttentionCheck[] = []
  /** When the next one is asked; null while nobody is. */
  private due: number | null = null
  private looked: number
  private timer: Timer | null = null

  private listeners = new Set<() => void>()

  private constructor(private deps: AttentionDeps) {
    this.record = new Record(deps.dir, deps.log, deps.unwritten)
    this.sounds = new Sounds(deps.beat)
    this.looked = deps.clock.now()
  }

  /** What was asked when the application ended can't be told any more. */
  static async open(deps: AttentionDeps): Promise<Attention> {
    const attention = new Attention(deps)
    const now = deps.clock.now()
    const before = await attention.record
      .between(now - BACK, now + BACK)
      .catch((error: Error): AttentionCheck[] => {
        deps.log(`attention checks cannot be read: ${error.message}`)
        return []
      })
    for (const check of before)
      if (check.outcome === 'pending') attention.put({ ...check, outcome: 'unknown' })
    attention.alarms = before.filter(({ outcome, noted }) => outcome === 'missed' && !noted)
    attention.again()
    return attention
  }

  state(): AttentionState {
    return { settings: this.settings(), asking: this.asking, missed: this.alarms }
  }

  between(from: number, to: number): Promise<AttentionCheck[]> {
    return this.record.between(from, to)
  }

  /** @returns ends it */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  async set(settings: AttentionSettings): Promise<Outcome> {
    const saved = await this.deps.collection.update(() => ({ settings }))
    if (!saved.ok) return refuse(saved.reason)
    this.due = null
    this.look()
    this.tell()
    return DONE
  }

  answer(id: string, byKey: boolean): Outcome {
    const { asking } = this
    if (asking?.id !== id) return refuse('too-late')
    if (!byKey && !this.settings().activityCounts) return refuse('only-by-key')
    const now = this.deps.clock.now()
    if (now > asking.until) return refuse('too-late')
    this.end({ ...asking, outcome: 'answered', answeredAt: now, by: this.deps.who() })
    return DONE
  }

  /** Somebody has taken note of all that were missed. */
  note(why: string): Outcome {
    if (this.alarms.length === 0) return refuse('nothing-missed')
    const noted = { at: this.deps.clock.now(), by: this.deps.who(), why }
    const all = this.alarms.map((check) => ({ ...check, noted }))
    this.alarms = []
    for (const check of all) {
      this.put(check)
      this.deps.noted(check)
    }
    this.sounds.still()
    this.tell()
    return DONE
  }

  claim(beat: number): boolean {
    return this.sounds.claim(beat)
  }

  /** What is asked stays open on disk: the next start says that nobody can tell. */
  async close(): Promise<void> {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    await this.record.settled()
  }

  private settings(): AttentionSettings {
    return this.deps.collection.read().settings
  }

  private again(): void {
    this.timer = this.deps.clock.setTimeout(() => {
      this.again()
      this.look()
    }, LOOK)
  }

  private look(): void {
    const now = this.deps.clock.now()
    const slept = Math.abs(now - this.looked) > SLEPT
    this.looked = now
    if (this.asking && slept) this.end({ ...this.asking, outcome: 'unknown' })
    else if (this.asking && now > this.asking.until) this.miss(this.asking)
    else if (!this.asking) this.plan(now)
    this.sounds.look(now, this.asking, this.alarms.length > 0)
  }

  private plan(now: number): void {
    const settings = this.settings()
    const { onlyInShift, least, most, within } = settings
    const duty = this.deps.onDuty()
    if (!isAsked(settings, now) || (onlyInShift && !duty)) {
      this.due = null
      return
    }
    const ahead = this.due === null ? Number.POSITIVE_INFINITY : this.due - now
    // None yet, or the clock was set back.
    if (ahead > most * 1000) this.due = now + this.deps.random(least * 1000, most * 1000)
    else if (ahead <= 0) this.ask(now, within * 1000, duty)
  }

  private ask(at: number, within: number, duty: ReturnType<AttentionDeps['onDuty']>): void {
    this.due = null
    this.asking = {
      ...{ id: this.deps.newId(), at, until: at + within, outcome: 'pending', answeredAt: null },
      ...{ by: '', onDuty: duty?.names ?? this.deps.who(), shift: duty?.shift ?? '', noted: null },
    }
    this.put(this.asking)
    this.tell()
  }

  private miss(check: AttentionCheck): void {
    const missed: AttentionCheck = { ...check, outcome: 'missed' }
    this.alarms = [...this.alarms, missed]
    this.end(missed)
    this.deps.missed(missed)
  }

  private end(check: AttentionCheck): void {
    this.asking = null
    this.put(check)
    this.sounds.still()
    this.tell()
  }

  private put(check: AttentionCheck): void {
    void this.record.write(check)
  }

  private tell(): void {
    this.deps.changed(this.state())
    for (const listener of this.listeners) listener()
  }
}
