import { findFfmpeg } from '../lib/ffmpeg.mjs'
import { end, isRunning, own } from './owned.mjs'

const SCREEN = { width: 1920, height: 1080 }
/** Between our wall's tiles; mpv's windows get the same room. */
const GAP = 3

/** A square grid over the screen, in reading order. */
export function gridBoxes(count) {
  const side = Math.ceil(Math.sqrt(count))
  const size = (whole) => Math.floor((whole - GAP * (side + 1)) / side)
  const [width, height] = [size(SCREEN.width), size(SCREEN.height)]
  return Array.from({ length: count }, (_, i) => ({
    x: GAP + (i % side) * (width + GAP),
    y: GAP + Math.floor(i / side) * (height + GAP),
    width,
    height,
  }))
}

export function mpvArguments(url, { x, y, width, height }) {
  const player = ['--no-config', '--profile=low-latency', '--vo=x11', '--no-audio']
  const window = ['--no-border', '--keepaspect-window=no', '--cursor-autohide=no']
  const quiet = ['--no-osc', '--osd-level=0', '--no-terminal', '--no-input-default-bindings']
  const place = `--geometry=${width}x${height}+${x}+${y}`
  return [...player, '--rtsp-transport=tcp', ...window, ...quiet, place, url]
}

const together = (children) => ({
  pids: children.map(({ pid }) => pid),
  alive: () => children.every(isRunning),
  stop: () => Promise.all(children.map((child) => end(child))),
})

/** One window a camera. */
export function startMpvs({ cameras, display }, boxes) {
  const env = { ...process.env, ...display.env }
  return together(boxes.map((box, i) => own('mpv', mpvArguments(cameras.url(i), box), { env })))
}

/** The floor: cameras read and thrown away. */
export function startFfmpegs({ cameras }, count) {
  const args = (i) => [
    '-rtsp_transport',
    'tcp',
    '-i',
    cameras.url(i),
    '-c',
    'copy',
    '-f',
    'null',
    '-',
  ]
  const quiet = ['-v', 'error', '-nostdin']
  return together(
    Array.from({ length: count }, (_, i) => own(findFfmpeg(), [...quiet, ...args(i)])),
  )
}
