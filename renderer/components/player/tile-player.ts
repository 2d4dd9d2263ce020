import type { Quality } from '../../../preload/contract'
import { giveBack, takeVideo } from './elements'
import { jumpTo, stretches } from './live-edge'
import { type Playback, startPlayback } from './playback'
import { onTick } from './ticker'

export interface PlayerSource {
  camera: string
  quality: Quality
}

/** What the decoder proves, independent of what main believes. */
export interface PlayerView {
  /** A decoded picture of this camera is on the screen (it may be old). */
  picture: boolean
  /** New frames were decoded within the last two seconds. */
  moving: boolean
  /** When the last new frame was decoded, in ms since 1970; 0 when there was none. */
  lastFrameAt: number
}

const NOTHING: PlayerView = { picture: false, moving: false, lastFrameAt: 0 }
/** Frames must have stopped for this long (ms) before a tile dims; shown at the next tick. */
const STILL = 2000
/** Pauses (ms) before a broken player is built anew. */
const AGAIN = [50, 250, 1000, 2000]

/**
 * Plays one camera in one place of the wall. A new stream of the same camera (another quality, a
 * restart) is built behind the old picture and takes its place with its first frame.
 */
export class TilePlayer {
  view: PlayerView = NOTHING
  private source: PlayerSource | null = null
  private front: Playback | null = null
  private back: Playback | null = null
  private frames = 0
  private advancedAt = 0
  private failures = 0
  private retry: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()
  private stopTicking = onTick((now) => this.tick(now))

  /** @param urlOf the address of a stream, with this run's token */
  constructor(
    private host: HTMLElement,
    private urlOf: (source: PlayerSource) => string,
  ) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  show(source: PlayerSource | null): void {
    const before = this.source
    if (before?.camera === source?.camera && before?.quality === source?.quality) return
    this.source = source
    this.failures = 0
    // Another camera's picture under a new name would be a lie: it goes at once.
    if (before?.camera !== source?.camera) this.clear()
    this.build()
  }

  dispose(): void {
    this.stopTicking()
    this.source = null
    this.clear()
    this.listeners.clear()
  }

  private clear(): void {
    clearTimeout(this.retry)
    this.discard(this.back)
    this.discard(this.front)
    this.back = null
    this.front = null
    this.frames = 0
    this.update(NOTHING)
  }

  private build(): void {
    clearTimeout(this.retry)
    this.discard(this.back)
    this.back = null
    const { source } = this
    if (!source) return
    const video = takeVideo()
    this.host.prepend(video) // under the picture that is still shown
    const playback = startPlayback(video, this.urlOf(source), {
      picture: () => this.commit(playback),
      ended: () => this.ended(playback),
    })
    this.back = playback
  }

  private commit(playback: Playback): void {
    if (playback !== this.back) return
    const old = this.front
    this.front = playback
    this.back = null
    this.frames = 0
    this.failures = 0
    this.discard(old)
    this.update({ picture: true, moving: true, lastFrameAt: Date.now() })
  }

  /** The shown picture stays until the next player has one. */
  private ended(playback: Playback): void {
    if (playback !== this.back && (playback !== this.front || this.back)) return
    const wait = AGAIN[Math.min(this.failures++, AGAIN.length - 1)]
    clearTimeout(this.retry)
    this.retry = setTimeout(() => this.build(), wait)
  }

  private discard(playback: Playback | null): void {
    if (!playback) return
    playback.close()
    giveBack(playback.video)
  }

  private tick(now: number): void {
    const video = this.front?.video
    if (!video) return
    const frames = video.getVideoPlaybackQuality().totalVideoFrames
    const advanced = frames !== this.frames
    this.frames = frames
    // One late frame, flushed by an ffmpeg that gives up, is no proof of life after a standstill.
    const proven = advanced && (this.view.moving || now - this.advancedAt < STILL + 500)
    if (advanced) this.advancedAt = now
    const lastFrameAt = proven ? now : this.view.lastFrameAt
    this.update({ picture: true, moving: now - lastFrameAt < STILL, lastFrameAt })
    const target = jumpTo(video.currentTime, stretches(video.buffered))
    if (target !== null) video.currentTime = target
  }

  private update(view: PlayerView): void {
    const { picture, moving } = this.view
    this.view = view
    // The time of the last frame changes all the time; only its standing still is news.
    if (view.picture !== picture || view.moving !== moving)
      for (const each of this.listeners) each()
  }
}
