import { z } from 'zod'
import { call, Outcome, push } from './call'
import { DocumentFormat, DocumentSaved } from './documents'
import { StreamReason } from './streams'

/** What a camera is judged by, in the order in which it is shown. */
export const CRITERIA = [
  'reachable',
  'codec',
  'size',
  'ratio',
  'fps',
  'bitrate',
  'keyframes',
  'sub',
  'clock',
  'night',
  'place',
] as const
export const Criterion = z.enum(CRITERIA)
export type Criterion = z.infer<typeof Criterion>

export const KNOWN_CODECS = ['h264', 'hevc', 'mjpeg'] as const
export const RATIOS = ['16:9', '4:3'] as const

const on = z.boolean()
/** A list of which nothing is allowed would fail everybody. */
const isAllowed = ({ on, allowed }: { on: boolean; allowed: unknown[] }) =>
  !on || allowed.length > 0
const isOrdered = ({ from, to }: { from: number; to: number }) => from <= to
/** Minutes of the day, of Vietnam's clock. */
const MinuteOfDay = z.number().int().min(0).max(1439)

/** What is asked of a camera. Ours to choose; no order gives figures. */
export const Standard = z.object({
  reachable: z.object({ on }),
  codec: z.object({ on, allowed: z.array(z.string().max(20)).max(10) }).refine(isAllowed),
  /** Pixels, at least. */
  size: z.object({
    on,
    width: z.number().int().min(160).max(7680),
    height: z.number().int().min(120).max(4320),
  }),
  ratio: z.object({ on, allowed: z.array(z.enum(RATIOS)).max(10) }).refine(isAllowed),
  /** Pictures a second. */
  fps: z
    .object({ on, from: z.number().min(0.1).max(120), to: z.number().min(0.1).max(120) })
    .refine(isOrdered),
  /** kb/s, on average. */
  bitrate: z
    .object({ on, from: z.number().min(1).max(100_000), to: z.number().min(1).max(100_000) })
    .refine(isOrdered),
  /** Seconds between keyframes, at most. */
  keyframes: z.object({ on, seconds: z.number().min(0.2).max(60) }),
  /** The sub-stream, where one is registered: it comes, in a codec that is allowed. */
  sub: z.object({ on }),
  /** Seconds by which the camera's clock may be wrong. */
  clock: z.object({ on, seconds: z.number().min(1).max(86_400) }),
  /** The picture at night, each from 0 to 100, at least. From and to alike: at any hour. */
  night: z.object({
    on,
    from: MinuteOfDay,
    to: MinuteOfDay,
    brightness: z.number().min(0).max(100),
    contrast: z.number().min(0).max(100),
    detail: z.number().min(0).max(100),
  }),
  /** Codes of places; empty: every one that the registry allows. */
  place: z.object({ on, allowed: z.array(z.string().max(64)).max(100) }),
})
export type Standard = z.infer<typeof Standard>

export const TechnicalSettings = z.object({
  standard: Standard,
  /** For how long each camera is watched, in seconds. */
  seconds: z.number().min(5).max(1800),
  /** Cameras at a time: of all, and of one device. */
  parallel: z.number().int().min(1).max(16),
  perDevice: z.number().int().min(1).max(16),
})
export type TechnicalSettings = z.infer<typeof TechnicalSettings>

/** What one stream turned out to be; null: could not be measured. */
export const StreamMeasure = z.object({
  /** Why there was no picture; `none` when there was. */
  trouble: StreamReason,
  codec: z.string(),
  width: z.number(),
  height: z.number(),
  fps: z.number().nullable(),
  /** kb/s: the mean, and the most within one second. */
  kbps: z.number().nullable(),
  peakKbps: z.number().nullable(),
  /** Seconds: the longest time without a keyframe, and how many keyframes there were. */
  keyframes: z.number().nullable(),
  keyframesSeen: z.number(),
  /** For how long it was watched, in seconds. */
  seconds: z.number(),
  breaks: z.number(),
  /** Seconds. */
  longestBreak: z.number(),
})
export type StreamMeasure = z.infer<typeof StreamMeasure>

/** Camera's clock less ours, in ms; who told it. `rtsp`: whole seconds of the `Date` header. */
export const ClockMeasure = z.object({
  offsetMs: z.number(),
  at: z.number(),
  source: z.enum(['onvif', 'rtsp']),
})
export type ClockMeasure = z.infer<typeof ClockMeasure>

/** How bright a picture is, how much it spans, and how much there is to see in it: 0 to 100. */
export const PictureMeasure = z.object({
  at: z.number(),
  brightness: z.number(),
  contrast: z.number(),
  detail: z.number(),
})
export type PictureMeasure = z.infer<typeof PictureMeasure>

