/** Luma of drawn scenes; x and y from 0 to 1. */
export type Scene = (x: number, y: number) => number

/** The same for the same place: paint, dust, the grain of a frozen picture. */
const grain = (x: number, y: number) =>
  ((Math.sin(Math.round(x * 640) * 12.99 + Math.round(y * 360) * 78.23) * 43758.55) % 1) - 0.5

const round = (x: number, y: number, rx: number, ry: number) =>
  Math.exp(-((x / rx) ** 2 + (y / ry) ** 2))

/** A corridor at night: dark walls, doors, tiles, one lamp at the far end. */
export const corridor: Scene = (x, y) => {
  const [across, down] = [2 * x - 1, 2 * y - 0.9]
  const depth = Math.max(Math.abs(across), Math.abs(down)) + 0.02
  const lamp =
    150 * round(across + 0.02, down + 0.1, 0.045, 0.045) + 20 * round(across, down, 0.3, 0.3)
  return surface(across, down, depth) + lamp + 3 * grain(x, y)
}

function surface(across: number, down: number, depth: number): number {
  if (-down > Math.abs(across)) return 20 + 8 * depth
  if (down <= Math.abs(across)) return wall(down, depth)
  const tile = Math.floor(4 / depth) + Math.floor((4 * across) / depth)
  return 18 + 20 * depth + 6 * (tile % 2)
}

const wall = (down: number, depth: number) =>
  22 + 14 * depth - ((2 / depth) % 1.5 < 0.5 && down > -0.45 * depth ? 9 : 0)

/** A yard by day: much detail everywhere. */
export const yard: Scene = (x, y) => {
  const waves = [3, 7, 17, 41].map(
    (n, i) => Math.sin(n * (x * 6 + i) + Math.cos(n * y * 4)) / (i + 1),
  )
  const blocks = (Math.floor(x * 16) * 7 + Math.floor(y * 9) * 5) % 11
  return 120 + 35 * waves.reduce((sum, wave) => sum + wave, 0) + 6 * blocks + 20 * grain(x, y)
}

export const black: Scene = () => 16
/** A hand on the lens: a soft glow. */
export const covered: Scene = (x, y) => 55 + 22 * round(x - 0.3, y - 0.6, 0.5, 0.6)
export const grey: Scene = () => 110
/** Text that the camera burns into its picture. */
export const lettered =
  (scene: Scene): Scene =>
  (x, y) =>
    (y > 0.04 && y < 0.1 && x < 0.35) || (y > 0.91 && y < 0.97 && x > 0.65)
      ? ([220, 16][Math.floor(x * 90) % 2] ?? 0)
      : scene(x, y)
export const lampInTheDark: Scene = (x, y) => 16 + 200 * round(x - 0.5, y - 0.4, 0.03, 0.05)
export const whiteWall: Scene = (x, y) => 190 - 10 * x - (y > 0.33 && x > 0.46 && x < 0.62 ? 14 : 0)
