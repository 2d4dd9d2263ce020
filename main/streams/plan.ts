import type { Quality } from '../../preload/contract'
import type { Plan } from './arguments'
import type { Found } from './diagnose'

/** What most cameras need; what the first frames tell changes it. */
export const firstPlan = (quality: Quality): Plan => ({ mode: 'copy', wallclock: true, quality })

/** How to play what the camera turned out to send. */
export function modeFor(found: Found, plan: Plan): Plan['mode'] {
  // Transcoded without arrival times: H.264 that could not be copied (see `isUndated`).
  const copied = found.codec === 'h264' && (plan.mode === 'copy' || plan.wallclock)
  return copied ? 'copy' : 'transcode'
}

/**
 * RTSP tells no decoding times: with B-frames, whose order arrival times would spoil, ffmpeg can
 * then decode but not copy. The only H.264 that is transcoded.
 */
export const isUndated = (line: string) => line.includes('first pts and dts value must be set')