/** Why a criterion failed or is open; each has words and, where it failed, advice. */
export const FindingReason = z.enum([
  'none',
  'unreachable',
  'breaks',
  'codec',
  'too-small',
  'ratio',
  'fps-low',
  'fps-high',
  'bitrate-low',
  'bitrate-high',
  'keyframes-rare',
  'sub-unreachable',
  'sub-codec',
  'clock-off',
  'night-dark',
  'night-contrast',
  'night-detail',
  'place-missing',
  'place-forbidden',
  'place-not-allowed',
  'not-reached',
  'not-told',
  'too-short',
  'no-clock',
  'waits-for-night',
  'no-picture',
])
export type FindingReason = z.infer<typeof FindingReason>

/** `open`: not measured, which is never taken for a pass. */
export const Finding = z.object({
  criterion: Criterion,
  result: z.enum(['pass', 'fail', 'open']),
  reason: FindingReason,
})
export type Finding = z.infer<typeof Finding>

/** fit: everything asked was measured and is right; unknown: something is open, nothing failed. */
export const Verdict = z.enum(['fit', 'unfit', 'unknown'])
export type Verdict = z.infer<typeof Verdict>

/** One check of one camera, as it is kept. Times are ms since 1970. */
export const TechnicalResult = z.object({
  id: z.string(),
  /** The run that it was part of. */
  run: z.string(),
  camera: z.string(),
  code: z.string(),
  place: z.string(),
  at: z.number(),
  by: z.string(),
  /** The standard of that day. */
  standard: Standard,
  main: StreamMeasure,
  sub: StreamMeasure.nullable(),
  clock: ClockMeasure.nullable(),
  night: PictureMeasure.nullable(),
  findings: z.array(Finding),
  verdict: Verdict,
})
export type TechnicalResult = z.infer<typeof TechnicalResult>

/** The newest result of a camera, in short. */
export const TechnicalSummary = z.object({
  id: z.string(),
  camera: z.string(),
  at: z.number(),
  by: z.string(),
  verdict: Verdict,
  failed: z.array(Criterion),
  open: z.array(Criterion),
})
export type TechnicalSummary = z.infer<typeof TechnicalSummary>

/** `broken`: the application ended while it went on. */
export const TechnicalRun = z.object({
  id: z.string(),
  state: z.enum(['running', 'broken', 'done', 'cancelled']),
  at: z.number(),
  by: z.string(),
  total: z.number(),
  done: z.number(),
  /** Cameras that are watched now. */
  active: z.array(z.string()),
  /** Ms until it is through, about; null when nobody can say. */
  left: z.number().nullable(),
  /** A result that could not be kept: why. Empty otherwise. */
  trouble: z.string(),
})
export type TechnicalRun = z.infer<typeof TechnicalRun>

export const TechnicalState = z.object({
  settings: TechnicalSettings,
  run: TechnicalRun.nullable(),
})
export type TechnicalState = z.infer<typeof TechnicalState>

/** Cameras; more would be read by nobody. */
export const MOST_IN_MINUTES = 2_000

const Text = z.string().max(400)
const Ids = z.array(z.string().max(64)).min(1).max(20_000)

/** A row of the minutes in the page's words, since they are the page's. */
export const MinutesWords = z.object({
  camera: z.string().max(64),
  criteria: z
    .array(
      z.object({ criterion: Criterion, name: Text, required: Text, measured: Text, advice: Text }),
    )
    .max(20),
})
export type MinutesWords = z.infer<typeof MinutesWords>

export const technical = {
  latest: call(z.void(), z.array(TechnicalSummary)),
  state: call(z.void(), TechnicalState),
  /** The newest of each of these cameras that was ever checked. */
  results: call(Ids, z.array(TechnicalResult)),
  /** All of one camera, the newest first; at most fifty. */
  history: call(z.string().max(64), z.array(TechnicalResult)),
  set: call(TechnicalSettings, Outcome),
  /** What a station begins with. */
  defaults: call(z.void(), TechnicalSettings),
  start: call(Ids, Outcome),
  cancel: call(z.void(), Outcome),
  /** Goes on with what a run that was broken off had left, or drops it. */
  resume: call(z.void(), Outcome),
  drop: call(z.void(), Outcome),
  minutes: call(
    z.object({
      format: DocumentFormat,
      /** Its code; empty for cameras of several. */
      facility: z.string().max(64),
      cameras: z.array(MinutesWords).min(1).max(MOST_IN_MINUTES),
    }),
    DocumentSaved,
  ),
  stateChanged: push(TechnicalState),
  /** Only those that changed. */
  resultsChanged: push(z.array(TechnicalSummary)),
}
