/**
 * How long a tile may go on saying "live", in ms. The product's own limit is 2 s without frames,
 * looked at twice a second; we look twice a second too, and the camera's last frames need up to
 * 1.5 s to the screen of a full wall.
 */
const LIMITS = {
  /** The camera is off, and its picture stands on the screen. */
  'off and still': 3500,
  /** The camera is off, whatever is on the screen. */
  off: 5000,
  /** Nothing moves on the screen, whatever the camera does. */
  still: 5000,
}

/** Finds tiles that say "live" and are not. */
export class LiveWatch {
  #tiles = new Map()
  /** [{ kind, tile, camera, ms: how long it went on }], one for each time it happened */
  lies = []
  /** How often a tile that said live was seen, and its picture had changed. */
  seen = { live: 0, moved: 0 }

  /**
   * One look at one tile. `key` names its place (window and cell); `picture` is anything that
   * changes when the tile's pixels do; `offSince` is 0 while its camera sends.
   */
  look(now, { key, camera, page, live, seen, picture, place, offSince }) {
    const before = this.#tiles.get(key)
    const what = `${page} ${camera} ${place}`
    const same = before?.what === what && before.seen && seen
    const moved = !same || before.picture !== picture
    if (same && live) this.seen.live++
    if (same && live && moved) this.seen.moved++
    const tile = same ? before : { what, since: now, movedAt: now, lie: null }
    Object.assign(tile, { seen, picture, movedAt: moved ? now : tile.movedAt })
    tile.liveSince = live ? (tile.liveSince ?? now) : null
    this.#tiles.set(key, tile)
    if (seen && live && camera) this.#judge(now, key, camera, tile, offSince)
    else tile.lie = null
  }

  /** Tiles of a window that is gone are forgotten. */
  forget(isGone) {
    for (const key of this.#tiles.keys()) if (isGone(key)) this.#tiles.delete(key)
  }

  #judge(now, key, camera, tile, offSince) {
    const still = now - Math.max(tile.movedAt, tile.liveSince)
    const off = offSince ? now - Math.max(offSince, tile.since) : 0
    const stillWhileOff = offSince ? Math.min(off, now - tile.movedAt) : 0
    const found = { 'off and still': stillWhileOff, off, still }
    const kind = Object.keys(LIMITS).find((each) => found[each] > LIMITS[each])
    const before = kind ? tile.lie : null
    tile.lie = kind ? (before ?? { kind, at: now, tile: key, camera, ms: 0 }) : null
    if (!tile.lie) return
    tile.lie.ms = Math.max(tile.lie.ms, found[kind])
    if (!before) this.lies.push(tile.lie)
  }
}
