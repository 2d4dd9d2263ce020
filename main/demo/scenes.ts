import { filterValue } from '../base/filter-value'
import { demoCameras } from './cameras'
import { HEIGHT, WIDTH } from './draw'
import { Graph, type Pad } from './graph'
import { corridor } from './scenes/corridor'
import { gate } from './scenes/gate'
import { goods } from './scenes/goods'
import { hotel } from './scenes/hotel'
import { lobby } from './scenes/lobby'
import { parking } from './scenes/parking'
import { reception } from './scenes/reception'
import { sampling } from './scenes/sampling'
import { yard } from './scenes/yard'

export { type DemoCamera, demoCameras } from './cameras'

export interface SceneOptions {
  width: number
  height: number
  fps: number
  /** A TTF file. On Windows ffmpeg opens it only if the path is plain ASCII. */
  fontFile: string
  /** False where ffmpeg has no `drawtext`: the same scene without name and clock. */
  text: boolean
}

/** Draws the scene of one camera: WIDTH by HEIGHT, `fps` frames a second, without end. */
type Scene = (g: Graph, fps: number) => Pad

const scenes: Scene[] = [gate, corridor, lobby, sampling, yard, reception, hotel, goods, parking]

/**
 * ffmpeg arguments that make the picture of demo camera `number` (1 to 9) in real time and select
 * it for the output that follows; no other input is needed. The clock shows the time zone of the
 * process: start ffmpeg with `sceneEnv`. Throws RangeError for any other number.
 */
export function sceneInput(number: number, options: SceneOptions): string[] {
  const scene = scenes[number - 1]
  if (!scene) throw new RangeError(`no demo scene ${number}`)
  const g = new Graph()
  const graph = g.end(scene(g, options.fps), finish(number, options).join(','), 'v')
  return ['-filter_complex_threads', '1', '-filter_complex', graph, '-map', '[v]']
}

/** Vietnam's time in POSIX form: needs no zone files, works on Windows too. */
export const sceneEnv = { TZ: 'ICT-7' }

function finish(number: number, o: SceneOptions): string[] {
  const same = o.width === WIDTH && o.height === HEIGHT
  return [
    ...(same ? [] : [`scale=${o.width}:${o.height}:flags=bilinear`]),
    'noise=c0s=3:c0f=t',
    `fps=${o.fps}`,
    'format=yuv420p',
    // Before the clock, which would otherwise be read one frame too early.
    'realtime',
    ...(o.text ? captions(number, o) : []),
  ]
}

function captions(number: number, o: SceneOptions): string[] {
  const size = Math.round(o.height / 21)
  const margin = Math.round(o.height / 30)
  const font = `fontfile=${filterValue(o.fontFile)}:fontsize=${size}:fontcolor=white@0.9`
  const look = `${font}:shadowcolor=black@0.7:shadowx=1:shadowy=1:y=${margin + size}-ascent`
  const name = filterValue(demoCameras[number - 1]?.name ?? '')
  const clock = filterValue('%{localtime:%d/%m/%Y  %H\\:%M\\:%S}')
  return [
    `drawtext=${look}:x=${margin}:expansion=none:text=${name}`,
    // The left edge is fixed: digits of unequal width would make a right-aligned clock tremble.
    `drawtext=${look}:x=w-${Math.round(size * 11.3)}:text=${clock}`,
  ]
}
