import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Programme, ProgrammeId, StepId } from './programme'
import { DisplayId } from './screens'

const share = z.number().min(-0.5).max(1.5)

/** On the stage, in shares of its width and height, whatever its size. */
export const StagePoint = z.object({ x: share, y: share })
export type StagePoint = z.infer<typeof StagePoint>

/** What of the stage fills the screen: `scale` times as large, (x, y) in the middle. */
export const StageZoom = z.object({ scale: z.number().min(1).max(8), x: share, y: share })
export type StageZoom = z.infer<typeof StageZoom>
export const WHOLE_STAGE: StageZoom = { scale: 1, x: 0.5, y: 0.5 }

/** A line drawn by hand; grows while it is drawn. */
export const Stroke = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/),
  points: z.array(StagePoint).min(1).max(4000),
})
export type Stroke = z.infer<typeof Stroke>

/** What stands where a camera of the step belongs, as the output tells. */
export const FeedShown = z.object({
  /** The camera that belongs there. */
  camera: z.string().max(64),
  shown: z.enum(['waiting', 'live', 'camera', 'still', 'card']),
  /** Ms since 1970. */
  since: z.number(),
})
export type FeedShown = z.infer<typeof FeedShown>

export const ShowMode = z.enum(['show', 'rehearsal'])
export type ShowMode = z.infer<typeof ShowMode>

/** Where the output is. `none`: a rehearsal; `lost`: its display is away, and awaited. */
export const OutputState = z.object({
  state: z.enum(['none', 'opening', 'shown', 'lost']),
  /** The display's label; empty when there is none. */
  label: z.string(),
  display: DisplayId.nullable(),
  /** In CSS pixels: the stage has these proportions wherever it is drawn. */
  width: z.number(),
  height: z.number(),
})
export type OutputState = z.infer<typeof OutputState>

/** A show that runs. Times are ms since 1970 by the station's clock. */
export const ShowState = z.object({
  /** As it was when the show began. */
  programme: Programme,
  mode: ShowMode,
  index: z.number().int().min(0),
  /** The neutral card is shown (B). */
  card: z.boolean(),
  /** The output stays as it is (F), whatever the presenter does. */
  frozen: z.boolean(),
  /** Index of the step that the output stays at while it is frozen; null when it is not. */
  held: z.number().int().nullable(),
  zoom: StageZoom,
  ink: z.array(Stroke),
  startedAt: z.number(),
  /** When the step that is shown began. */
  stepAt: z.number(),
  /** Ms by step, without the one that is shown since `stepAt`; stand-in ms in a rehearsal. */
  used: z.record(StepId, z.number()),
  /** Of a rehearsal: how much faster its time runs, and when the meeting is thought to begin. */
  speed: z.number(),
  clockFrom: z.number(),
  /** Goes on by itself when a step's time is over. */
  auto: z.boolean(),
  /** After the last step of a rehearsal: what it took is looked at. */
  over: z.boolean(),
  /** Alarms of this machine make no sound meanwhile. */
  muted: z.boolean(),
  output: OutputState,
  feeds: z.array(FeedShown),
})
export type ShowState = z.infer<typeof ShowState>

export const ShowStart = z.object({
  programme: ProgrammeId,
  mode: ShowMode,
  /** Index of the first step. */
  from: z.number().int().min(0),
  /** For the output; null for one that is free. A rehearsal has no output. */
  display: DisplayId.nullable(),
  muted: z.boolean(),
  /** Of a rehearsal. */
  speed: z.number().min(1).max(60),
  clockFrom: z.number(),
  auto: z.boolean(),
})
export type ShowStart = z.infer<typeof ShowStart>

/** Why nothing was done; a key under `presenter.reasons` of the catalogues. */
export const ShowRefusal = z.enum([
  'no-show',
  'show-runs',
  'no-steps',
  'no-step',
  'no-display',
  'not-found',
  'too-much-ink',
])
export type ShowRefusal = z.infer<typeof ShowRefusal>

/** Changes of what is drawn over the stage. `null` for all of it. */
export const Inked = z.union([
  z.object({ drawn: Stroke }),
  z.object({ erased: z.string().nullable() }),
])
export type Inked = z.infer<typeof Inked>

/** A bookmark as a meeting may see it: no names of operators, no addresses. */
export const Exhibit = z.object({
  bookmark: z.string(),
  /** In the station's language, as the code lists have them. */
  kind: z.string(),
  facility: z.string(),
  place: z.string(),
  /** Ms since 1970. */
  at: z.number(),
  /** Where it stands: a status of bookmarks. */
  status: z.string(),
  /** What was done about it, in the station's words, the earliest first. */
  done: z.array(z.object({ at: z.number(), text: z.string() })),
  /** Paths for an <img>, the main camera's first; privacy areas and blurs are burnt in. */
  pictures: z.array(z.string()),
  /** Path for a <video>, burnt in as well; empty when there is none. */
  clip: z.string(),
  /** A clip is still being made: ask again in some seconds. */
  making: z.boolean(),
})
export type Exhibit = z.infer<typeof Exhibit>

const ExhibitReply = z.union([z.object({ status: z.literal('done'), exhibit: Exhibit }), Refused])

export const presenter = {
  state: call(z.void(), ShowState.nullable()),
  start: call(ShowStart, Outcome),
  end: call(z.void(), Outcome),
  /** To a step, or on and back; beyond the ends nothing happens. */
  go: call(
    z.union([
      z.object({ to: z.number().int().min(0) }),
      z.object({ by: z.union([z.literal(1), z.literal(-1)]) }),
    ]),
    Outcome,
  ),
  card: call(z.boolean(), Outcome),
  freeze: call(z.boolean(), Outcome),
  auto: call(z.boolean(), Outcome),
  zoom: call(StageZoom, Outcome),
  /** Begins a line, or replaces the one of this id by a longer one. */
  draw: call(Stroke, Outcome),
  /** One line, or all. */
  erase: call(z.string().max(40).nullable(), Outcome),
  /** Null hides it. */
  point: call(StagePoint.nullable(), Outcome),
  moveOutput: call(DisplayId, Outcome),
  /** A rehearsal's times become the planned ones of the programme. */
  keepTimes: call(z.void(), Outcome),
  /** From the output alone. */
  tell: call(z.array(FeedShown).max(64), Outcome),
  exhibit: call(z.object({ bookmark: z.string().max(64) }), ExhibitReply),
  changed: push(ShowState.nullable()),
  inked: push(Inked),
  /** Many times a second while a hand moves it: without the rest of the state. */
  zoomed: push(StageZoom),
  /** The frame of a window was told to close: the speaker is asked whether the show is to end. */
  leaving: push(z.null()),
  pointed: push(StagePoint.nullable()),
}

/** Which page a window is: the station's, what the meeting sees, or what the speaker sees. */
export const PageRole = z.enum(['station', 'output', 'presenter'])
export type PageRole = z.infer<typeof PageRole>

/** Behind everything that a meeting sees: calm, and no black, also where a picture is missing. */
export const STAGE_GROUND = '#345a60'
