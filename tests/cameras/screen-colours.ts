import type { Region } from './screen'
import type { Colour } from './screen-colour'
import { filmScreen } from './screen-film'

const SCALE = 4
/** A second. */
const RATE = 12

export interface Looked {
  /** ms since 1970. */
  at: number
  /** For each region the mean of its pixels. */
  colours: Colour[]
}

export interface ColoursWatch {
  /** Grows until it is stopped. */
  looks: Looked[]
  stop(): Promise<void>
}

/** Looks at regions of an X display of the given size twelve times a second until it is stopped. */
export async function watchColours(
  display: string,
  regions: Region[],
  screen = { width: 1920, height: 1080 },
): Promise<ColoursWatch> {
  const looks: Looked[] = []
  const film = { region: { x: 0, y: 0, ...screen }, scale: SCALE, rate: RATE }
  const { stop } = await filmScreen(display, film, (picture, width) => {
    looks.push({ at: Date.now(), colours: regions.map((each) => mean(picture, width, each)) })
  })
  return { looks, stop }
}

function mean(picture: Buffer, width: number, region: Region): Colour {
  const [left, top, right, bottom] = [
    ...[region.x, region.y],
    ...[region.x + region.width, region.y + region.height],
  ].map((length) => Math.round(length / SCALE)) as [number, number, number, number]
  const sums = [0, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let i = (y * width + left) * 3; i < (y * width + right) * 3; i++)
      sums[i % 3] = (sums[i % 3] ?? 0) + (picture[i] ?? 0)
  const count = Math.max(1, (right - left) * (bottom - top))
  const [red = 0, green = 0, blue = 0] = sums
  return [red / count, green / count, blue / count]
}
