// Pictures with the clock in them, drawn by the same Python that the cameras use.
import { spawnSync } from 'node:child_process'
import { findFfmpeg } from '../../lib/ffmpeg.mjs'
import { inProject } from '../../lib/paths.mjs'

const MEGABYTES = 1 << 20
const SIZE = '640x360'
const DRAW = `
import sys
sys.dont_write_bytecode = True
from clock_band import Band
band = Band(640, 360)
for word in sys.stdin.read().split():
    picture = bytearray(b"\\x60" * (640 * 360) + b"\\x80" * (640 * 180))
    band.draw(picture, int(word))
    sys.stdout.buffer.write(picture)
`

function output(command, args, input, cwd) {
  const done = spawnSync(command, args, { input, cwd, maxBuffer: 512 * MEGABYTES })
  if (done.status !== 0) throw new Error(`${command}: ${done.error ?? done.stderr}`)
  return done.stdout
}

/** 640×360 pictures in I420, one behind the other, each with the clock at so many milliseconds. */
export const draw = (times) =>
  output('/usr/bin/python3', ['-c', DRAW], times.join(' '), inProject('scripts', 'bench'))

/** Sent as a camera sends it, and decoded. */
export function encoded(pictures, kbps = 600) {
  const rate = ['-b:v', `${kbps}k`, '-preset', 'ultrafast', '-tune', 'zerolatency']
  const stream = convert(pictures, ['-c:v', 'libx264', ...rate, '-f', 'h264'])
  return output(findFfmpeg(), [...quiet, '-i', '-', ...raw('yuv420p'), '-'], stream)
}

const quiet = ['-v', 'error']
const raw = (format) => ['-f', 'rawvideo', '-pix_fmt', format]
const convert = (pictures, args) => {
  const input = [...raw('yuv420p'), '-s', SIZE, '-r', '15', '-i', '-']
  return output(findFfmpeg(), [...quiet, ...input, ...args, '-'], pictures)
}

/** As they stand on a screen at this size: → [{ width, height, pixels: BGRX }] */
export function painted(pictures, { width, height }) {
  const all = convert(pictures, ['-vf', `scale=${width}:${height}`, ...raw('bgr0')])
  const bytes = width * height * 4
  return Array.from({ length: all.length / bytes }, (_, i) => ({
    width,
    height,
    pixels: all.subarray(i * bytes, (i + 1) * bytes),
  }))
}
