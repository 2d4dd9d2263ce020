import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { MOVING, type Region } from './screen'

/** Grey, at half the size: what moves is seen as well, with a twelfth of the bytes. */
const SCALE = 2
/** A second. */
export const LOOKS = 4

export interface ScreenWatch {
  /** When (ms since 1970) each region was seen to have changed since the look before. */
  moved: number[][]
  stop(): Promise<void>
}

/** Looks at regions of an X display, of the given size, four times a second until it is stopped. */
export function watchScreen(
  display: string,
  regions: Region[],
  screen = { width: 1920, height: 1080 },
): ScreenWatch {
  const [width, height] = [screen.width / SCALE, screen.height / SCALE]
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', `${LOOKS}`]
  const input = [...source, '-probesize', '32', '-i', display]
  const filter = `scale=${width}:${height}:flags=neighbor,format=gray`
  const output = ['-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...input, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(ffmpeg, 'exit')
  const moved: number[][] = regions.map(() => [])
  let before: Buffer | null = null
  pictures(ffmpeg.stdout, width * height, (picture) => {
    const now = Date.now()
    regions.forEach((region, i) => {
      if (before && change(before, picture, width, region) > MOVING) moved[i]?.push(now)
    })
    before = picture
  })
  return {
    moved,
    stop: async () => {
      ffmpeg.kill('SIGKILL')
      await exit
    },
  }
}

/** Cuts a stream of raw pictures, `size` bytes each. */
export function pictures(
  stream: NodeJS.ReadableStream,
  size: number,
  take: (picture: Buffer) => void,
) {
  let rest: Buffer[] = []
  let length = 0
  stream.on('data', (chunk: Buffer) => {
    rest.push(chunk)
    length += chunk.length
    if (length < size) return
    const all = Buffer.concat(rest)
    take(all.subarray(0, size))
    rest = [all.subarray(size)]
    length -= size
  })
}

/** Mean difference in a region, 0 to 255. */
function change(a: Buffer, b: Buffer, width: number, region: Region): number {
  const [left, top] = [Math.ceil(region.x / SCALE), Math.ceil(region.y / SCALE)]
  const right = Math.floor((region.x + region.width) / SCALE)
  const bottom = Math.floor((region.y + region.height) / SCALE)
  let sum = 0
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
    }
  }
  return sum / Math.max(1, (right - left) * (bottom - top))
}
