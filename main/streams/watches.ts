import { isIP } from 'node:net'
import type { Clock, Timer } from '../base/clock'
import type { Address } from './address'
import { isShown } from './importance'
import type { Answer } from './probe'

export type Probe = (address: Address) => Promise<Answer>

export interface Watcher {
  /** Smaller is more important. */
  rank(): number
  /** It answers again, after it did not. */
  returned(): void
}

export interface Watch {
  /** What was seen last; null before the first look. */
  readonly answer: Answer | null
  /** Looks again soon; `gone` is what an attempt found: the next answer is then a return. */
  look(gone?: Answer): void
  end(): void
}

/** Milliseconds between two looks, ±20 %: on screen, elsewhere, and where somebody answers. */
const EVERY = { shown: 1500, hidden: 4000, answering: 5000 }
/** Spreads the looks at cameras that failed together. */
const SOON = 300
/** Looks at once over all cameras, so that two hundred that are gone take few descriptors. */
const AT_ONCE = 64
/** Of those with a name: a resolver that is out of reach holds one of Node's four threads. */
const NAMED_AT_ONCE = 2
interface Place {
  address: Address
  answer: Answer | null
  watchers: Set<Watcher>
  timer: Timer | null
}

/** Looks after addresses that do not answer; cameras behind one address share the looks. */
export class Watches {
  private places = new Map<string, Place>()
  private due: Place[] = []
  private looking = { named: 0, all: 0 }

  constructor(
    private clock: Clock,
    private random: () => number,
    private probe: Probe,
  ) {}

  watch(address: Address, watcher: Watcher): Watch {
    const place = this.place(address)
    place.watchers.add(watcher)
    return {
      get answer() {
        return place.answer
      },
      look: (gone) => {
        if (gone) place.answer = gone
        this.hurry(place)
      },
      end: () => {
        place.watchers.delete(watcher)
        if (place.watchers.size === 0) this.drop(place)
      },
    }
  }

  private place(address: Address): Place {
    const known = this.places.get(keyOf(address))
    if (known) return known
    const place: Place = { address, answer: null, watchers: new Set(), timer: null }
    this.places.set(keyOf(address), place)
    this.plan(place, SOON * this.random())
    return place
  }

  private hurry(place: Place): void {
    if (!place.timer) return // it is about to look
    this.clock.clearTimeout(place.timer)
    this.plan(place, SOON * this.random())
  }

  private drop(place: Place): void {
    if (place.timer) this.clock.clearTimeout(place.timer)
    this.due = this.due.filter((each) => each !== place)
    if (this.places.get(keyOf(place.address)) === place) this.places.delete(keyOf(place.address))
  }

  private plan(place: Place, ms: number): void {
    place.timer = this.clock.setTimeout(() => {
      place.timer = null
      this.due.push(place)
      this.next()
    }, ms)
  }

  private next(): void {
    this.due.sort((a, b) => rankOf(a) - rankOf(b))
    for (const place of [...this.due]) {
      const named = isIP(place.address.host) === 0
      if (this.looking.all >= AT_ONCE) return
      if (named && this.looking.named >= NAMED_AT_ONCE) continue
      this.due = this.due.filter((each) => each !== place)
      void this.look(place, named ? 1 : 0)
    }
  }

  private async look(place: Place, named: number): Promise<void> {
    this.looking.all++
    this.looking.named += named
    const answer = await this.probe(place.address)
    this.looking.all--
    this.looking.named -= named
    if (this.places.get(keyOf(place.address)) === place) this.seen(place, answer)
    this.next()
  }

  private seen(place: Place, answer: Answer): void {
    const back = answer === 'answers' && place.answer !== null && place.answer !== 'answers'
    place.answer = answer
    const shown = isShown(rankOf(place)) ? EVERY.shown : EVERY.hidden
    const every = answer === 'answers' ? EVERY.answering : shown
    this.plan(place, every * (0.8 + 0.4 * this.random()))
    if (!back) return
    const inOrder = [...place.watchers].sort((a, b) => a.rank() - b.rank())
    for (const watcher of inOrder) watcher.returned()
  }
}

const keyOf = ({ host, port, rtsp }: Address) => `${host}:${port}${rtsp ? '' : ' tcp'}`

const rankOf = (place: Place) => Math.min(...[...place.watchers].map((each) => each.rank()))
