import { allAreas, areasFor, usePrivacy } from '../../state'
import { Cover } from './cover'
import { dress, giveBack, takeVideo } from './elements'
import { AS_IT_COMES, type Framing } from './framing'
import { jumpTo, stretches } from './live-edge'
import { maskBitmap } from './mask-bitmap'
import type { Picture } from './picture'
import { type Playback, startPlayback } from './playback'
import { PLAIN, type Player, type PlayerLook, type PlayerSource } from './player'
import { Proof } from './proof'
import { onTick } from './ticker'
import { NOTHING, type PlayerView } from './view'

/** Pauses (ms) before a broken player is built anew. */
const AGAIN = [50, 250, 1000, 2000]

/**
 * A player that is fed for so long (ms) without a new picture is stuck: what was broken in the
 * stream left it in a state that it does not report.
 */
const STUCK = 4000

/**
 * Plays one camera in one place of the wall with mpegts.js, where a canvas cannot. A new stream of
 * the same camera (another quality, a restart) is built behind the old picture and takes its place
 * with its first frame.
 */
export class TilePlayer implements Player {
  view: PlayerView = NOTHING
  private source: PlayerSource | null = null
  private front: Playback | null = null
  private back: Playback | null = null
  /** What is shown next, behind everything. */
  private next: { source: PlayerSource; playback: Playback; ready: boolean } | null = null
  private proof = new Proof()
  private failures = 0
  private builtAt = 0
  private retry: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()
  private stopTicking = onTick((now) => this.tick(now))
  private framing: Framing = AS_IT_COMES
  private observer = new ResizeObserver(() => this.dress())
  private cover: Cover
  private forget = usePrivacy.subscribe(() => this.dress())

  /** @param urlOf the address of a stream, with this run's token */
  constructor(
    private host: HTMLElement,
    private urlOf: (source: PlayerSource) => string,
  ) {
    this.cover = new Cover(host)
    this.observer.observe(host)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  show(source: PlayerSource | null, { framing }: PlayerLook = PLAIN): void {
    this.framing = framing
    this.dress()
    const before = this.source
    if (same(before, source)) return
    this.source = source
    this.failures = 0
    // Another camera's picture under a new name would be a lie: it goes at once.
    if (before?.camera !== source?.camera) {
      this.clear()
      if (source && this.isReady(source)) {
        this.takeOver()
        return
      }
    }
    this.build()
  }

  prepare(source: PlayerSource | null): void {
    if (same(source, this.next?.source ?? null)) return
    this.discard(this.next?.playback ?? null)
    this.next = source && { source, playback: this.begin(source), ready: false }
  }

  isReady(source: PlayerSource): boolean {
    return Boolean(this.next?.ready && same(source, this.next.source))
  }

  private takeOver(): void {
    this.back = this.next?.playback ?? null
    this.next = null
    if (this.back) this.commit(this.back)
  }

  /** A video element tells the time of none of its pictures: known is only when they stopped. */
  async shownAt(): Promise<number | null> {
    const { picture, moving, lastFrameAt } = this.view
    return picture && !moving && lastFrameAt > 0 ? Math.round(lastFrameAt) : null
  }

  /** A video element tells no time of arrival: what moves is taken for new. */
  async picture(): Promise<Picture | null> {
    const { picture, moving, lastFrameAt } = this.view
    const video = this.front?.video
    if (!picture || !video || !this.source) return null
    const { videoWidth, videoHeight } = video
    const size = { width: videoWidth, height: videoHeight }
    if (videoWidth === 0) return null
    const image = maskBitmap(video, size, allAreas(this.source.camera))
    const at = moving ? Date.now() : Math.round(lastFrameAt)
    const { width, height } = image
    return { image, width, height, at, quality: this.source.quality, old: !moving }
  }

  private dress(): void {
    const { host, framing, source } = this
    const video = this.front?.video
    if (video) dress(video, host, framing)
    const tile = { width: host.clientWidth, height: host.clientHeight }
    const areas = source ? areasFor(source.camera) : []
    const picture = video?.videoWidth
      ? { width: video.videoWidth, height: video.videoHeight }
      : null
    // Where its areas lie is not known before its size is.
    if (picture || areas.length === 0) this.cover.lay(tile, picture ?? tile, framing, areas)
    else this.cover.lay(tile, tile, AS_IT_COMES, [WHOLE])
  }

  dispose(): void {
    this.stopTicking()
    this.observer.disconnect()
    this.forget()
    this.cover.remove()
    this.source = null
    this.prepare(null)
    this.clear()
    this.listeners.clear()
  }

  private clear(): void {
    clearTimeout(this.retry)
    this.discard(this.back)
    this.discard(this.front)
    this.back = null
    this.front = null
    this.update(NOTHING)
  }

  private build(): void {
    clearTimeout(this.retry)
    this.discard(this.back)
    this.back = null
    const { source } = this
    if (!source) return
    this.back = this.begin(source)
    this.builtAt = Date.now()
    this.dress()
  }

  private begin(source: PlayerSource): Playback {
    const video = takeVideo()
    this.host.prepend(video) // under the picture that is still shown
    const playback = startPlayback(video, this.urlOf(source), {
      picture: () => this.arrived(playback),
      ended: () => this.ended(playback),
    })
    return playback
  }

  private arrived(playback: Playback): void {
    if (playback !== this.next?.playback) {
      this.commit(playback)
      return
    }
    this.next.ready = true
    for (const each of this.listeners) each()
  }

  private commit(playback: Playback): void {
    if (playback !== this.back) return
    const old = this.front
    this.front = playback
    this.back = null
    this.dress()
    this.failures = 0
    this.discard(old)
    this.proof.begin(0, Date.now())
    this.prove()
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
    const newest = this.back ?? this.front
    const still = now - Math.max(this.builtAt, this.proof.lastFrameAt)
    if (newest?.fed() && still > STUCK) this.build()
    const video = this.front?.video
    if (!video) return
    this.proof.look(video.getVideoPlaybackQuality().totalVideoFrames, now)
    this.prove()
    const target = jumpTo(video.currentTime, stretches(video.buffered))
    if (target !== null) video.currentTime = target
  }

  private prove(): void {
    const { moving, lastFrameAt } = this.proof
    const { videoWidth: width = 0, videoHeight: height = 0 } = this.front?.video ?? {}
    this.update({ ...NOTHING, picture: true, moving, lastFrameAt, width, height })
  }

  private update(view: PlayerView): void {
    const { picture, moving, width } = this.view
    if (view.width !== width || view.height !== this.view.height) this.dress()
    this.view = view
    // The time of the last frame changes all the time; only its standing still is news.
    if (view.picture !== picture || view.moving !== moving || view.width !== width)
      for (const each of this.listeners) each()
  }
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1, look: 'solid' } as const

const same = (a: PlayerSource | null, b: PlayerSource | null) =>
  a?.camera === b?.camera && a?.quality === b?.quality
