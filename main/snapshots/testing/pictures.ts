import { execFileSync } from 'node:child_process'

/** A real picture, made by ffmpeg. */
export function pictureOf(type: 'jpeg' | 'png', size = '320x180', colour = 'blue'): Buffer {
  const codec = type === 'jpeg' ? ['-c:v', 'mjpeg'] : ['-c:v', 'png']
  const source = ['-f', 'lavfi', '-i', `color=${colour}:size=${size}`, '-frames:v', '1']
  return execFileSync('ffmpeg', ['-v', 'error', ...source, ...codec, '-f', 'image2pipe', '-'])
}

/** What ffprobe reads of a picture: an eye that is not ours. */
export function probed(bytes: Buffer, what: string): string {
  const args = ['-v', 'error', '-show_entries', what, '-of', 'default=nw=1', '-i', '-']
  return execFileSync('ffprobe', args, { input: bytes, encoding: 'utf8' })
}

/** Its pixels, in red, green and blue. */
export function decoded(bytes: Buffer): Buffer {
  const args = ['-v', 'error', '-i', '-', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-']
  return execFileSync('ffmpeg', args, { input: bytes, maxBuffer: 64 * 2 ** 20 })
}
