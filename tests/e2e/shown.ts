import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright/test'

const [WIDTH, HEIGHT] = [320, 180]
/** Below it lies the caption. */
const CLEAR = 0.6

/** At the next press of M: what the canvas shows in a tile at that moment, as PNG. */
export async function watchShown(page: Page, index: number): Promise<() => Promise<Buffer>> {
  const seen = await page.evaluateHandle((index) => {
    const kept = { url: '' }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'm') return
      document.removeEventListener('keydown', onKey, true)
      const wall = document.querySelector('.wall-canvas') as HTMLCanvasElement
      const tile = document.querySelector(`.tile[data-index="${index}"] .tile-host`) as HTMLElement
      const [all, part] = [wall.getBoundingClientRect(), tile.getBoundingClientRect()]
      const copy = document.createElement('canvas')
      copy.width = part.width
      copy.height = part.height
      const [x, y] = [all.left - part.left, all.top - part.top]
      copy.getContext('2d')?.drawImage(wall, x, y, all.width, all.height)
      kept.url = copy.toDataURL()
    }
    document.addEventListener('keydown', onKey, true)
    return kept
  }, index)
  return async () => Buffer.from((await seen.jsonValue()).url.split(',')[1] ?? '', 'base64')
}

/** The middle of a picture that is 16 to 9, whatever bars are beside it. */
const CROP = "crop='min(iw,ih*16/9)':'min(ih,iw*9/16)'"

function luma(input: string, bytes?: Buffer): Buffer {
  const filter = `${CROP},scale=${WIDTH}:${HEIGHT}`
  const args = ['-v', 'error', '-i', input, '-frames:v', '1', '-vf', filter]
  const output = ['-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1']
  const picture = execFileSync('ffmpeg', [...args, ...output], { input: bytes })
  return picture.subarray(0, WIDTH * HEIGHT * CLEAR)
}

/**
 * Mean square of the difference in brightness. Of cameras that play "smpte" at 12 pictures a
 * second one and the same picture has less than 70, even the next one more than 300.
 */
export function difference(shown: Buffer, path: string): number {
  const [a, b] = [luma('pipe:0', shown), luma(path)]
  return a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length
}
