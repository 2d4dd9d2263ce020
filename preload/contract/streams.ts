import { z } from 'zod'
import { call, Outcome, push } from './call'
import { Encoder, Encoders } from './encoders'
import { SceneFault } from './scene'

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
  'no-answer-yet',
  'no-picture-yet',
  'no-keyframe',
  'undecodable',
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
  /** Who turns it into H.264; empty when it is passed on as it comes. */
  transcoded: z.union([z.literal(''), Encoder]),
})
export type StreamStatus = z.infer<typeof StreamStatus>

/** What a tile proves of a picture: it moves, it stands still, or something is wrong with it. */
export const Observation = z.object({
  camera: z.string().max(64),
  quality: Quality,
  picture: z.enum(['moving', 'still', ...SceneFault.exclude(['none']).options]),
  /** Milliseconds since 1970. */
  since: z.number().min(0).max(8.64e15),
})
export type Observation = z.infer<typeof Observation>

export const streams = {
  /** A new attempt now, for a camera that waits (also after a refused password). */
  retry: call(z.string(), Outcome),
  /** Told by a tile when its proof changes; main logs it. */
  observed: call(Observation, Outcome),
  /** Only the statuses that changed. */
  changed: push(z.array(StreamStatus)),
  encodersChanged: push(Encoders),
}
