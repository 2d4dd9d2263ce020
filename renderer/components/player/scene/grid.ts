/**
 * A picture is looked at through a grid of single pixels. Averages of blocks would hide just what
 * tells a living picture from a repeated one: the noise of its sensor.
 */
export const GRID = { width: 160, height: 90 } as const
export const POINTS = GRID.width * GRID.height

export interface Size {
  width: number
  height: number
}

/**
 * Picks the grid out of a plane of luma, as `VideoFrame.copyTo` gives it for I420 and NV12.
 * @param stride bytes from one line to the next
 */
export function gridOfLuma(plane: Uint8Array, stride: number, size: Size): Uint8Array {
  return pick(size, (x, y) => plane[y * stride + x] ?? 0)
}

/**
 * Picks the grid out of RGBA, as `getImageData` gives it. The luma is that of a video: black is 16,
 * white is 235.
 */
export function gridOfRgba(data: Uint8ClampedArray, size: Size): Uint8Array {
  return pick(size, (x, y) => {
    const at = 4 * (y * size.width + x)
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    return 16 + ((66 * red + 129 * green + 25 * blue + 128) >> 8)
  })
}

function pick({ width, height }: Size, lumaAt: (x: number, y: number) => number): Uint8Array {
  const grid = new Uint8Array(POINTS)
  const columns = middles(GRID.width, width)
  let i = 0
  for (const y of middles(GRID.height, height)) for (const x of columns) grid[i++] = lumaAt(x, y)
  return grid
}

/** The middles of `count` equal parts. */
const middles = (count: number, length: number) =>
  Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * length) / count))
