import type { Figures } from './messages'
import type { Slots } from './slots'
import type { StreamPlayer } from './stream'

interface Second extends Omit<Figures, 'steps'> {
  /** Pictures of the stream that sent most. */
  fastest: number
  /** How often something new was painted. */
  paintings: number
}

/** Counts what is done in a second. */
export class Counter {
  private before = new WeakMap<StreamPlayer, Counts>()
  private painted = 0
  private paintings = 0
  private lags: number[] = []

  /** @param arrivals when main had each picture that was painted, in ms since 1970 */
  paint(arrivals: number[], now: number): void {
    this.painted += arrivals.length
    if (arrivals.length > 0) this.paintings++
    for (const arrival of arrivals) this.lags.push(now - arrival)
  }

  /** Call once a second. */
  figures(slots: Slots): Second {
    const counts = slots.players().map((player) => this.since(player))
    const lags = this.lags.sort((a, b) => a - b)
    const { painted, paintings } = this
    this.painted = 0
    this.paintings = 0
    this.lags = []
    return {
      ...{ tiles: slots.count, painted, paintings, lag: Math.round(lags[lags.length >> 1] ?? 0) },
      players: counts.length,
      decoded: sum(counts.map(({ decoded }) => decoded)),
      lost: sum(counts.map(({ lost }) => lost)),
      skipped: sum(counts.map(({ skipped }) => skipped)),
      fastest: Math.max(0, ...counts.map(({ decoded }) => decoded)),
    }
  }

  private since(player: StreamPlayer): Counts {
    const { decoded, lost, skipped } = player
    const before = this.before.get(player) ?? { decoded: 0, lost: 0, skipped: 0 }
    this.before.set(player, { decoded, lost, skipped })
    return {
      decoded: decoded - before.decoded,
      lost: lost - before.lost,
      skipped: skipped - before.skipped,
    }
  }
}

type Counts = Pick<StreamPlayer, 'decoded' | 'lost' | 'skipped'>

const sum = (list: number[]) => list.reduce((total, each) => total + each, 0)
