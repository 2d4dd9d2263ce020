import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { grabScreen, type Region } from '../cameras/screen'

/** Debian's python3-gi belongs to this interpreter, not to whatever python3 the PATH has. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = resolve('scripts/bench/live_cameras.py')
const SHAPE = { width: 640, height: 360, fps: 15, kbps: 600 }

/** Ms between two pictures. */
export const FRAME = 1000 / SHAPE.fps

export interface ClockCameras {
  /** A file for --import: cameras `CAM1` and so on. */
  csv: string
  stop(): Promise<void>
}

/** Live cameras with the monotonic clock drawn into each picture, as the bench has them. */
export async function startClockCameras(folder: string, mounts: number): Promise<ClockCameras> {
  const frames = join(folder, 'scene.yuv')
  const scene = `testsrc2=size=${SHAPE.width}x${SHAPE.height}:rate=${SHAPE.fps}`
  const raw = ['-frames:v', '30', '-pix_fmt', 'yuv420p', '-f', 'rawvideo', frames]
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-f', 'lavfi', '-i', scene, ...raw])
  const child = spawn(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(`${JSON.stringify({ ...SHAPE, frames, encoders: 1, mounts })}\n`)
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { port } = JSON.parse(line) as { port: number }
  const csv = join(folder, 'clocks.csv')
  const row = (_: unknown, i: number) =>
    `CAM${i + 1},Camera ${i + 1},CS1,rtsp://127.0.0.1:${port}/cam${i + 1}`
  writeFileSync(csv, ['code,name,facility,url', ...Array.from({ length: mounts }, row)].join('\n'))
  return {
    csv,
    stop: async () => {
      const over = once(child, 'exit')
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await over
    },
  }
}

/** Ms on the clock that the pictures carry; their codes begin anew after 4.6 hours. */
export const now = () => Number(process.hrtime.bigint() / 1_000_000n)
const CODES = 1 << 24
/** Ms from one code, or time on that clock, to another. */
export const away = (from: number, to: number) => {
  const passed = (((to - from) % CODES) + CODES) % CODES
  return passed < CODES / 2 ? passed : passed - CODES
}

/** Where scripts/bench/clock_band.py draws it, in a picture of 640 by 360. */
const BAND = { left: 32, top: 16, block: 18, height: 40, bits: 32 }

export interface ClockLook {
  /** The code in the picture. */
  code: number
  /** How old the picture was when it was seen, in ms. */
  age: number
}

/** Reads the clocks of pictures of 16:9 that fill these boxes, off the screen; null where unreadable. */
export async function readClocks(boxes: Region[]): Promise<(ClockLook | null)[]> {
  const before = now()
  const [picture] = await grabScreen(process.env.DISPLAY ?? '')
  const at = (before + now()) / 2
  return boxes.map((box) => {
    const scale = Math.min(box.width / SHAPE.width, box.height / SHAPE.height)
    const left = box.x + (box.width - SHAPE.width * scale) / 2
    const top = box.y + (box.height - SHAPE.height * scale) / 2
    const y = Math.floor(top + (BAND.top + BAND.height * 0.65) * scale)
    const bit = (_: unknown, i: number) => {
      const x = Math.floor(left + (BAND.left + BAND.block * (i + 0.5)) * scale)
      return (picture?.pixels[(y * (picture?.width ?? 0) + x) * 3 + 1] ?? 0) > 128 ? 1 : 0
    }
    const code = codeOf(Array.from({ length: BAND.bits }, bit))
    return code === null ? null : { code, age: away(code, at) }
  })
}

function codeOf(bits: number[]): number | null {
  const code = Number.parseInt(bits.slice(0, 24).join(''), 2)
  const sum = Number.parseInt(bits.slice(24).join(''), 2)
  return crc8(code) === sum ? code : null
}

/** The codes in the pictures of a film, in order, without the unreadable ones. */
export function clocksIn(path: string): number[] {
  const line = `crop=${SHAPE.width}:2:0:${Math.round(BAND.top + BAND.height * 0.6)}`
  const raw = ['-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1']
  const pixels = execFileSync('ffmpeg', ['-v', 'fatal', '-i', path, '-vf', line, ...raw], {
    maxBuffer: 1e8,
  })
  const size = SHAPE.width * 2
  const pictures = Array.from({ length: pixels.length / size }, (_, i) => i * size)
  return pictures.flatMap((start) => {
    const bit = (_: unknown, i: number) =>
      (pixels[start + BAND.left + BAND.block * i + BAND.block / 2] ?? 0) > 128 ? 1 : 0
    return codeOf(Array.from({ length: BAND.bits }, bit)) ?? []
  })
}

/** Ms from one picture to another. */
export const between = (from: ClockLook | null, to: ClockLook | null) =>
  from && to ? away(from.code, to.code) : Number.NaN

function crc8(value: number): number {
  let crc = 0xff
  for (const shift of [16, 8, 0]) {
    crc ^= (value >> shift) & 0xff
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1
  }
  return crc
}
