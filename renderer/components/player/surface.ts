import { STAGE_GROUND } from '../../../preload/contract'
import { isDim, streamKey, tellPlayed, usePrivacy, useShared } from '../../state'
import { bitmapFor, groundNow, playedBy, scaleOf } from './canvas'
import { CanvasPlayer } from './canvas-player'
import type { PlayerSource } from './player'
import { Questions } from './questions'
import { LOOK_AFTER, Silence, type Trust } from './silence'
import { Standstill } from './standstill'
import { NOTHING, type PlayerView } from './view'
import type {
  Figures,
  FromWorker,
  Grabbed,
  Heard,
  Scene,
  StreamView,
  ToWorker,
  WarmScene,
} from './worker/messages'

/** Who takes a picture waits so long (ms) for a worker that is busy. */
const GRAB = 1000

/** Whether this Chromium can decode and draw in a worker; otherwise mpegts.js plays each tile. */
export const canDecode =
  'VideoDecoder' in window && 'transferControlToOffscreen' in HTMLCanvasElement.prototype

/**
 * The one canvas under the wall's tiles, and the worker that draws on it. The page tells where
 * each tile is; which pictures are there, and how they are, comes back as views.
 */
class Surface {
  private worker: Worker | null = null
  private canvas: HTMLCanvasElement | null = null
  private players = new Map<number, CanvasPlayer>()
  private warming: WarmScene[] = []
  private kept = new Set<WarmScene>()
  private streams = new Map<string, PlayerView>()
  private last = 0
  private planned = false
  private bitmap = { width: 0, height: 0 }
  private sent = ''
  private observer = new ResizeObserver(() => this.changed())
  private silence = new Silence(performance.now())
  private trust: Trust = 'fine'
  private standstill = new Standstill(performance.now())
  private questions = new Questions<number>()
  private grabs = new Questions<Grabbed>(GRAB)
  private heard: Heard | null = null
  private onSound: OnSound = () => {}
  private held = false
  private followers = new Set<() => void>()

  /** Puts the canvas into `host`, which the tiles lie above. */
  mount(host: HTMLElement): () => void {
    this.canvas ??= this.begin(host)
    host.append(this.canvas)
    this.observer.observe(host)
    this.changed()
    const unsubscribe = useShared.subscribe((now, before) => {
      if (now.settings.night !== before.settings.night) this.changed()
    })
    const forget = usePrivacy.subscribe(() => this.changed())
    const timer = setInterval(() => this.lookAfter(host), LOOK_AFTER)
    return () => {
      clearInterval(timer)
      forget()
      unsubscribe()
      this.observer.unobserve(host)
    }
  }

  /** Streams that tiles will show soon. */
  warm(sources: WarmScene[]): void {
    this.warming = sources
    this.changed()
  }

  /** While held, what is painted stays, whatever streams and tiles do. */
  hold(on: boolean): void {
    this.held = on
    this.post({ kind: 'hold', on })
  }

  /** Opens a stream that no tile shows, until the returned function is called. */
  keep(source: WarmScene): () => void {
    this.kept.add(source)
    this.changed()
    return () => {
      this.kept.delete(source)
      this.changed()
    }
  }

  /** A camera's picture without its areas, once a stream of it is open; to be closed. */
  bare(camera: string): Promise<Grabbed | null> {
    return this.grabs.ask((question) => this.post({ kind: 'bare', question, camera }))
  }

  /** Hears of changes of `viewOf`. */
  follow(listener: () => void): () => void {
    this.followers.add(listener)
    return () => this.followers.delete(listener)
  }

  /** How a camera's stream is, shown or warmed; its other one where it has no picture yet. */
  viewOf({ camera, quality }: PlayerSource): PlayerView {
    const own = this.streams.get(streamKey(camera, quality))
    const other = this.streams.get(streamKey(camera, quality === 'sub' ? 'main' : 'sub'))
    return own?.picture ? own : (other ?? NOTHING)
  }

  player(host: HTMLElement): CanvasPlayer {
    const id = ++this.last
    const gone = () => {
      this.observer.unobserve(host)
      this.players.delete(id)
      this.changed()
    }
    const shownAt = (camera: string, at: number) =>
      this.questions.ask((question) =>
        this.post({ kind: 'painted', question, slot: id, camera, at }),
      )
    const grab = (camera: string) =>
      this.grabs.ask((question) => this.post({ kind: 'grab', question, slot: id, camera }))
    const changed = () => this.changed()
    const player = new CanvasPlayer(id, host, {
      ...{ changed, gone, shownAt, grab },
      viewOf: (source) => this.viewOf(source),
    })
    this.players.set(id, player)
    this.observer.observe(host)
    return player
  }

  /**
   * Hears one stream in place of the one before: frames of AAC (ADTS). Until the returned function
   * is called, or another one is wanted.
   */
  listen(source: Heard, onSound: OnSound): () => void {
    this.hearOnly(source, onSound)
    return () => {
      if (this.onSound === onSound) this.hearOnly(null, () => {})
    }
  }

  private hearOnly(source: Heard | null, onSound: OnSound): void {
    this.heard = source
    this.onSound = onSound
    this.post({ kind: 'listen', source })
  }

