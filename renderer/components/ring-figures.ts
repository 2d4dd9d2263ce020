import type { RingReport, RingStream } from '../../preload/contract'

/** A stream whose last picture is older (ms) has ended. */
const ENDED = 6_000
/** Of a stream that is younger (ms) nobody can tell yet how much it brings. */
const YOUNG = 2_000

export interface RingFigures {
  /** Cameras whose pictures come at this moment. */
  running: number
  /** Seconds that are held of the camera with the fewest; null where none runs. */
  held: number | null
  /** Seconds that are wanted of it. */
  wanted: number
  /** Segments had to go before their time, and something wanted is missing therefore. */
  short: boolean
  /** Bytes that the running cameras take for what is wanted of them. */
  need: number
  /** Seconds of all of them that the budget has room for; null where none runs. */
  room: number | null
}

/** What the ring's report means for the cameras that run now. Pure. */
export function ringFigures(report: RingReport, now: number): RingFigures {
  const streams = report.streams.filter(({ to }) => now - to < ENDED)
  const cameras = [...new Set(streams.map(({ camera }) => camera))]
  const wantedOf = (camera: string) => report.wanted[camera] ?? 0
  const heldOf = (camera: string) =>
    Math.max(...streams.filter((each) => each.camera === camera).map(secondsOf))
  const [least] = cameras.sort((a, b) => heldOf(a) - wantedOf(a) - (heldOf(b) - wantedOf(b)))
  const [held, wanted] = least === undefined ? [null, 0] : [heldOf(least), wantedOf(least)]
  const rate = streams.reduce((sum, each) => sum + rateOf(each), 0)
  return {
    ...{ running: cameras.length, held, wanted },
    short: report.early > 0 && held !== null && held < wanted,
    need: streams.reduce((sum, each) => sum + rateOf(each) * wantedOf(each.camera), 0),
    room: rate > 0 ? report.budget / rate : null,
  }
}

const secondsOf = ({ from, to }: RingStream) => Math.max(0, to - from) / 1000

/** Bytes a second. */
const rateOf = (stream: RingStream) =>
  stream.to - stream.from < YOUNG ? 0 : stream.bytes / secondsOf(stream)
