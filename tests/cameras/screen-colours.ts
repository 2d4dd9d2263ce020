import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Region } from './screen'
import type { Colour } from './screen-colour'
import { pictures } from './screen-watch'

/** Every fourth pixel of a row and of a column: the colour of a ground is the same. */
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
  const [width, height] = [screen.width / SCALE, screen.height / SCALE]
  const size = ['-video_size', `${screen.width}x${screen.height}`]
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', `${RATE}`, ...size]
  const filter = `scale=${width}:${height}:flags=neighbor,format=rgb24`
  const output = ['-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  const input = [...source, '-probesize', '32', '-i', display]
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...input, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(ffmpeg, 'exit')
  const looks: Looked[] = []
  const first = new Promise<void>((resolve) => {
    pictures(ffmpeg.stdout, width * height * 3, (picture) => {
      looks.push({ at: Date.now(), colours: regions.map((each) => mean(picture, width, each)) })
      resolve()
    })
  })
  const failed = exit.then(() => Promise.reject(new Error(`cannot look at ${display}`)))
  failed.catch(() => {}) // it also ends when it is stopped
  await Promise.race([first, failed])
  return {
    looks,
    stop: async () => {
      ffmpeg.kill('SIGKILL')
      await exit
    },
  }
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
