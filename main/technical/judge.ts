import type {
  ClockMeasure,
  Criterion,
  Finding,
  FindingReason,
  PictureMeasure,
  Standard,
  StreamMeasure,
  Verdict,
} from '../../preload/contract'
import { forbiddenPlace, placeOf } from '../facilities'

export interface Measured {
  main: StreamMeasure
  sub: StreamMeasure | null
  clock: ClockMeasure | null
  night: PictureMeasure | null
  /** Of the registry. */
  place: string
  name: string
}

type Judged = Pick<Finding, 'result' | 'reason'>

const PASS: Judged = { result: 'pass', reason: 'none' }
const fails = (reason: FindingReason): Judged => ({ result: 'fail', reason })
const open = (reason: FindingReason): Judged => ({ result: 'open', reason })

/** What arrives is never quite even: shares of a rate, and seconds of an interval. */
const LEEWAY = { rate: 0.05, keyframes: 0.3 }
/** Ms by which what told the time may itself be wrong: whole seconds, and the way to here. */
const EXACT: Record<ClockMeasure['source'], number> = { onvif: 600, rtsp: 1_100 }

/** Every criterion that is switched on, in its order. What was not measured is open, never passed. */
export function judge(standard: Standard, measured: Measured): Finding[] {
  const found: [Criterion, boolean, () => Judged][] = [
    ['reachable', standard.reachable.on, () => reachable(measured.main)],
    ['codec', standard.codec.on, () => codec(standard, measured.main)],
    ['size', standard.size.on, () => size(standard, measured.main)],
    ['ratio', standard.ratio.on, () => ratio(standard, measured.main)],
    ['fps', standard.fps.on, () => fps(standard, measured.main)],
    ['bitrate', standard.bitrate.on, () => bitrate(standard, measured.main)],
    ['keyframes', standard.keyframes.on, () => keyframes(standard, measured.main)],
    ['sub', standard.sub.on && measured.sub !== null, () => sub(standard, measured.sub)],
    ['clock', standard.clock.on, () => clock(standard, measured.clock)],
    ['night', standard.night.on, () => night(standard, measured)],
    ['place', standard.place.on, () => place(standard, measured)],
  ]
  return found.flatMap(([criterion, on, look]) => (on ? [{ criterion, ...look() }] : []))
}

export function verdictOf(findings: Finding[]): Verdict {
  if (findings.some(({ result }) => result === 'fail')) return 'unfit'
  return findings.some(({ result }) => result === 'open') ? 'unknown' : 'fit'
}

const isReached = ({ trouble }: StreamMeasure) => trouble === 'none'

function reachable(main: StreamMeasure): Judged {
  if (!isReached(main)) return fails('unreachable')
  return main.breaks > 0 ? fails('breaks') : PASS
}

function codec({ codec: { allowed } }: Standard, { codec: found }: StreamMeasure): Judged {
  if (!found) return open('not-reached')
  return allowed.includes(found) ? PASS : fails('codec')
}

function size({ size: least }: Standard, main: StreamMeasure): Judged {
  if (main.width === 0) return open(isReached(main) ? 'not-told' : 'not-reached')
  return main.width >= least.width && main.height >= least.height ? PASS : fails('too-small')
}

const RATIO = { '16:9': 16 / 9, '4:3': 4 / 3 }

function ratio({ ratio: { allowed } }: Standard, main: StreamMeasure): Judged {
  if (main.width === 0) return open(isReached(main) ? 'not-told' : 'not-reached')
  const found = main.width / main.height
  return allowed.some((each) => Math.abs(found / RATIO[each] - 1) < 0.03) ? PASS : fails('ratio')
}

function fps({ fps: { from, to } }: Standard, main: StreamMeasure): Judged {
  if (main.fps === null) return open(isReached(main) ? 'too-short' : 'not-reached')
  if (main.fps < from * (1 - LEEWAY.rate)) return fails('fps-low')
  return main.fps > to * (1 + LEEWAY.rate) ? fails('fps-high') : PASS
}

function bitrate({ bitrate: { from, to } }: Standard, main: StreamMeasure): Judged {
  if (main.kbps === null) return open(isReached(main) ? 'too-short' : 'not-reached')
  if (main.kbps < from * (1 - LEEWAY.rate)) return fails('bitrate-low')
  return main.kbps > to * (1 + LEEWAY.rate) ? fails('bitrate-high') : PASS
}

function keyframes({ keyframes: { seconds } }: Standard, main: StreamMeasure): Judged {
  if (main.keyframes === null) return open(isReached(main) ? 'too-short' : 'not-reached')
  if (main.keyframes > seconds + LEEWAY.keyframes) return fails('keyframes-rare')
  return main.keyframesSeen < 2 ? open('too-short') : PASS
}

function sub({ codec: { on, allowed } }: Standard, found: StreamMeasure | null): Judged {
  if (!found || !isReached(found)) return fails('sub-unreachable')
  return !on || allowed.includes(found.codec) ? PASS : fails('sub-codec')
}

function clock({ clock: { seconds } }: Standard, found: ClockMeasure | null): Judged {
  if (!found) return open('no-clock')
  const off = Math.abs(found.offsetMs) - EXACT[found.source]
  return off > seconds * 1000 ? fails('clock-off') : PASS
}

function night({ night: least }: Standard, { night: found, main }: Measured): Judged {
  if (!found) return open(isReached(main) ? 'waits-for-night' : 'not-reached')
  if (found.brightness < least.brightness) return fails('night-dark')
  if (found.contrast < least.contrast) return fails('night-contrast')
  return found.detail < least.detail ? fails('night-detail') : PASS
}

/** The registry refuses places that may not be filmed; a name can still give one away. */
function place({ place: { allowed } }: Standard, measured: Measured): Judged {
  if (forbiddenPlace(measured.place) || forbiddenPlace(measured.name))
    return fails('place-forbidden')
  const code = placeOf(measured.place)
  if (!code) return fails('place-missing')
  return allowed.length === 0 || allowed.includes(code) ? PASS : fails('place-not-allowed')
}
