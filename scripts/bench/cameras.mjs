import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Refusal } from '../lib/log.mjs'
import { inProject } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { now, pause } from './clock.mjs'
import { end, own } from './owned.mjs'

/** Debian's python3-gi belongs to this interpreter, not to whatever python3 the PATH has. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = inProject('scripts', 'bench', 'live_cameras.py')

export const CAMERA = { width: 640, height: 360, fps: 15, kbps: 600 }
const ENCODERS = 4
const LOOP_SECONDS = 4

/**
 * What the cameras look at, raw: a rich still scene, things that move through it and come back to
 * where they began, and a sensor's noise.
 */
function sceneArguments({ width, height, fps }, file) {
  const frames = fps * LOOP_SECONDS
  const turn = `2*PI*n/${frames}`
  const scene = [
    `mandelbrot=size=${width}x${height}:rate=${fps}:start_scale=0.02,trim=end_frame=1,loop=-1:1,setpts=N/(${fps}*TB)[still]`,
    `testsrc2=size=160x100:rate=${fps}[one]`,
    `testsrc=size=100x140:rate=${fps}[two]`,
    `[still][one]overlay=x=240+200*sin(${turn}):y=130+60*cos(${turn})[a]`,
    `[a][two]overlay=x=300-220*cos(${turn}):y=140+70*sin(2*${turn}),noise=alls=6:allf=t`,
  ].join(';')
  const output = ['-frames:v', `${frames}`, '-pix_fmt', 'yuv420p', '-f', 'rawvideo', file]
  return ['-v', 'error', '-nostdin', '-y', '-filter_complex', scene, ...output]
}

/** Sixty-four live cameras. → { pid, url(index), nextSecond(), stop() } */
export async function startCameras(ffmpeg, folder, mounts = 64) {
  const frames = join(folder, 'scene.yuv')
  const { code, tail } = await run(ffmpeg, sceneArguments(CAMERA, frames))
  if (code !== 0) throw new Refusal(`The cameras' scene could not be drawn:\n${tail.join('\n')}`)
  const child = own(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'pipe'] })
  let words = ''
  child.stderr.on('data', (data) => {
    words = (words + data).slice(-4000)
  })
  child.stdin.write(`${JSON.stringify({ ...CAMERA, frames, encoders: ENCODERS, mounts })}\n`)
  const answer = once(createInterface({ input: child.stdout }), 'line')
  const [line] = await Promise.race([answer, once(child, 'exit').then(() => [null])])
  if (!line) throw new Refusal(`The cameras did not start:\n${words}`)
  const { port, start } = JSON.parse(line)
  return {
    pid: child.pid,
    url: (index) => `rtsp://127.0.0.1:${port}/cam${index + 1}`,
    /** Everybody starts at the same moment of the cameras' groups of pictures. */
    nextSecond: () => pause(1000 - ((((now() - start * 1000) % 1000) + 1000) % 1000)),
    stop: () => end(child),
  }
}

/** A file for --import. */
export function writeCsv(cameras, count, file) {
  const lines = Array.from(
    { length: count },
    (_, i) => `CAM${i + 1},Camera ${i + 1},${cameras.url(i)}`,
  )
  writeFileSync(file, ['code,name,url', ...lines].join('\n'))
  return file
}
