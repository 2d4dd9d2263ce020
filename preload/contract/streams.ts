import { z } from 'zod'
import { call, Outcome, push } from './call'

export const Quality = z.enum(['main', 'sub'])
export type Quality = z.infer<typeof Quality>

export const StreamState = z.enum([
  'idle',
  'connecting',
  'live',
  'stalled',
  'reconnecting',
  'refused',
  'unreachable',
  'unsupported',
  'stopped',
])
export type StreamState = z.infer<typeof StreamState>

/** Why a stream is not live; each is a key under `streams.reasons` of the catalogues. */
export const StreamReason = z.enum([
  'none',
  'bad-credentials',
  'forbidden',
  'not-found',
  'connection-refused',
  'host-unknown',
  'no-route',
  'no-answer',
  'no-picture',
  'picture-stopped',
  'closed-by-camera',
  'tls-failed',
  'not-a-stream',
  'no-video',
  'codec-unknown',
  'url-refused',
  'ffmpeg-missing',
  'ffmpeg-failed',
  'disabled',
])
export type StreamReason = z.infer<typeof StreamReason>

/** What main knows of one stream. Times are milliseconds since 1970. */
export const StreamStatus = z.object({
  camera: z.string(),
  quality: Quality,
  state: StreamState,
  reason: StreamReason,
  /** Since when the picture is missing, or since when it runs. */
  since: z.number(),
  /** When the next attempt starts; 0 when none is planned. */
  nextTryAt: z.number(),
  /** As the camera sends it: h264, hevc, mjpeg…; empty until known. */
  codec: z.string(),
  width: z.number(),
  height: z.number(),
  fps: z.number(),
})
export type StreamStatus = z.infer<typeof StreamStatus>

export const streams = {
  /** A new attempt now, for a camera that waits (also after a refused password). */
  retry: call(z.string(), Outcome),
  /** Only the statuses that changed. */
  changed: push(z.array(StreamStatus)),
}
