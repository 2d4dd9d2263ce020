import type { Figures } from './messages'
import type { Slots } from './slots'

/** Counts what is done in a second. */
export class Counter {
  private decoded = 0
  private lost = 0
  private skipped = 0
  private painted = 0
  private lags: number[] = []

  /** @param arrivals when main had each picture that was painted, in ms since 1970 */
  paint(arrivals: number[], now: number): void {
    this.painted += arrivals.length
    for (const arrival of arrivals) this.lags.push(now - arrival)
  }

  /** Call once a second. */
  figures(slots: Slots): Omit<Figures, 'steps'> {
    const players = slots.players()
    const decoded = sum(players.map((player) => player.decoded))
    const lost = sum(players.map((player) => player.lost))
    const skipped = sum(players.map((player) => player.skipped))
    const lags = this.lags.sort((a, b) => a - b)
    const figures = {
      tiles: slots.count,
      decoded: Math.max(0, decoded - this.decoded),
      lost: Math.max(0, lost - this.lost),
      skipped: Math.max(0, skipped - this.skipped),
      painted: this.painted,
      lag: Math.round(lags[lags.length >> 1] ?? 0),
    }
    Object.assign(this, { decoded, lost, skipped, painted: 0, lags: [] })
    return figures
  }
}

const sum = (list: number[]) => list.reduce((total, each) => total + each, 0)
