import type { Quality, StreamReason } from '../../preload/contract'
import type { Plan } from './arguments'
import type { Found } from './diagnose'

/** What most cameras need; what the first frames tell changes it. */
export const firstPlan = (quality: Quality): Plan => ({ mode: 'copy', wallclock: true, quality })

/** How to play what the camera turned out to send; null when it is played like that. */
export function learnt(found: Found, plan: Plan): Partial<Plan> | null {
  const wanted = modeFor(found, plan)
  const { mode, original = false, grouped = false } = plan
  const same = mode === wanted.mode && original === wanted.original && grouped === wanted.grouped
  return same ? null : wanted
}

function modeFor(
  { codec }: Found,
  plan: Plan,
): Required<Pick<Plan, 'mode' | 'original' | 'grouped'>> {
  // Transcoded without arrival times: H.264 that could not be copied (see `isUndated`).
  const copied = codec === 'h264' && (plan.mode === 'copy' || plan.wallclock)
  if (copied) return { mode: 'copy', original: withSound(plan), grouped: false }
  // Of the others only H.265 has a place in MPEG-TS.
  const original = codec === 'hevc' && !plan.shownOnly
  return { mode: 'transcode', original, grouped: codec !== 'mjpeg' }
}

/** What is copied for the screen has no sound: a player would wait for it. */
const withSound = ({ sound, mute, wallclock, shownOnly }: Plan) =>
  sound !== undefined && wallclock && !mute && !shownOnly

/** The same stream with the sound that it turned out to have; null when nothing changes. */
export function withSoundOf(codec: string, plan: Plan): Partial<Plan> | null {
  const next = { ...plan, sound: codec }
  return plan.mode === 'copy' && !plan.original && withSound(next)
    ? { sound: codec, original: true }
    : null
}

/** What is left when the second output fails: H.265 without its sound, then only what is shown. */
export const withLess = ({ mode, mute }: Plan): Partial<Plan> =>
  mode === 'transcode' && !mute ? { mute: true } : { original: false, shownOnly: true }

/**
 * RTSP tells no decoding times: with B-frames, whose order arrival times would spoil, ffmpeg can
 * then decode but not copy. The only H.264 that is transcoded.
 */
export const isUndated = (line: string) => line.includes('first pts and dts value must be set')

/** The second output is to blame, of ffmpeg 5 or 6 and later: what is shown can go on without it. */
export const blamesOriginal = (said: string[]) =>
  said.some((line) => OF_SECOND.test(line) && WRONG.test(line))

const OF_SECOND =
  /(?:output (?:file #|stream #?)1|input stream #0:[1-9])\b|\[out#1\/|pipe:4|'aac'|'aresample'/i
const WRONG = /error|could not|not found|unknown|no such|bad file/i

/** Ends without a picture that an encoder may have caused as well as the camera. */
export const isPictureless = (reason: StreamReason) =>
  ['no-picture', 'no-keyframe', 'undecodable'].includes(reason)
