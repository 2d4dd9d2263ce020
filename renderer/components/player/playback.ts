import Mpegts from 'mpegts.js'

/** What a playback tells its tile; nothing after `close`. */
export interface PlaybackEvents {
  /** The first decoded picture can be shown. */
  picture(): void
  /** The stream ended, the socket closed, or the player gave up: it cannot go on. */
  ended(): void
}

/** One player on one video element, from the first byte to its end. */
export interface Playback {
  video: HTMLVideoElement
  /** Bytes came within the last second, whatever became of them. */
  fed(): boolean
  close(): void
}

/**
 * Tuned on mpegts.js 1.8.2: without the stash buffer the delay is 195 instead of 567 ms; the
 * back buffer at its default of three minutes grows by 400 MB for four 1080p cameras; but removing
 * goes on to the next keyframe, so what is kept must be longer than a group of pictures (10 s with
 * "smart" codecs), or the picture that is being played goes too. Only
 * `liveSync` chases the live edge: together with latency chasing it can freeze (xqq/mpegts.js#276).
 */
const CONFIG: Mpegts.Config = {
  isLive: true,
  enableStashBuffer: false,
  lazyLoad: false,
  liveSync: true,
  liveSyncMaxLatency: 0.25,
  liveSyncTargetLatency: 0.1,
  liveSyncPlaybackRate: 1.1,
  autoCleanupSourceBuffer: true,
  autoCleanupMaxBackwardDuration: 30,
  autoCleanupMinBackwardDuration: 15,
}

Mpegts.LoggingControl.enableAll = false
Mpegts.LoggingControl.enableError = false

/** Plays `url` (MPEG-TS over WebSocket) on `video`, which must be in the document. */
export function startPlayback(
  video: HTMLVideoElement,
  url: string,
  events: PlaybackEvents,
): Playback {
  const player = Mpegts.createPlayer({ type: 'mpegts', isLive: true, hasAudio: false, url }, CONFIG)
  let open = true
  const end = () => {
    if (open) events.ended()
  }
  const shown = () => {
    if (open) events.picture()
  }
  let speed = 0
  player.on(Mpegts.Events.STATISTICS_INFO, (info: { speed?: number }) => {
    speed = info.speed ?? 0
  })
  // A full SourceBuffer or a media error stops it for good (xqq/mpegts.js#275): end and begin anew.
  player.on(Mpegts.Events.ERROR, end)
  player.on(Mpegts.Events.LOADING_COMPLETE, end)
  video.addEventListener('error', end)
  video.requestVideoFrameCallback(shown)
  player.attachMediaElement(video)
  player.load()
  // Refused only while the element is being changed; the element's autoplay starts it then.
  void Promise.resolve(player.play()).catch(() => {})
  return {
    video,
    fed: () => speed > 0,
    close: () => {
      if (!open) return
      open = false
      video.removeEventListener('error', end)
      player.destroy()
    },
  }
}
