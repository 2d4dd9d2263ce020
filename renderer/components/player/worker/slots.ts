import { NOTHING, type PlayerView } from '../view'
import type { Feed } from './feed'
import { bare, grab } from './grab'
import { judgeUnseen } from './judge'
import type { Grabbed, Scene, SlotView, StreamView, WarmScene } from './messages'
import { setPaces } from './paces'
import type { Painter } from './painter'
import type { Source } from './pixels/pixels'
import { Shown } from './shown'
import { adopt, differs, isCovered, isOld, layoutOf, type Slot, sibling, wanted } from './slot'
import type { StreamPlayer } from './stream'
import { Tidings } from './tidings'

/** Milliseconds between the pictures of a tile that shows fewer. */
const FEW = 250

/** Every tile of the wall, and the streams they share. */
export class Slots {
  private slots = new Map<number, Slot>()
  private streams = new Map<string, Shown>()
  private warm: WarmScene[] = []
  private told = new Tidings()
  private steps = 0
  private layout = ''
  private scene: Scene | null = null
  private held = false
  /** Held before anything was painted, as by a worker that takes another's place: that comes first. */
  private empty = false

  constructor(
    private feed: Feed,
    private painter: Painter,
    /** Something has to be painted. */
    private due: () => void,
  ) {}

  set(scene: Scene): void {
    const before = this.slots
    this.slots = new Map(scene.slots.map((each) => [each.id, adopt(before.get(each.id), each)]))
    this.scene = scene
    if (layoutOf(scene) !== this.layout) this.clear(scene)
    this.warm = scene.warm
    this.open()
    for (const slot of this.slots.values()) {
      this.inherit(slot)
      this.settle(slot)
    }
    this.close()
    this.giveWay(this.steps)
    for (const each of this.warm) this.limit(each)
    for (const slot of this.slots.values()) this.tell(slot)
    this.due()
  }

  /** While held, nothing new is seen; then all of it at once. */
  hold(on: boolean): void {
    this.held = on
    this.empty = on && !this.scene
    if (on || !this.scene) return
    this.clear(this.scene)
    this.due()
  }

  /** How many steps of load are shed from now on (see `shareOut`). */
  giveWay(steps: number): void {
    this.steps = steps
    setPaces(this.slots, this.streams, this.warm, steps)
  }

  private limit(warm: WarmScene): void {
    const stream = warm.limits && this.streams.get(wanted(warm))
    if (stream && warm.limits) stream.watcher.limits = warm.limits
  }

  private tell({ scene, shown }: Slot): void {
    const { limits, ownKeyframes, important } = scene
    const stream = this.streams.get(shown ?? wanted(scene))
    stream?.weigh(important)
    if (stream) Object.assign(stream.watcher, { limits, ownKeyframes })
  }

  /** Draws what is new. → for each new picture, when main had it, in ms since 1970 */
  async paint(now: number): Promise<number[]> {
    for (const slot of this.slots.values()) this.settle(slot)
    this.close()
    const { slots, layout } = this
    const fresh = new Set(this.players().filter(({ painted }) => !painted))
    const arrivals = [...fresh].map(({ frame }) => (frame?.timestamp ?? 0) / 1000)
    for (const player of fresh) player.painted = true
    if (this.frozen) {
      // What is decoded lives, though nobody sees it.
      for (const player of fresh) player.shown++
      await this.cover(fresh, now)
      return arrivals
    }
    for (const slot of slots.values()) {
      await this.draw(slot, fresh, now)
      if (slots !== this.slots) {
        // Laid out anew: everything is drawn again, over what has just been drawn where it was.
        if (layout !== this.layout && this.scene) this.clear(this.scene)
        return []
      }
    }
    this.painter.show()
    this.empty &&= [...slots.values()].some(({ covers, scene }) => !covers && !scene.hidden)
    for (const { paintings } of slots.values()) paintings.show(Date.now())
    for (const player of fresh) player.shown++
    await this.judge(fresh, now)
    return arrivals
  }

  /** What must not be seen is covered at once, though a newer picture than the held one comes by that. */
  private async cover(fresh: Set<StreamPlayer>, now: number): Promise<void> {
    const due = [...this.slots.values()].filter((slot) => !isCovered(slot))
    for (const slot of due) await this.draw(slot, fresh, now)
    if (due.length > 0) this.painter.show()
  }

  private judge(fresh: Set<StreamPlayer>, now: number): Promise<void> {
    const warm = new Map(this.warm.map((each) => [wanted(each), each]))
    const painted = new Set([...this.slots.values()].map(({ shown }) => shown))
    return judgeUnseen({ warm, streams: this.streams, painted, fresh }, this.painter, now)
  }

