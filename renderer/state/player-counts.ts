/** What all players of this window did since it was loaded. Counts of frames only ever grow. */
export interface PlayerCounts {
  /** Tiles with a player now. */
  tiles: number
  /** Streams that are decoded now, whoever shows them. */
  players: number
  decoded: number
  shown: number
  dropped: number
  /** Median ms from main's receipt of a picture to its painting; null where nobody measures it. */
  lagMs: number | null
  /** How far the load is shed now; 0 is not at all. */
  level: number
}

/** Older words (ms) say nothing of how it is now. */
const OLD = 3000

const told = { at: Number.NEGATIVE_INFINITY, tiles: 0, players: 0, lagMs: 0, level: 0 }
const sums = { decoded: 0, shown: 0, dropped: 0 }

/** The worker that plays the wall tells what it did since the last time, about once a second. */
export function tellPlayed(played: PlayerCounts): void {
  Object.assign(told, played, { at: performance.now() })
  sums.decoded += played.decoded
  sums.shown += played.shown
  sums.dropped += played.dropped
}

/** The worker and all video elements together. */
export function playerCounts(): PlayerCounts {
  const elements = elementCounts()
  const current = performance.now() - told.at < OLD
  return {
    tiles: elements.tiles + (current ? told.tiles : 0),
    players: elements.tiles + (current ? told.players : 0),
    decoded: elements.frames + sums.decoded,
    shown: elements.frames - elements.dropped + sums.shown,
    dropped: elements.dropped + sums.dropped,
    lagMs: current ? told.lagMs : null,
    level: current ? told.level : 0,
  }
}

const seen = new WeakMap<HTMLVideoElement, { frames: number; dropped: number }>()
const summed = { frames: 0, dropped: 0 }

/** Video elements count for themselves; one that is used again begins at zero. */
function elementCounts() {
  const videos = document.getElementsByTagName('video')
  for (const video of videos) {
    const quality = video.getVideoPlaybackQuality()
    const now = { frames: quality.totalVideoFrames, dropped: quality.droppedVideoFrames }
    const before = seen.get(video) ?? { frames: 0, dropped: 0 }
    const fresh = now.frames < before.frames
    summed.frames += now.frames - (fresh ? 0 : before.frames)
    summed.dropped += now.dropped - (fresh ? 0 : before.dropped)
    seen.set(video, now)
  }
  return { tiles: videos.length, ...summed }
}
