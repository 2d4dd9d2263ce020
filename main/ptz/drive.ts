import type { Clock, Timer } from '../base/clock'
import { ok } from '../base/result'
import { MOVE_MS, type Velocity } from './device'
import { type Answer, isFinal } from './reasons'

/** A move is said again twice in the time that the camera believes it. */
const RENEW_MS = MOVE_MS / 2
/** Waits before a stop that was not answered is said again: a camera that does not heed the time of
 * a move would go on. */
const STOP_WAITS = [100, 250, 500, 1_000, 2_000, 2_000, 3_000, 3_000, 3_000]

export interface Wheel {
  /** `wanted` tells whether it is still meant, once the camera has been reached. */
  move(velocity: Velocity, before: Velocity | null, wanted: () => boolean): Promise<Answer<unknown>>
  stop(): Promise<Answer<unknown>>
}

/**
 * One camera on the move. One move is under way at a time, and the newest is the next; a stop waits
 * for nothing, and is said again until one has been answered that no move can have followed.
 */
export class Drive {
  private wanted: Velocity | null = null
  /** What the camera was told last, since it stood still. */
  private told: Velocity | null = null
  private moving = false
  private stopping = false
  /** It may be moving. */
  private loose = false
  /** A stop was answered while a move was under way, which may have come after it. */
  private overtook = false
  private lost = 0
  /** Of the newest move. */
  private last: Answer = ok()
  private renewal: Timer | null = null
  private again: Timer | null = null
  private lease: Timer | null = null
  private heard: ((answer: Answer) => void)[] = []
  private stood: ((answer: Answer) => void)[] = []

  /** @param gaveUp told when stops are not answered any more */
  constructor(
    private wheel: Wheel,
    private clock: Clock,
    private leaseMs: number,
    private gaveUp: () => void,
  ) {}

  /** Somebody holds a key. */
  get wants(): boolean {
    return this.wanted !== null
  }

  /** It may be moving. */
  get active(): boolean {
    return this.wanted !== null || this.loose
  }

  /** The answer is that of the camera to this move, or to a newer one. */
  move(velocity: Velocity): Promise<Answer> {
    const { clock } = this
    if (this.lease) clock.clearTimeout(this.lease)
    this.lease = clock.setTimeout(() => void this.stop(), this.leaseMs)
    this.wanted = velocity
    if (same(velocity, this.told) && !this.heard.length) return Promise.resolve(this.last)
    return new Promise((resolve) => {
      this.heard.push(resolve)
      this.turn()
    })
  }

  /** The answer is that of the camera; of one that stands still at once. */
  stop(): Promise<Answer> {
    this.let(ok())
    if (!this.loose) return Promise.resolve(ok())
    return new Promise((resolve) => {
      this.stood.push(resolve)
      this.lost = 0
      this.clear('again')
      this.turn()
    })
  }

  /** Nothing is wanted any more. */
  private let(answer: Answer): void {
    this.wanted = null
    this.clear('lease')
    this.clear('renewal')
    this.tell('heard', answer)
  }

  private turn(): void {
    if (this.stopping) return
    if (this.wanted) {
      if (!this.moving && !same(this.wanted, this.told)) void this.sendMove(this.wanted)
      return
    }
    if (this.loose && !this.again && !(this.overtook && this.moving)) void this.sendStop()
  }

  private async sendMove(velocity: Velocity): Promise<void> {
    const before = this.told
    this.moving = true
    this.loose = true
    this.overtook = false
    this.told = velocity
    const answer = await this.wheel.move(velocity, before, () => this.wanted !== null)
    this.moving = false
    this.last = answer.ok ? ok() : answer
    if (this.wanted) this.renewLater()
    if (!answer.ok && isFinal(answer.reason)) {
      // It refused, so it does not move.
      this.loose = before !== null
      this.let(answer)
    }
    if (!this.wanted || same(this.wanted, this.told)) this.tell('heard', this.last)
    this.turn()
  }

  private async sendStop(): Promise<void> {
    this.stopping = true
    this.told = null
    const beside = this.moving
    const answer = await this.wheel.stop()
    this.stopping = false
    if (answer.ok) {
      this.lost = 0
      this.overtook = beside
      this.loose = beside
    } else if (isFinal(answer.reason)) {
      this.loose = false
    } else this.stopLater()
    this.tell('stood', answer.ok ? ok() : answer)
    this.turn()
  }

  private renewLater(): void {
    this.clear('renewal')
    this.renewal = this.clock.setTimeout(() => {
      this.renewal = null
      if (!this.wanted || this.moving || this.stopping) return
      void this.sendMove(this.wanted)
    }, RENEW_MS)
  }

  private stopLater(): void {
    const wait = STOP_WAITS[this.lost++]
    if (wait === undefined) {
      this.loose = false
      this.gaveUp()
      return
    }
    this.again = this.clock.setTimeout(() => {
      this.again = null
      this.turn()
    }, wait)
  }

  private clear(which: 'lease' | 'renewal' | 'again'): void {
    const timer = this[which]
    if (timer) this.clock.clearTimeout(timer)
    this[which] = null
  }

  private tell(who: 'heard' | 'stood', answer: Answer): void {
    const all = this[who]
    this[who] = []
    for (const each of all) each(answer)
  }
}

const same = (a: Velocity, b: Velocity | null) =>
  b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom
