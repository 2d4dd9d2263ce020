import { execFileSync } from 'node:child_process'
import { grabScreen, type Picture, type Region } from '../../cameras/screen'
import { brightness, type Colour } from '../../cameras/screen-colour'
import type { ColoursWatch } from '../../cameras/screen-colours'

/** Means below this are black: the neutral ground and every camera of the tests are far above. */
const BLACK = 24

/** The longest time (ms) in which some region was black, of what a watch has seen. */
export function longestBlack({ looks }: ColoursWatch): number {
  let longest = 0
  const regions = looks[0]?.colours.length ?? 0
  for (let region = 0; region < regions; region++) {
    let since = 0
    for (const [i, { at, colours }] of looks.entries()) {
      const dark = brightness(colours[region] ?? [0, 0, 0]) < BLACK
      // It may have become black right after the look before.
      if (dark && since === 0) since = looks[i - 1]?.at ?? at
      if (dark) longest = Math.max(longest, at - since)
      else since = 0
    }
  }
  return longest
}

/** A region shrunk on each side by a share of it, so that edges and rounding do not count. */
export const inside = ({ x, y, width, height }: Region, share = 0.12): Region => ({
  ...{ x: x + width * share, y: y + height * share },
  ...{ width: width * (1 - 2 * share), height: height * (1 - 2 * share) },
})

/** `area` in shares of `whole`. */
export const partOf = (whole: Region, area: Region): Region => ({
  ...{ x: whole.x + area.x * whole.width, y: whole.y + area.y * whole.height },
  ...{ width: area.width * whole.width, height: area.height * whole.height },
})

/** How much light differs from one pixel to the second next, along the rows; sorted. */
function edgesIn({ width, pixels }: Picture, { x, y, width: w, height: h }: Region): number[] {
  const edges: number[] = []
  const light = (row: number, column: number) => {
    const at = (row * width + column) * 3
    return ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3
  }
  for (let row = Math.ceil(y); row < y + h - 1; row++)
    for (let column = Math.ceil(x); column < x + w - 3; column++)
      edges.push(Math.abs(light(row, column) - light(row, column + 2)))
  return edges.sort((a, b) => a - b)
}

const sharpest = (edges: number[]) => edges[Math.floor(edges.length * 0.98)] ?? 0

/** How sharp the sharpest edges of a region are, 0 to 255: of letters, far more than 40. */
export async function sharpnessOn(display: string, region: Region): Promise<number> {
  const [picture] = await grabScreen(display)
  return picture ? sharpest(edgesIn(picture, region)) : 0
}

/** The same of an area of a picture file, in shares of its width and of `height`. */
export function sharpnessIn(path: string, area: Region, height: number): number {
  const size = execFileSync('ffprobe', [
    ...['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', path],
  ])
  const [width = 0, all = 0] = String(size).trim().split(',').map(Number)
  const pixels = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    { maxBuffer: width * all * 3 + 1 },
  )
  const whole = { x: 0, y: 0, width, height: all * height }
  return sharpest(edgesIn({ width, height: all, pixels }, inside(partOf(whole, area))))
}

/** The mean of a region of the display. */
export async function colourOn(display: string, region: Region): Promise<Colour> {
  const [picture] = await grabScreen(display)
  if (!picture) return [0, 0, 0]
  const sums = [0, 0, 0]
  let count = 0
  for (let y = Math.ceil(region.y); y < region.y + region.height - 1; y++)
    for (let x = Math.ceil(region.x); x < region.x + region.width - 1; x++, count++)
      for (let i = 0; i < 3; i++)
        sums[i] = (sums[i] ?? 0) + (picture.pixels[(y * picture.width + x) * 3 + i] ?? 0)
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / Math.max(1, count))
  return [red, green, blue]
}

export const isNear = (a: Colour, b: Colour, most = 24): boolean =>
  a.every((each, i) => Math.abs(each - (b[i] ?? 0)) <= most)
