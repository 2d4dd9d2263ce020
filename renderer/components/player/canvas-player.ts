import { allAreas, isLifted, streamKey, useShared } from '../../state'
import type { Picture } from './picture'
import { PLAIN, type Player, type PlayerLook, type PlayerSource } from './player'
import { NOTHING, type PlayerView } from './view'
import type { Grabbed, SlotScene } from './worker/messages'

/** One tile of the wall's canvas, as the page knows it. */
export class CanvasPlayer implements Player {
  view: PlayerView = NOTHING
  private source: PlayerSource | null = null
  /** What it will show. */
  next: PlayerSource | null = null
  private look: PlayerLook = PLAIN
  private listeners = new Set<() => void>()

  constructor(
    private id: number,
    private host: HTMLElement,
    private surface: {
      changed(): void
      gone(): void
      shownAt(camera: string, at: number): Promise<number | null>
      grab(camera: string): Promise<Grabbed | null>
      viewOf(source: PlayerSource): PlayerView
    },
  ) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  show(source: PlayerSource | null, look: PlayerLook = PLAIN): void {
    if (source?.camera !== this.source?.camera)
      this.set(source ? this.surface.viewOf(source) : NOTHING)
    this.source = source
    this.look = look
    this.surface.changed()
  }

  prepare(next: PlayerSource | null): void {
    if (next?.camera === this.next?.camera && next?.quality === this.next?.quality) return
    this.next = next
    this.surface.changed()
  }

  isReady(next: PlayerSource): boolean {
    return this.surface.viewOf(next).picture
  }

  async shownAt(at: number): Promise<number | null> {
    return this.source ? this.surface.shownAt(this.source.camera, at) : null
  }

  async picture(): Promise<Picture | null> {
    const grabbed = this.source && (await this.surface.grab(this.source.camera))
    if (!grabbed) return null
    const { frame, quality, old } = grabbed
    const size = { width: frame.displayWidth, height: frame.displayHeight }
    return { image: frame, ...size, at: Math.round(frame.timestamp / 1000), quality, old }
  }

  dispose(): void {
    this.listeners.clear()
    this.source = null
    this.surface.gone()
  }

  /** What the worker proves of it. */
  hear(camera: string, view: PlayerView): void {
    if (camera === this.source?.camera) this.set(view)
  }

  /** What it will show next may be ready. */
  tidings(): void {
    if (this.next) for (const each of this.listeners) each()
  }

  /** Main says that its stream runs, and it is not covered. */
  get isSent(): boolean {
    if (!this.source || this.look.hidden) return false
    const { camera, quality } = this.source
    return useShared.getState().streams[streamKey(camera, quality)]?.state === 'live'
  }

  /** Nothing is known of it at the moment: that is not live. */
  doubt(): void {
    if (this.view.moving) this.set({ ...this.view, moving: false })
  }

  private set(view: PlayerView): void {
    this.view = view
    for (const each of this.listeners) each()
  }

  /**
   * Where it is, in pixels of the canvas from `corner`; null when it shows nothing.
   * @param ratio pixels of the canvas for one that is measured
   */
  scene(corner: DOMRect, ratio: number): SlotScene | null {
    if (!this.source) return null
    const box = this.host.getBoundingClientRect()
    const x = Math.round((box.left - corner.left) * ratio)
    const y = Math.round((box.top - corner.top) * ratio)
    const width = Math.round((box.right - corner.left) * ratio) - x
    const height = Math.round((box.bottom - corner.top) * ratio) - y
    const { camera } = this.source
    const privacy = { areas: allAreas(camera), lifted: isLifted(camera) }
    return { id: this.id, ...this.source, ...this.look, ...privacy, x, y, width, height }
  }
}
