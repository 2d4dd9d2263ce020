import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Quality } from './streams'

const CameraId = z.string().max(64)
const Cameras = z.array(CameraId).min(1).max(10_000)

/** How a camera's way to the central system is. `forwarding` only while the receiver takes bytes. */
export const ForwardState = z.enum([
  'off',
  'waiting',
  'starting',
  'forwarding',
  'stalled',
  'refused',
  'unreachable',
  'unsupported',
])
export type ForwardState = z.infer<typeof ForwardState>

/** Each is a key under `forwarding.reasons` of the catalogues. */
export const ForwardReason = z.enum([
  'none',
  'camera-off',
  'no-picture',
  'bad-credentials',
  'forbidden',
  'rejected',
  'connection-refused',
  'host-unknown',
  'no-route',
  'no-answer',
  'tls-failed',
  'closed',
  'takes-nothing',
  'codec-mjpeg',
  'codec-other',
  'b-frames',
  'hevc-rtmp',
  'not-whole',
  'secret-lost',
  'ffmpeg-missing',
  'ffmpeg-failed',
])
export type ForwardReason = z.infer<typeof ForwardReason>

/** A camera's way to the central system as windows see it: never with its secret. */
export const Forward = z.object({
  camera: z.string(),
  /** rtsp, rtsps, rtmp, rtmps or srt; without credentials. */
  address: z.string(),
  /** For RTSP. */
  user: z.string(),
  /** Password (RTSP), stream key (RTMP) or passphrase (SRT). */
  hasSecret: z.boolean(),
  quality: Quality,
  enabled: z.boolean(),
})
export type Forward = z.infer<typeof Forward>

/** Times are milliseconds since 1970. */
export const ForwardStatus = z.object({
  camera: z.string(),
  state: ForwardState,
  reason: ForwardReason,
  since: z.number(),
  /** When the next attempt starts; 0 when none is planned. */
  nextTryAt: z.number(),
  /** What the receiver took lately; 0 when nothing. */
  kbps: z.number(),
  /** Pictures left out because the receiver was too slow, since the station started. */
  dropped: z.number(),
})
export type ForwardStatus = z.infer<typeof ForwardStatus>

/** Share of the seconds in which it was wanted and the station ran; null when there were none. */
export const ForwardUptime = z.object({
  camera: z.string(),
  today: z.number().nullable(),
  /** Of today and the six days before. */
  week: z.number().nullable(),
})
export type ForwardUptime = z.infer<typeof ForwardUptime>

/** An address may hold `{facility}` and `{camera}`: codes, written with plain letters. */
const Wanted = z.object({
  cameras: Cameras,
  address: z.string().max(2000),
  user: z.string().max(200),
  /** Undefined keeps what each has; '' removes it. */
  secret: z.string().max(200).optional(),
  quality: Quality,
})
export type ForwardWanted = z.infer<typeof Wanted>

/** `reason` is a key under `forwarding.issues`; empty when all is well. */
export const ForwardPreview = z.array(
  z.object({ camera: z.string(), address: z.string(), reason: z.string() }),
)
export type ForwardPreview = z.infer<typeof ForwardPreview>

/** `undo` takes it back as a whole. */
export const ForwardChanged = z.union([
  z.object({ status: z.literal('done'), undo: z.string(), count: z.number() }),
  Refused,
])
export type ForwardChanged = z.infer<typeof ForwardChanged>

/** What a try of some seconds came to; `taken` are the bytes that the receiver took. */
export const ForwardTest = z.union([
  z.object({
    status: z.literal('done'),
    state: ForwardState,
    reason: ForwardReason,
    ms: z.number(),
    taken: z.number(),
  }),
  Refused,
])
export type ForwardTest = z.infer<typeof ForwardTest>

export const forwarding = {
  state: call(z.void(), z.object({ forwards: z.array(Forward), statuses: z.array(ForwardStatus) })),
  uptime: call(z.void(), z.array(ForwardUptime)),
  /** Nothing changes. */
  preview: call(Wanted, ForwardPreview),
  /** All or none. */
  set: call(Wanted, ForwardChanged),
  enable: call(z.object({ cameras: Cameras, enabled: z.boolean() }), ForwardChanged),
  remove: call(z.object({ cameras: Cameras }), ForwardChanged),
  undo: call(z.string().max(64), Outcome),
  /** A new attempt now, also after a refusal. */
  retry: call(z.object({ cameras: Cameras }), Outcome),
  /** Tries for up to twelve seconds with the first of the cameras; nothing is saved. */
  test: call(Wanted, ForwardTest),
  /** All of them. */
  changed: push(z.array(Forward)),
  /** Only those that changed. */
  statuses: push(z.array(ForwardStatus)),
}
