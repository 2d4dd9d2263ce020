import type {
  Camera,
  ClockMeasure,
  PictureMeasure,
  TechnicalResult,
  TechnicalSettings,
} from '../../preload/contract'
import { watchedFor } from './defaults'
import { judge, type Measured, verdictOf } from './judge'
import { isNight } from './night'
import { type Read, type ReadDeps, readStream } from './read-stream'

export interface CheckDeps extends ReadDeps {
  /** A stream that runs already is watched as it runs; null: it has to be opened. */
  running?(request: Parameters<typeof readStream>[1]): Promise<Read | null>
  /** The camera's clock, from whoever tells it; null when nobody does. Never rejects. */
  clockOf(camera: string): Promise<ClockMeasure | null>
  newId(): string
}

export interface CheckWanted {
  camera: Camera
  settings: TechnicalSettings
  /** The newest result there is. */
  before: TechnicalResult | null
  run: string
  by: string
  signal: AbortSignal
}

/** Keyframes that are decoded to know the picture. */
const PICTURES = 5
/** Ms for which a sub-stream is watched: only whether it comes, and what it is. */
const SUB_MS = 10_000
/** A picture at night holds for so many ms. */
const NIGHT_HOLDS = 7 * 86_400_000

/** Measures a camera and judges it. Settles without a result when it is no longer wanted. */
export async function checkCamera(
  deps: CheckDeps,
  wanted: CheckWanted,
): Promise<TechnicalResult | null> {
  const { camera, settings, signal } = wanted
  const ms = watchedFor(settings)
  const read = async (quality: 'main' | 'sub', time: number) => {
    const request = { camera: camera.id, quality, ms: time, pictures: PICTURES, signal }
    return (await deps.running?.(request)) ?? readStream(deps, request)
  }
  const [main, sub, clock] = await Promise.all([
    read('main', ms),
    camera.subUrl && settings.standard.sub.on ? read('sub', Math.min(ms, SUB_MS)) : null,
    unlessAborted(deps.clockOf(camera.id), signal),
  ])
  if (signal.aborted) return null
  const { place, name } = camera
  const night = nightOf(deps.clock.now(), wanted, main.picture)
  const measured: Measured = {
    ...{ main: main.measure, sub: sub?.measure ?? null, clock, night, place, name },
  }
  return { ...about(deps, wanted), ...judged(wanted.settings.standard, measured) }
}

/** Null as soon as nobody wants to know any more: nothing has to wait for a camera that is slow. */
function unlessAborted<T>(told: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const give = () => resolve(null)
    signal.addEventListener('abort', give)
    if (signal.aborted) give()
    told.then(resolve, reject).finally(() => signal.removeEventListener('abort', give))
  })
}

/** The same result with its picture at night. */
export function completed(
  result: TechnicalResult,
  name: string,
  night: PictureMeasure,
): TechnicalResult {
  return { ...result, ...judged(result.standard, { ...result, name, night }) }
}

function judged(standard: TechnicalResult['standard'], measured: Measured) {
  const { main, sub, clock, night } = measured
  const findings = judge(standard, measured)
  return { standard, main, sub, clock, night, findings, verdict: verdictOf(findings) }
}

function about(deps: CheckDeps, { camera, run, by }: CheckWanted) {
  const { id, code, place } = camera
  return { id: deps.newId(), run, camera: id, code, place, at: deps.clock.now(), by }
}

/** The picture of now when it is night, else that of a night not long ago. */
function nightOf(
  now: number,
  { settings, before }: CheckWanted,
  picture: PictureMeasure | null,
): PictureMeasure | null {
  const { night } = settings.standard
  if (isNight(now, night)) return picture
  const then = before?.night
  return then && now - then.at < NIGHT_HOLDS ? then : null
}
