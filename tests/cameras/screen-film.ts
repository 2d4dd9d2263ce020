import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Region } from './screen'
import { pictures } from './screen-watch'

export interface Film {
  /** Pixels from the screen's corner; sides are cut to multiples of `scale`. */
  region: Region
  /** Every so many pixels of a row and of a column: a ground has the same colour. */
  scale: number
  /** A second. */
  rate: number
}

/**
 * Films one region of an X display, in RGB, until it is stopped. → once it has seen it; rejects if
 * it can't
 * @param take gets each picture with its width
 */
export async function filmScreen(
  display: string,
  { region, scale, rate }: Film,
  take: (picture: Buffer, width: number) => void,
): Promise<{ stop(): Promise<void> }> {
  const [width, height] = [Math.floor(region.width / scale), Math.floor(region.height / scale)]
  const size = ['-video_size', `${width * scale}x${height * scale}`]
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', `${rate}`, ...size]
  const place = `${display}+${Math.round(region.x)},${Math.round(region.y)}`
  const input = [...source, '-probesize', '32', '-i', place]
  const filter = `scale=${width}:${height}:flags=neighbor,format=rgb24`
  const output = ['-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...input, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(ffmpeg, 'exit')
  const first = new Promise<void>((resolve) => {
    pictures(ffmpeg.stdout, width * height * 3, (picture) => {
      take(picture, width)
      resolve()
    })
  })
  const failed = exit.then(() => Promise.reject(new Error(`cannot look at ${display}`)))
  failed.catch(() => {}) // it also ends when it is stopped
  await Promise.race([first, failed])
  return {
    stop: async () => {
      ffmpeg.kill('SIGKILL')
      await exit
    },
  }
}
