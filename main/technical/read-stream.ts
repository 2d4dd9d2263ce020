import type { PictureMeasure, Quality, StreamMeasure, StreamReason } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Account, Launch, Spawner } from '../streams'
import { type Connection, connectionTo } from './connection'
import { figuresOf } from './figures'
import { middlePicture } from './picture'
import type { Sample } from './samples'

export interface ReadDeps {
  clock: Clock
  spawn: Spawner
  /** What to run, or why nothing can be run. */
  launch(camera: string, quality: Quality, pictures: number): Launch | StreamReason
  /** Its account, shared with the wall: cameras lock those that try a wrong password. */
  account(camera: string, quality: Quality): Account
}

export interface ReadRequest {
  camera: string
  quality: Quality
  /** For how long it is watched once there is a picture. */
  ms: number
  /** Keyframes that are decoded. */
  pictures: number
  signal: AbortSignal
}

export interface Read {
  measure: StreamMeasure
  /** Null when nothing was decoded. */
  picture: PictureMeasure | null
}

/** Ms between two openings, and in which a camera that gives no picture is tried; so many times. */
const [PAUSE, PATIENCE, TRIES] = [1_000, 16_000, 3]
/** What will not pass by itself, so that it is not tried again. */
const FINAL: StreamReason[] = [
  ...(['bad-credentials', 'forbidden', 'not-found', 'url-refused', 'no-video'] as const),
  ...(['ffmpeg-missing', 'ffmpeg-failed', 'host-unknown'] as const),
]

/**
 * Watches a stream for a time with an ffmpeg of its own, which encodes nothing. A connection that
 * ends is opened again, and is a break.
 */
export async function readStream(deps: ReadDeps, wanted: ReadRequest): Promise<Read> {
  const { clock } = deps
  const begun = clock.now()
  const connections: Connection[] = []
  let trouble: StreamReason = 'no-answer'
  let from = 0
  const until = () => (from > 0 ? from + wanted.ms : begun + PATIENCE)
  while (clock.now() < until() && !wanted.signal.aborted) {
    const held = await accountOf(deps, wanted, until())
    const connection = held === 'none' ? open(deps, wanted, from === 0) : held
    if (typeof connection === 'string') {
      trouble = connection
      if (from === 0) break
      // Its time is not over: what is missing of it is a break.
      await pause(clock, Math.min(PAUSE, Math.max(0, until() - clock.now())), wanted.signal)
      continue
    }
    connections.push(connection)
    const first = await connection.first
    if (first && from === 0) from = clock.now()
    if (first) await connection.over(until())
    trouble = await connection.close()
    const hopeless = FINAL.includes(trouble) || connections.length >= TRIES
    if (from === 0 && hopeless) break
    await pause(clock, Math.min(PAUSE, Math.max(0, until() - clock.now())), wanted.signal)
  }
  return readOf(connections, { from, to: clock.now(), trouble })
}

function open(deps: ReadDeps, wanted: ReadRequest, first: boolean): Connection | StreamReason {
  const { camera, quality, signal } = wanted
  const launch = deps.launch(camera, quality, first ? wanted.pictures : 1)
  if (typeof launch === 'string') return launch
  return connectionTo(deps, launch, deps.account(camera, quality), signal)
}

/** `none` when it may be tried; waits as long as another stream finds out about the password. */
async function accountOf(
  deps: ReadDeps,
  wanted: ReadRequest,
  until: number,
): Promise<StreamReason> {
  const account = deps.account(wanted.camera, wanted.quality)
  for (;;) {
    const held = account.ask()
    if (!held) return 'none'
    if (held.reason !== 'none') return held.reason
    if (deps.clock.now() >= until || wanted.signal.aborted) return 'no-answer'
    await pause(deps.clock, Math.min(held.ms, 500), wanted.signal)
  }
}

interface Ended {
  from: number
  to: number
  trouble: StreamReason
}

function readOf(connections: Connection[], { from, to, trouble }: Ended): Read {
  const samples: Sample[][] = connections
    .map((each) => each.samples)
    .filter(({ length }) => length > 0)
  const reached = from > 0
  const found = newest(connections.map(({ found }) => found))
  const sized = newest(connections.map(({ size }) => size))
  return {
    measure: {
      trouble: reached ? 'none' : trouble,
      codec: found?.codec ?? '',
      width: sized?.width ?? found?.width ?? 0,
      height: sized?.height ?? found?.height ?? 0,
      ...figuresOf({ connections: samples, from: reached ? from : to, to }),
    },
    picture: middlePicture(connections.flatMap(({ pictures }) => pictures)),
  }
}

/** Settles early when nobody wants to know any more. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clock.clearTimeout(timer)
      signal.removeEventListener('abort', over)
      resolve()
    }
    const timer = clock.setTimeout(over, ms)
    signal.addEventListener('abort', over)
    if (signal.aborted) over()
  })
}

/** A camera's settings may have been changed meanwhile. */
const newest = <T>(values: (T | null)[]): T | null =>
  values.reduce((before, value) => value ?? before, null)
