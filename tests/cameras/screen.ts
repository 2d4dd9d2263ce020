import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Pixels from the screen's top left corner. */
export type Region = { x: number; y: number; width: number; height: number }

/** RGB, three bytes a pixel, row by row. */
export type Picture = { width: number; height: number; pixels: Buffer }

/** Mean difference a colour channel, of 255. A still picture is exactly 0; a ball in a tile about 2. */
export const MOVING = 0.3

/**
 * What the user sees: grabs the X display (`:99`), not the page, `count` times, `ms` apart.
 * Rejects with ffmpeg's words when the display cannot be grabbed.
 */
export async function grabScreen(display: string, count = 1, ms = 500): Promise<Picture[]> {
  const source = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', `1000/${ms}`]
  const input = [...source, '-probesize', '32', '-i', display] // or it probes for two seconds
  const output = ['-frames:v', `${count}`, '-fps_mode', 'passthrough', '-c:v', 'ppm']
  const args = ['-v', 'error', '-nostdin', ...input, ...output, '-f', 'image2pipe', '-']
  const ffmpeg = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  let errors = ''
  ffmpeg.stdout.on('data', (chunk) => chunks.push(chunk))
  ffmpeg.stderr.on('data', (chunk) => {
    errors += chunk
  })
  await once(ffmpeg, 'close')
  const pictures = parsePictures(Buffer.concat(chunks))
  if (pictures.length < count) throw new Error(`cannot grab ${display}: ${errors}`)
  return pictures
}

/** Which regions changed within `ms` (three grabs). */
export async function movingRegions(
  regions: Region[],
  { display, ms = 1000 }: { display: string; ms?: number },
): Promise<boolean[]> {
  const pictures = await grabScreen(display, 3, ms / 2)
  return regions.map((region) =>
    pictures.some((next, i) => {
      const before = pictures[i - 1]
      return before !== undefined && difference(before, next, region) > MOVING
    }),
  )
}

/** Mean absolute difference of the colour channels in a region, 0 to 255. */
export function difference(a: Picture, b: Picture, region: Region): number {
  const left = Math.max(0, Math.round(region.x))
  const right = Math.min(a.width, Math.round(region.x + region.width))
  const bottom = Math.min(a.height, Math.round(region.y + region.height))
  let sum = 0
  let count = 0
  for (let y = Math.max(0, Math.round(region.y)); y < bottom; y++) {
    const end = (y * a.width + right) * 3
    for (let i = (y * a.width + left) * 3; i < end; i++, count++) {
      sum += Math.abs((a.pixels[i] ?? 0) - (b.pixels[i] ?? 0))
    }
  }
  return count === 0 ? 0 : sum / count
}

/** A row of PPM files: `P6\n1920 1080\n255\n` and the pixels. */
function parsePictures(data: Buffer): Picture[] {
  const pictures: Picture[] = []
  let at = 0
  while (at < data.length) {
    const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(data.toString('latin1', at, at + 40))
    if (!head) throw new Error('not a PPM picture')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const start = at + head[0].length
    at = start + width * height * 3
    if (at <= data.length) pictures.push({ width, height, pixels: data.subarray(start, at) })
  }
  return pictures
}
