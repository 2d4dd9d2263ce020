import { execFileSync } from 'node:child_process'

/** For ffmpeg: 320 x 180, black and white squares, again and again. Whatever is covered is grey. */
export const squares =
  'nullsrc=s=320x180:r=2:d=0.5,geq=lum=255*mod(floor(X/4)+floor(Y/4)\\,2):cb=128:cr=128,loop=-1:1'

export const ffmpeg = (...args: string[]) =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { maxBuffer: 1e8 })

/** Of a picture, or the first one of a film: its points of grey. */
export const pictureIn = (path: string) =>
  ffmpeg('-i', path, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1')

/** How far the brightest and the darkest pixel of an area are apart. */
export const contrastAt = (picture: Buffer, x: number, y: number) => {
  const values = Array.from({ length: 144 }, (_, i) => {
    const at = (y + Math.floor(i / 12)) * 320 + x + (i % 12)
    return picture[at] ?? 0
  })
  return Math.max(...values) - Math.min(...values)
}
