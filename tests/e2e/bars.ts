import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { grabScreen, type Picture, type Region } from '../cameras/screen'
import { pictures } from '../cameras/screen-watch'

/** The bars of SMPTE from left to right; they scroll, and begin anew behind the last one. */
const ORDER = ['white', 'yellow', 'cyan', 'green', 'magenta', 'red', 'blue'] as const
const CODES = ['black', 'blue', 'green', 'cyan', 'red', 'magenta', 'yellow', 'white'] as const

interface Run {
  colour: (typeof CODES)[number]
  length: number
}

const NARROW = 6

/** Colours along a line of the screen, and how many pixels each has; what is narrow is an edge. */
function runs(
  picture: Picture,
  from: [number, number],
  step: [number, number],
  count: number,
): Run[] {
  const found: Run[] = []
  for (let i = 0; i < count; i++) {
    const [x, y] = [Math.round(from[0] + i * step[0]), Math.round(from[1] + i * step[1])]
    const at = (y * picture.width + x) * 3
    const bit = (channel: number) => ((picture.pixels[at + channel] ?? 0) > 110 ? 1 : 0)
    const colour = CODES[4 * bit(0) + 2 * bit(1) + bit(2)] ?? 'black'
    const last = found.at(-1)
    if (last?.colour === colour) last.length++
    else found.push({ colour, length: 1 })
  }
  return found.filter(({ length }) => length >= NARROW)
}

export interface Bars {
  /** Along a horizontal line, and along a vertical one, through a region of the screen. */
  across: Run[]
  down: Run[]
}

/** What the screen shows in a region now, along two lines at shares of its height and width. */
export async function barsIn(region: Region, row = 0.35, column = 0.5): Promise<Bars> {
  const [picture] = await grabScreen(process.env.DISPLAY ?? '')
  if (!picture) throw new Error('no picture of the screen')
  const { x, y, width, height } = region
  return {
    across: runs(picture, [x, y + row * height], [1, 0], Math.floor(width)),
    down: runs(picture, [x + column * width, y], [0, 1], Math.floor(height)),
  }
}

/** Pixels of a bar that is seen whole; 0 when there is none. */
export const barWidth = (line: Run[]) =>
  Math.max(0, ...line.slice(1, -1).map(({ length }) => length))

/** How many neighbours follow each other as the camera sends them, less those the other way round. */
export const direction = (line: Run[]) =>
  line.reduce((sum, { colour }, i) => {
    const [a, b] = [ORDER.indexOf(colour as never), ORDER.indexOf(line[i + 1]?.colour as never)]
    if (a < 0 || b < 0) return sum
    const by = (b - a + ORDER.length) % ORDER.length
    return sum + (by === 1 ? 1 : by === ORDER.length - 1 ? -1 : 0)
  }, 0)

/** Below it a channel is dark: no bar is so in all three. */
const DARK = 60

/**
 * Looks at a region of the screen 25 times a second until it is stopped. → of each look the share of
 * its pixels that are dark
 */
export async function watchDark(region: Region): Promise<() => Promise<number[]>> {
  const [x, y, width, height] = [region.x, region.y, region.width, region.height].map(Math.round)
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', '25', '-probesize', '32']
  const place = ['-video_size', `${width}x${height}`, '-i', `${process.env.DISPLAY}+${x},${y}`]
  const output = ['-pix_fmt', 'rgb24', '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...source, ...place, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(ffmpeg, 'exit')
  const shares: number[] = []
  const first = new Promise<void>((resolve) => {
    pictures(ffmpeg.stdout, (width ?? 0) * (height ?? 0) * 3, (picture) => {
      shares.push(darkShare(picture))
      resolve()
    })
  })
  await Promise.race([first, exit])
  return async () => {
    ffmpeg.kill('SIGKILL')
    await exit
    return shares
  }
}

function darkShare(rgb: Buffer): number {
  let dark = 0
  for (let i = 0; i + 2 < rgb.length; i += 3) {
    if (Math.max(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0) < DARK) dark++
  }
  return (3 * dark) / rgb.length
}