  /** Twice a second: do pictures go on? */
  look(now: number): void {
    for (const stream of this.streams.values()) stream.look(now)
  }

  /** Tells every view again. */
  repeat(): void {
    for (const slot of this.slots.values()) slot.view = null
    this.told.repeat()
  }

  /** The views that changed since they were last asked for. */
  changes(): SlotView[] {
    const changed: SlotView[] = []
    for (const [id, slot] of this.slots) {
      const view = this.viewOf(slot)
      if (slot.view && !differs(slot.view, view)) continue
      slot.stale = true // a picture that stands still dims
      slot.view = view
      changed.push([id, slot.scene.camera, view])
    }
    if (changed.length > 0) this.due()
    return changed
  }

  /** The views of streams that changed since they were last asked for. */
  tidings(): StreamView[] {
    return this.told.news(this.streams)
  }

  /** When main had the picture of a camera that was on the screen at a time, in ms since 1970. */
  arrivalAt(id: number, camera: string, at: number): number | null {
    const slot = this.slots.get(id)
    return slot?.scene.camera === camera ? slot.paintings.arrivalAt(at) : null
  }

  /** See `grab`. */
  grab(id: number, camera: string): Promise<Grabbed | null> {
    return grab(this.slots.get(id), this.streams, camera)
  }

  bare(camera: string): Grabbed | null {
    return bare(this.streams, camera)
  }

  players(): StreamPlayer[] {
    return [...this.streams.values()].map(({ player }) => player)
  }

  /** Tiles that can give way. */
  get yielding(): number {
    return [...this.slots.values()].filter(({ scene }) => !scene.important).length
  }

  /** What is shown is seen by a meeting. */
  get steady(): boolean {
    return this.scene?.steady ?? false
  }

  get count(): number {
    return this.slots.size
  }

  private get frozen(): boolean {
    return this.held && !this.empty
  }

  private clear(scene: Scene): void {
    if (this.frozen) return
    this.layout = layoutOf(scene)
    this.painter.clear(scene)
    for (const slot of this.slots.values()) slot.stale = true
  }

  private open(): void {
    const scenes = [...this.slots.values()].map(({ scene }) => scene)
    for (const { camera, quality } of [...scenes, ...this.warm]) {
      const key = wanted({ camera, quality })
      if (!this.streams.has(key))
        this.streams.set(key, new Shown(this.feed, camera, quality, this.due, this.scene?.steady))
    }
  }

  /** A camera that comes from another tile brings its picture, also of its other stream. */
  private inherit(slot: Slot): void {
    if (slot.shown !== null || this.streams.get(wanted(slot.scene))?.player.frame) return
    const other = sibling(slot.scene)
    if (this.streams.get(other)?.player.frame) slot.shown = other
  }

  private close(): void {
    const used = new Set<string>(this.warm.map(wanted))
    for (const { scene, shown } of this.slots.values()) {
      used.add(wanted(scene))
      if (shown) used.add(shown)
    }
    for (const [key, stream] of this.streams) {
      if (used.has(key)) continue
      stream.close()
      this.streams.delete(key)
    }
  }

  /** The wanted stream takes the place of the old one with its first picture. */
  private settle(slot: Slot): void {
    const key = wanted(slot.scene)
    if (slot.shown === key || !this.streams.get(key)?.player.frame) return
    slot.shown = key
    slot.stale = true
  }

  private async draw(slot: Slot, fresh: Set<StreamPlayer>, now: number): Promise<void> {
    const { scene } = slot
    if (scene.hidden) return
    const stream = slot.shown ? this.streams.get(slot.shown) : undefined
    const player = stream?.player
    const due = player && fresh.has(player) && (slot.pace !== 'few' || now - slot.drawnAt >= FEW)
    if (!slot.stale && !due) return
    slot.stale = false
    slot.drawnAt = now
    if (!stream || !player?.frame) {
      slot.covers = null
      return this.painter.blank(scene)
    }
    const { timestamp } = player.frame
    const { isKey, group } = player
    const seen = (source: Source) => stream.watcher.look(source, { isKey, group }, now)
    const old = !this.scene?.steady && isOld(stream.view)
    const look = { old, seen: due ? seen : undefined, always: !isCovered(slot) }
    const drawn = await this.painter.draw(scene, player.frame, look).then(
      () => true,
      () => false, // a newer picture has come and closed this one: that one is next
    )
    if (!drawn) return
    slot.covers = scene.areas
    slot.paintings.draw(timestamp / 1000)
  }

  private viewOf({ shown, pace }: Slot): PlayerView {
    const stream = shown ? this.streams.get(shown) : undefined
    return { ...(stream?.view ?? NOTHING), pace }
  }
}
