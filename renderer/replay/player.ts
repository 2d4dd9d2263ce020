import type { Quality, ReplayRefusal } from '../../preload/contract'
import { beginning } from './choose'
import type { Speed } from './keys'
import { Newest } from './newest'
import { Projector } from './projector'
import { Supply, type SupplyDeps } from './supply'

/** What the operator is told beside the time. */
export type ReplayNote = 'none' | 'loading' | 'start' | 'end' | 'undecodable'

export interface ReplayView {
  playing: boolean
  speed: Speed
  note: ReplayNote
  /** When the picture that is shown arrived, in ms since 1970; 0 before the first. */
  shown: number
}

export interface ReplayDeps extends SupplyDeps {
  now(): number
  /** The next one comes, and the frame is closed, when this is over. */
  paint(frame: VideoFrame): Promise<void>
  changed(view: ReplayView): void
  /** Nothing can be shown; or there is nothing more to show but the present. */
  ended(why: ReplayRefusal | 'error' | 'live'): void
}

/** Further ahead than this (ms) nothing is asked for. */
const AHEAD = 3_000
/** Between two questions for more (ms). */
const AGAIN = 700
/** Where nothing was recorded for longer (ms), time goes on behind the gap. */
const GAP = 2_000
/** So close to now (ms) is now. */
const LIVE = 1_500
/** A page that was not drawn for longer (ms) has not missed that time. */
const LONGEST = 250
const BROKEN = 3

/** Shows the past of one camera. Nothing of it touches the live stream. */
export class ReplayPlayer {
  view: ReplayView = { playing: true, speed: 1, note: 'loading', shown: 0 }
  private supply: Supply
  private newest = new Newest()
  private projector = new Projector((id, frame) => this.newest.put(id, frame))
  /** The time that is to be seen, in ms since 1970. */
  private at = 0
  /** The time that is being fetched. */
  private wanted: number | null = null
  /** How far back a replay begins that has no picture yet, in ms. */
  private back = 0
  /** What was asked for last: an answer to an earlier question is of no use. */
  private asked = 0
  private filledAt = 0
  private before = 0
  private frameRequest = 0
  private closed = false

  constructor(
    readonly camera: string,
    shown: Quality,
    private deps: ReplayDeps,
  ) {
    this.supply = new Supply(camera, shown, deps)
    this.tick(performance.now())
  }

  /** The stream that is shown. */
  get quality(): Quality {
    return this.supply.quality
  }

  /** @param back ms before now */
  async open(back: number): Promise<void> {
    this.back = back
    const refused = await this.supply.look()
    if (this.closed) return
    if (refused) return this.deps.ended(refused)
    await this.begin()
  }

  private begin = (): Promise<void> =>
    this.seek(beginning(this.supply.streams, this.back, this.deps.now()))

  step(ms: number): void {
    if (this.supply.isEmpty) {
      this.back -= ms
      if (this.supply.streams.length > 0) void this.begin()
      return
    }
    const to = (this.wanted ?? this.at) + ms
    if (ms > 0 && to > this.deps.now() - LIVE) this.deps.ended('live')
    else void this.seek(to, true)
  }

  /** One picture forth or back; stands still. */
  async frame(by: 1 | -1): Promise<void> {
    this.turn(false)
    // The first picture is on its way, and stands still when it comes.
    if (this.supply.isEmpty) return
    const asked = ++this.asked
    const id = this.supply.reel.idAt(this.at) + by
    if (!this.supply.reel.at(id)) {
      const more = by > 0 ? await this.supply.more() : await this.supply.earlier()
      if (this.closed || asked !== this.asked) return
      if (!more) return this.tell({ note: by > 0 ? 'end' : 'start' })
    }
    this.go(this.supply.reel.at(id)?.time ?? this.at, 'none', 'exact')
  }

  turn(playing = !this.view.playing): void {
    if (playing === this.view.playing) return
    // Time may be a few pictures ahead of what was painted.
    if (!playing && this.view.shown > 0 && this.wanted === null) {
      this.at = this.view.shown
      this.newest.drop()
      this.projector.show(this.supply.reel, this.supply.reel.idAt(this.at), 'exact')
    }
    this.tell({ playing, note: this.view.note === 'end' ? 'none' : this.view.note })
  }

  /** What covers its pictures is another. */
  again(): void {
    this.newest.again()
  }

  speed(speed: Speed): void {
    this.tell({ speed })
  }

  close(): void {
    this.closed = true
    cancelAnimationFrame(this.frameRequest)
    this.newest.close()
    this.projector.reset()
  }

  private async seek(time: number, again = false): Promise<void> {
    const asked = ++this.asked
    if (this.supply.has(time)) return this.go(time, 'none')
    this.wanted = time
    this.tell({ note: 'loading' })
    if (again) await this.supply.look()
    const found = await this.supply.fetch(time)
    if (this.closed || asked !== this.asked) return
    if (found === null) return this.deps.ended('nothing-recorded')
    this.newest.drop()
    this.projector.reset()
    this.go(found, found > time + GAP ? 'start' : found < time - GAP ? 'end' : 'none')
  }

  private go(time: number, note: ReplayNote, how: 'exact' | 'seek' = 'seek'): void {
    this.at = time
    this.wanted = null
    this.projector.show(this.supply.reel, this.supply.reel.idAt(time), how)
    this.tell({ note })
  }

  private tick(now: number): void {
    if (this.closed) return
    void this.newest.take((id, frame) => this.paint(id, frame))
    const passed = Math.min(now - this.before, LONGEST)
    this.before = now
    if (this.view.playing && !this.supply.isEmpty) this.play(passed * this.view.speed)
    this.frameRequest = requestAnimationFrame((time) => this.tick(time))
  }

  private play(passed: number): void {
    const { reel } = this.supply
    const { last } = reel
    if (!last || this.projector.isBehind) return
    if (last.time - this.at < AHEAD) void this.fill()
    const next = Math.min(this.at + passed, last.time)
    const following = reel.at(reel.idAt(this.at) + 1)?.time ?? next
    this.at = following - this.at > GAP ? following : next
    this.projector.show(reel, reel.idAt(this.at), 'play')
    if (this.projector.failures >= BROKEN) this.tell({ playing: false, note: 'undecodable' })
  }

  /** Asks for what follows; where nothing does, another stream may go on, or it is the end. */
  private async fill(): Promise<void> {
    if (this.deps.now() - this.filledAt < AGAIN) return
    this.filledAt = this.deps.now()
    const [{ reel }, asked] = [this.supply, this.asked]
    const more = await this.supply.more()
    if (this.closed || asked !== this.asked) return
    reel.trim(reel.idAt(this.at))
    if (!more && this.at >= (reel.last?.time ?? 0)) await this.goOn(asked)
  }

  private async goOn(asked: number): Promise<void> {
    const { reel } = this.supply
    const last = reel.last?.time ?? 0
    if (this.deps.now() - last < AHEAD) return
    await this.supply.look()
    if (this.closed || asked !== this.asked) return
    const later = this.supply.streams.some(({ to }) => to > last + LIVE)
    if (later) await this.seek(last + LIVE)
    else this.tell({ playing: false, note: 'end' })
  }

  private async paint(id: number, frame: VideoFrame): Promise<void> {
    const shown = this.supply.reel.at(id)?.time ?? this.view.shown
    await this.deps.paint(frame)
    if (!this.closed && shown !== this.view.shown) this.tell({ shown })
  }

  private tell(change: Partial<ReplayView>): void {
    this.view = { ...this.view, ...change }
    this.deps.changed(this.view)
  }
}
