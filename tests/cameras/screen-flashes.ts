import type { Region } from './screen'
import { filmScreen } from './screen-film'

/** Every so many pixels are enough to see whether all is dark: a sixty-fourth of the bytes. */
const SCALE = 8
/** A second: each 50 ms. */
const RATE = 20
/** Of 255: darker than this is black, brighter than that is white. */
const BLACK = 24
const WHITE = 232
/** Such a share of the region has to be. */
const ALL = 0.9

export interface Flash {
  kind: 'black' | 'white'
  /** Ms since 1970. */
  from: number
  /** Until the first look at which it was over, in ms. */
  ms: number
}

export interface FlashWatch {
  flashes: Flash[]
  /** The longest time between two looks, in ms: what is shorter may not have been seen. */
  blind: number
  looks: number
  stop(): Promise<void>
}

/** Looks at a region of an X display 20 times a second, for it to be black or white all over. */
export async function watchFlashes(display: string, region: Region): Promise<FlashWatch> {
  let open: Flash | null = null
  let last = 0
  const film = { region, scale: SCALE, rate: RATE }
  const watch: FlashWatch = { flashes: [], blind: 0, looks: 0, stop: async () => {} }
  const { stop } = await filmScreen(display, film, (picture) => {
    const now = Date.now()
    const kind = kindOf(picture)
    if (last) watch.blind = Math.max(watch.blind, now - last)
    last = now
    watch.looks++
    if (open) open.ms = now - open.from
    if (open && open.kind !== kind) open = null
    if (!kind || open) return
    open = { kind, from: now, ms: 0 }
    watch.flashes.push(open)
  })
  watch.stop = stop
  return watch
}

/** @param picture RGB */
export function kindOf(picture: Buffer): Flash['kind'] | null {
  let black = 0
  let white = 0
  for (let i = 0; i + 2 < picture.length; i += 3) {
    const [r = 0, g = 0, b = 0] = [picture[i], picture[i + 1], picture[i + 2]]
    if (Math.max(r, g, b) < BLACK) black++
    if (Math.min(r, g, b) > WHITE) white++
  }
  const needed = (ALL * picture.length) / 3
  return black >= needed ? 'black' : white >= needed ? 'white' : null
}