  private begin(host: HTMLElement): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    canvas.className = 'wall-canvas'
    this.fit(canvas, host)
    canvas.width = this.bitmap.width
    canvas.height = this.bitmap.height
    const worker = new Worker(new URL('./worker/wall.worker.ts', import.meta.url), {
      type: 'module',
    })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data)
    this.worker = worker
    this.sent = ''
    this.streams.clear()
    this.silence.begin(performance.now())
    const offscreen = canvas.transferControlToOffscreen()
    const url = `${useShared.getState().streamBase}/wall`
    const message: ToWorker = { kind: 'start', canvas: offscreen, url }
    worker.postMessage(message, [offscreen])
    if (this.heard) this.post({ kind: 'listen', source: this.heard })
    if (this.held) this.post({ kind: 'hold', on: true })
    return canvas
  }

  /** A worker that hangs must not leave its last word, "live", on the tiles. */
  private lookAfter(host: HTMLElement): void {
    const before = this.trust
    this.trust = this.silence.look(performance.now())
    if (this.trust === 'fine' && before === 'doubt') this.post({ kind: 'repeat' })
    if (this.trust !== 'fine') for (const player of this.players.values()) player.doubt()
    if (this.trust === 'dead') this.replace(host, 'does not answer')
  }

  private replace(host: HTMLElement, why: string): void {
    console.error(`the worker that plays the wall ${why}: another one takes its place`)
    this.worker?.terminate()
    this.canvas?.remove()
    this.canvas = this.begin(host)
    host.append(this.canvas)
    this.changed()
  }

  private post(message: ToWorker): void {
    this.worker?.postMessage(message)
  }

  private hear(message: FromWorker): void {
    this.silence.hear(performance.now())
    if (message.kind === 'figures') this.weigh(message.figures)
    if (message.kind === 'streams') this.learn(message.views)
    if (message.kind === 'sound') this.soundOf(message.camera, message.bytes)
    if (message.kind === 'painted') this.questions.answer(message.question, message.arrival)
    if (message.kind === 'grabbed') {
      const { question, grabbed } = message
      if (!this.grabs.answer(question, grabbed)) grabbed?.frame.close()
    }
    if (message.kind !== 'views') return
    for (const [slot, camera, view] of message.views) this.players.get(slot)?.hear(camera, view)
  }

  /** What was on its way when another one was chosen is not played. */
  private soundOf(camera: string, bytes: Uint8Array): void {
    if (camera === this.heard?.camera) this.onSound(bytes)
  }

  private learn(views: StreamView[]): void {
    for (const [key, view] of views) {
      if (view) this.streams.set(key, view)
      else this.streams.delete(key)
    }
    for (const player of this.players.values()) player.tidings()
    for (const each of this.followers) each()
  }

  private weigh(figures: Figures): void {
    tellPlayed(playedBy(figures))
    const host = this.canvas?.parentElement
    // Nobody's screen asks for pictures of a page that is hidden.
    const seen = Boolean(host) && !document.hidden
    const expected = seen && [...this.players.values()].some((each) => each.isSent)
    const stuck = this.standstill.look(performance.now(), figures.painted, expected)
    if (stuck && host) this.replace(host, 'paints nothing')
  }

  /** Tiles change many at a time: one scene for all of it, once they are laid out. */
  private changed(): void {
    if (this.planned) return
    this.planned = true
    queueMicrotask(() => {
      this.planned = false
      this.send()
    })
  }

  private send(): void {
    const { canvas } = this
    if (!canvas) return
    const scene = this.scene(canvas)
    const text = JSON.stringify(scene)
    if (text === this.sent) return
    this.sent = text
    this.post({ kind: 'scene', scene })
  }

  private scene(canvas: HTMLCanvasElement): Scene {
    const host = canvas.parentElement
    const { settings, role } = useShared.getState()
    const steady = role !== 'station'
    const ground = steady ? STAGE_GROUND : groundNow()
    const look = { ground, dim: !steady && isDim(settings), steady }
    if (!host) return { ...this.bitmap, ...look, slots: [], warm: [] } // the page shows something else
    const corner = host.getBoundingClientRect()
    this.fit(canvas, host)
    const ratio = window.devicePixelRatio / scaleOf(host, corner)
    const slots = [...this.players.values()].flatMap((player) => player.scene(corner, ratio) ?? [])
    const next = [...this.players.values()].flatMap((player) => player.next ?? [])
    return { ...this.bitmap, ...look, slots, warm: [...this.warming, ...this.kept, ...next] }
  }

  /**
   * The bitmap is as large as the screen, and only ever grows: each time a canvas gets another
   * size, Chromium 114 without a GPU keeps the old bitmap in its graphics process for good.
   */
  private fit(canvas: HTMLCanvasElement, host: HTMLElement): void {
    this.bitmap = bitmapFor(host, this.bitmap)
    const ratio = window.devicePixelRatio
    canvas.style.width = `${this.bitmap.width / ratio}px`
    canvas.style.height = `${this.bitmap.height / ratio}px`
  }
}

type OnSound = (bytes: Uint8Array) => void

export const surface = new Surface()

/** The one stream whose sound is wanted: see `Surface.listen`. */
export const listenTo = (source: Heard, onSound: OnSound) => surface.listen(source, onSound)

/** Freezes every picture of this page; see `Surface.hold`. */
export const holdPictures = (on: boolean) => surface.hold(on)
