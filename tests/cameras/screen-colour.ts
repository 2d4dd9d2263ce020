import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Region } from './screen'
import { pictures } from './screen-watch'

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
  const [left, top] = [Math.round(region.x), Math.round(region.y)]
  const [width, height] = [halved(region.width), halved(region.height)]
  const place = ['-video_size', `${width * SCALE}x${height * SCALE}`]
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', `${RATE}`, ...place]
  const input = [...source, '-probesize', '32', '-i', `${display}+${left},${top}`]
  const filter = `scale=${width}:${height}:flags=neighbor,format=rgb24`
  const output = ['-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...input, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(ffmpeg, 'exit')
  const looks: Look[] = []
  let before: Buffer | null = null
  const first = new Promise<void>((resolve) => {
    pictures(ffmpeg.stdout, width * height * 3, (picture) => {
      const change = before ? difference(before, picture) : 0
      looks.push({ at: Date.now(), colour: median(picture), change })
      before = picture
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

const halved = (length: number) => Math.floor(length / SCALE)

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
