import { type PlayerCounts, tellPlayed, useShared } from '../../state'
import { CanvasPlayer } from './canvas-player'
import type { Figures, FromWorker, Scene, ToWorker } from './worker/messages'

/** As the panel of the station's health names it. */
const playedBy = (figures: Figures): PlayerCounts => ({
  ...{ tiles: figures.tiles, decoded: figures.decoded, shown: figures.painted },
  ...{ dropped: figures.lost + figures.skipped, lagMs: figures.lag, level: figures.steps },
})

/** The colour of the gaps between tiles. */
const GROUND = '--vg-bg'

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
  private last = 0
  private planned = false
  private sent = ''
  private observer = new ResizeObserver(() => this.changed())

  /** Puts the canvas into `host`, which the tiles lie above. */
  mount(host: HTMLElement): () => void {
    this.canvas ??= this.begin(host)
    host.append(this.canvas)
    this.observer.observe(host)
    this.changed()
    return () => this.observer.unobserve(host)
  }

  player(host: HTMLElement): CanvasPlayer {
    const id = ++this.last
    const gone = () => {
      this.observer.unobserve(host)
      this.players.delete(id)
      this.changed()
    }
    const player = new CanvasPlayer(id, host, { changed: () => this.changed(), gone })
    this.players.set(id, player)
    this.observer.observe(host)
    return player
  }

  private begin(host: HTMLElement): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    canvas.className = 'wall-canvas'
    const worker = new Worker(new URL('./worker/wall.worker.ts', import.meta.url), {
      type: 'module',
    })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data)
    this.worker = worker
    const offscreen = canvas.transferControlToOffscreen()
    const url = `${useShared.getState().streamBase}/wall`
    const ground = getComputedStyle(host).getPropertyValue(GROUND).trim()
    const message: ToWorker = { kind: 'start', canvas: offscreen, url, ground }
    worker.postMessage(message, [offscreen])
    return canvas
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'figures') tellPlayed(playedBy(message.figures))
    if (message.kind !== 'views') return
    for (const [slot, camera, view] of message.views) this.players.get(slot)?.hear(camera, view)
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
    const { worker, canvas } = this
    if (!worker || !canvas?.isConnected) return
    const scene = this.scene(canvas)
    const text = JSON.stringify(scene)
    if (text === this.sent) return
    this.sent = text
    const message: ToWorker = { kind: 'scene', scene }
    worker.postMessage(message)
  }

  private scene(canvas: HTMLCanvasElement): Scene {
    const corner = canvas.getBoundingClientRect()
    const ratio = window.devicePixelRatio
    const slots = [...this.players.values()].flatMap((player) => player.scene(corner, ratio) ?? [])
    return {
      width: Math.max(1, Math.round(corner.width * ratio)),
      height: Math.max(1, Math.round(corner.height * ratio)),
      slots,
    }
  }
}

export const surface = new Surface()
