import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gridOfLuma, isDue, type SceneSample } from '../../renderer/components/player/scene'

/** A still scene that ffmpeg films: drawn, filtered, encoded, decoded. */
export interface Film {
  scene: (x: number, y: number) => number
  width: number
  height: number
  fps: number
  seconds: number
  /** What happens before the encoder: noise, flicker, a freeze. */
  filter: string
  /** Each is one ffmpeg; the last one makes H.264 with a keyframe each `gop` frames. */
  encoders: { args: string[]; format: string }[]
  gop: number
}

const QUIET = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y']

/** x264 as the encoder in a camera: no B-frames, a keyframe every `gop` frames and no other. */
export const camera = (gop: number, ...rate: string[]) => ({
  args: [
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
      '-bf',
      '0',
      '-threads',
      '1',
      '-rc-lookahead',
      '0',
    ],
    ...['-g', `${gop}`, '-keyint_min', `${gop}`, '-sc_threshold', '0', ...rate],
  ],
  format: 'h264',
})

export const constant = (rate: string) => ['-b:v', rate, '-maxrate', rate, '-bufsize', rate]

const x264 = [
  ...['-vf', 'scale=out_range=tv,format=yuv420p', '-c:v', 'libx264', '-preset', 'ultrafast'],
  ...['-tune', 'zerolatency', '-crf', '26', '-threads', '1'],
]

/** What main makes of MJPEG. */
export const transcoder = (gop: number) => ({
  args: [...x264, '-g', `${gop}`, '-keyint_min', `${gop}`],
  format: 'h264',
})

/** What main makes of H.265: a keyframe where the camera has one. */
export const follower = {
  args: [...x264, '-g', '250', '-force_key_frames', 'source'],
  format: 'h264',
}

/** Films the scene and looks at it about once a second, as the player does. */
export async function samplesOf(film: Film): Promise<SceneSample[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scene-'))
  try {
    return await samplesIn(record(film, folder), film)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function record(film: Film, folder: string): string {
  const { width, height, fps, seconds, filter, encoders } = film
  let file = join(folder, 'scene.gray')
  writeFileSync(file, still(film))
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${width}x${height}`]
  let input = ['-stream_loop', '-1', ...raw, '-r', `${fps}`, '-i', file, '-t', `${seconds}`]
  let filters = ['-vf', `${filter},scale=in_range=tv:out_range=tv,format=yuv420p`]
  for (const [i, { args, format }] of encoders.entries()) {
    file = join(folder, `${i}.${format}`)
    execFileSync('ffmpeg', [...QUIET, ...input, ...filters, ...args, '-f', format, file])
    input = ['-r', `${fps}`, '-f', format, '-i', file]
    filters = []
  }
  return file
}

function still({ scene, width, height }: Film): Uint8Array {
  const points = Array.from({ length: width * height }, (_, i) =>
    scene((i % width) / width, Math.floor(i / width) / height),
  )
  return Uint8Array.from(points, (luma) => Math.min(235, Math.max(16, Math.round(luma))))
}

async function samplesIn(file: string, film: Film): Promise<SceneSample[]> {
  const { width, height, fps, gop } = film
  const samples: SceneSample[] = []
  const last = { at: Number.NEGATIVE_INFINITY, keyAt: Number.NEGATIVE_INFINITY }
  // With a keyframe each second no other frame is looked at: the rest need not be decoded.
  const step = gop === fps ? gop : 1
  const input = [...(step > 1 ? ['-skip_frame', 'nokey'] : []), '-f', 'h264', '-i', file]
  const output = ['-vf', 'extractplanes=y', '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  let frame = 0
  for await (const plane of planes([...QUIET, ...input, ...output], width * height)) {
    const at = (frame * 1000) / fps
    const key = frame % gop === 0
    if (isDue(at, key, last)) {
      Object.assign(last, { at }, key && { keyAt: at })
      const group = Math.floor(frame / gop)
      samples.push({ at, luma: gridOfLuma(plane, width, { width, height }), group })
    }
    frame += step
  }
  return samples
}

async function* planes(args: string[], size: number): AsyncGenerator<Uint8Array> {
  const { stdout } = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const plane = new Uint8Array(size)
  let filled = 0
  for await (const chunk of stdout as AsyncIterable<Uint8Array>)
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + size - filled)
      plane.set(part, filled)
      from += part.length
      filled = (filled + part.length) % size
      if (filled === 0) yield plane
    }
}
