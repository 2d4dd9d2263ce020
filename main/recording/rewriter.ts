import { NULL_PID, PACKET, packetAt } from '../mpegts'
import { frameTimes, shiftClock, shiftFrame, TICKS_PER_MS, ticksBetween } from './times'
import type { Content, Unit } from './units'

/** Where the film's first picture lies, in ticks: room for decoding times before it. */
const BEGIN = 90_000

/** Copies pictures to their place in time. Only packets' heads change, of a copy. */
export class Rewriter {
  private counters = new Map<number, number>()
  private lastDts = 0
  private begun = false

  /** @param from the first picture's time, in ms since 1970 */
  constructor(private from: number) {}

  write(content: Content, unit: Unit, time: number): Buffer {
    const ticks = this.shift(unit, time)
    const source = content.bytes.subarray(unit.begin, unit.end)
    const parts = this.begun ? [source] : [content.tables, source]
    this.begun = true
    const copy = Buffer.concat(parts)
    const kept: Buffer[] = []
    for (let at = 0; at + PACKET <= copy.length; at += PACKET) {
      if (this.adjust(copy, at, ticks, content.video.pid)) kept.push(copy.subarray(at, at + PACKET))
    }
    return Buffer.concat(kept)
  }

  /** Decoding times never go back, whatever clocks did. */
  private shift({ pts, dts }: Unit, time: number): number {
    const place = BEGIN + Math.round((time - this.from) * TICKS_PER_MS)
    const wanted = place + ticksBetween(pts, dts)
    const possible = Math.max(wanted, this.lastDts + 1)
    this.lastDts = possible
    return possible - dts
  }

  /** False for what is to be left out. */
  private adjust(bytes: Buffer, at: number, ticks: number, video: number): boolean {
    const packet = packetAt(bytes, at)
    if (!packet || packet.pid === NULL_PID) return false
    if (packet.clock > 0) shiftClock(bytes, packet.clock, ticks)
    const end = at + PACKET
    const times = packet.start ? frameTimes(bytes, packet.payload, end) : null
    if (times) {
      // Sound from before the first picture would move the beginning of the file.
      const early = ticksBetween(BEGIN, times.pts + ticks) < 0
      if (packet.pid !== video && early) return false
      shiftFrame(bytes, packet.payload, ticks)
    } else if (packet.pid !== video && !this.counters.has(packet.pid) && !packet.start) return false
    if (packet.payload < end) this.count(bytes, at, packet.pid)
    return true
  }

  /** Packets of each kind are numbered anew, so that no join looks like a loss. */
  private count(bytes: Buffer, at: number, pid: number): void {
    const next = ((this.counters.get(pid) ?? -1) + 1) & 15
    this.counters.set(pid, next)
    bytes[at + 3] = ((bytes[at + 3] ?? 0) & 0xf0) | next
  }
}
