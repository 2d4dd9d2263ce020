import type { Region } from './screen'
import { filmScreen } from './screen-film'

/** At half the size: a quarter of the bytes, and the colour is the same. */
const SCALE = 2
/** A second. */
const RATE = 15

/** Red, green, blue, 0 to 255. */
export type Colour = [red: number, green: number, blue: number]

export interface Look {
  /** ms since 1970. */
  at: number
  /** The median of each channel: of the ground, whatever small things move over it. */
  colour: Colour
  /** Mean difference a channel from the look before, of 255. */
  change: number
}

export interface ColourWatch {
  /** Grows until it is stopped. */
  looks: Look[]
  stop(): Promise<void>
}

/** Looks at one region of an X display 15 times a second. → once it has seen it; rejects if it can't */
export async function watchColour(display: string, region: Region): Promise<ColourWatch> {
  const looks: Look[] = []
  let before: Buffer | null = null
  const film = { region, scale: SCALE, rate: RATE }
  const { stop } = await filmScreen(display, film, (picture) => {
    const change = before ? difference(before, picture) : 0
    looks.push({ at: Date.now(), colour: median(picture), change })
    before = picture
  })
  return { looks, stop }
}

/** 0 is black, 255 white. */
export const brightness = (colour: Colour) => colour.reduce((sum, each) => sum + each, 0) / 3

/** 0 is grey. */
export const colourfulness = (colour: Colour) => Math.max(...colour) - Math.min(...colour)

function median(picture: Buffer): Colour {
  const channel = (offset: number) => {
    const counts = new Uint32Array(256)
    for (let i = offset; i < picture.length; i += 3) {
      const level = picture[i] ?? 0
      counts[level] = (counts[level] ?? 0) + 1
    }
    let value = 0
    for (let left = picture.length / 6; value < 255; value++) {
      left -= counts[value] ?? 0
      if (left <= 0) break
    }
    return value
  }
  return [channel(0), channel(1), channel(2)]
}

function difference(a: Buffer, b: Buffer): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return sum / Math.max(1, a.length)
}
