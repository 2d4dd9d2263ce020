import { type Seat, UnitReader } from '../streams'

/** More of them say nothing new. */
const MOST = 12

/** A viewer of a stream that nobody looks at: keeps its keyframes. */
export class KeyframeSeat implements Seat {
  /** H.264 in Annex B, each with its parameter sets. */
  keyframes: Buffer[] = []
  /** There is no such camera any more. */
  gone = false
  private reader = new UnitReader()

  /** When the last picture came, ms since 1970. */
  lastAt = 0

  constructor(private now: () => number) {}

  send(bytes: Buffer): void {
    for (const unit of this.reader.push(bytes)) {
      this.lastAt = this.now()
      if (unit.key && this.keyframes.length < MOST) this.keyframes.push(Buffer.concat(unit.parts))
    }
  }

  backlog(): number {
    return 0
  }

  restart(): void {
    this.reader.reset()
    this.keyframes = []
  }

  end(): void {
    this.gone = true
  }
}
