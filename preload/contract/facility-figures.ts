import { z } from 'zod'
import { call, push, Refused } from './call'
import { STAGES } from './facilities'

/** Below the province: authority then district, or the other way round. */
export const FigureOrder = z.enum(['authority', 'district'])
export type FigureOrder = z.infer<typeof FigureOrder>

export const FigureLevel = z.enum(['all', 'province', 'authority', 'district', 'facility'])
export type FigureLevel = z.infer<typeof FigureLevel>

const Count = z.number().int().min(0)

/** The last stage whose day has come; `none` before the first. Each facility is in one of them. */
export const REACHED = ['none', ...STAGES] as const
export const Reached = z.enum(REACHED)
export type Reached = z.infer<typeof Reached>

/** What is noted of a facility and what is measured there do not agree; the last three only want a
 * look: they contradict nothing. */
export const CLAIMS = [
  'connected-no-camera',
  'connected-no-picture',
  'connected-not-forwarded',
  'fit-unfit',
  'installed-missing',
  'stage-skipped',
  'over-capacity',
  'connected-unseen',
  'picture-not-connected',
] as const
export const Claim = z.enum(CLAIMS)
export type Claim = z.infer<typeof Claim>

/** Of one facility, or of all below a place; what nobody knows is counted as nothing good. */
export const Figures = z.object({
  facilities: Count,
  /** By the stage reached, each facility once. */
  reached: z.object({
    none: Count,
    surveyed: Count,
    installed: Count,
    fit: Count,
    connected: Count,
    watched: Count,
  }),
  /** Those for which the day of this stage is noted; whoever is watched is connected, of no
   * other stage is it taken to follow. */
  surveyed: Count,
  installed: Count,
  fit: Count,
  connected: Count,
  watched: Count,
  /** The deadline has passed, and it is not connected. */
  overdue: Count,
  /** Not connected, and nobody has said by when. */
  undated: Count,
  /** Not connected, by the code of the reason; '' where none is given. */
  reasons: z.record(z.string(), Count),
  /** Facilities without a single camera. */
  bare: Count,
  /** Facilities that lack a required camera. */
  lacking: Count,
  /** Facilities where what is noted and what is measured contradict. */
  doubtful: Count,
  claims: z.partialRecord(Claim, Count),
  cameras: z.object({
    there: Count,
    /** Those that somebody requires at a place. */
    required: Count,
    /** Required ones that are not there. */
    missing: Count,
    off: Count,
    /** A picture comes at this moment. */
    now: Count,
    /** Now, or within the last 24 hours. */
    day: Count,
    /** It was tried, and there is none. */
    failed: Count,
    fit: Count,
    unfit: Count,
    /** Those of which nobody measured it. */
    unmeasured: Count,
    /** Streams that are to go to the central system, and those it takes. */
    toForward: Count,
    forwarded: Count,
  }),
  people: z.object({
    quarantined: Count,
    capacity: Count,
    /** Facilities of which the number is known. */
    told: Count,
    withCapacity: Count,
  }),
})
export type Figures = z.infer<typeof Figures>

const Line = z.object({
  level: FigureLevel,
  /** A code; '' is what is not known. */
  code: z.string(),
  /** The name of a facility; else empty: windows have the code lists. */
  name: z.string(),
})

export const FigureLine = Line.extend({
  figures: Figures,
  /** Days since the deadline, of several facilities the most; null when none is overdue. */
  overdueDays: z.number().int().min(1).nullable(),
  /** These are of facilities alone. */
  deadline: z.string(),
  claims: z.array(Claim),
})
export type FigureLine = z.infer<typeof FigureLine>

const Code = z.string().max(64)
/** Codes from the province down; as many as there are levels. */
export const FigurePath = z.array(Code).max(4)
const Where = z.object({ order: FigureOrder, path: FigurePath })

export const FigurePage = z.object({
  /** Ms since 1970. */
  at: z.number(),
  /** The day by which deadlines were looked at, 'YYYY-MM-DD' in Vietnam. */
  today: z.string(),
  order: FigureOrder,
  /** Where this is: what was asked for, as far as it still exists. */
  trail: z.array(Line),
  here: FigureLine,
  /** How many there are, with that of which nothing is known. */
  provinces: Count,
  /** Cameras that belong to no facility: in no figure. */
  strays: Count,
  below: z.array(FigureLine),
})
export type FigurePage = z.infer<typeof FigurePage>

/** One of the figures, as a set of facilities: what a click on it shows. */
export const FigurePick = z.discriminatedUnion('of', [
  z.object({ of: z.literal('all') }),
  z.object({ of: z.literal('reached'), reached: Reached }),
  z.object({ of: z.literal('stage'), stage: z.enum(STAGES) }),
  z.object({ of: z.literal('overdue') }),
  z.object({ of: z.literal('undated') }),
  z.object({ of: z.literal('reason'), reason: Code }),
  z.object({ of: z.literal('claim'), claim: Claim }),
  z.object({ of: z.literal('doubtful') }),
  z.object({ of: z.literal('lacking') }),
  z.object({ of: z.literal('bare') }),
  z.object({ of: z.literal('unfit') }),
  z.object({ of: z.literal('failed') }),
])
export type FigurePick = z.infer<typeof FigurePick>

export const FigureExport = Where.extend({
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['vi', 'en']),
})
export type FigureExport = z.infer<typeof FigureExport>

/** Calls of `facilities`, beside those of the facilities themselves. */
export const facilityFigures = {
  figures: call(Where, FigurePage),
  /** Codes of facilities. */
  figurePick: call(Where.extend({ pick: FigurePick }), z.array(z.string())),
  /** Asks where to; the table as it is below a place. */
  exportFigures: call(
    FigureExport,
    z.union([
      z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
      Refused,
    ]),
  ),
  /** Something that figures are made of is another; at most once in a while. */
  figuresChanged: push(z.object({ at: z.number() })),
}
