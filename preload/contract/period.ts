import { z } from 'zod'
import { OutageCause, OutageKind } from './availability'

const Count = z.number().int().min(0)
const Ms = z.number().min(0)
const Time = z.number().min(0).max(8.64e15)

/** Ms since 1970; `to` is exclusive. */
export const PeriodSpan = z.object({ from: Time, to: Time })
export type PeriodSpan = z.infer<typeof PeriodSpan>

/** What a line is about: a code, and how it is called. The code is empty for what is not known. */
const About = { code: z.string(), name: z.object({ vi: z.string(), en: z.string() }) }

/** Facilities as they stand at `at`; main/period/README.md says how each figure is counted. */
export const ConnectionCounts = z.object({
  facilities: Count,
  surveyed: Count,
  installed: Count,
  fit: Count,
  connected: Count,
  watched: Count,
  /** Not connected, and past the deadline. */
  overdue: Count,
  /** Registered cameras. */
  cameras: Count,
})
export type ConnectionCounts = z.infer<typeof ConnectionCounts>

/** Violations are marks with a kind; each is counted once. */
export const ViolationCounts = z.object({
  total: Count,
  critical: Count,
  /** Those where somebody was told of it. */
  told: Count,
  /** By the state they are in at `at`: neither fixed nor referred; fixed; referred. */
  open: Count,
  fixed: Count,
  referred: Count,
  /** Sum of the people that were noted. */
  people: Count,
})
export type ViolationCounts = z.infer<typeof ViolationCounts>

/** Outages that were not planned, each clipped to the period. */
export const OutageCounts = z.object({
  count: Count,
  /** Of them: not over by the end of the period. */
  ongoing: Count,
  unacknowledged: Count,
  escalated: Count,
  /** Sum and the longest of their times. */
  totalMs: Ms,
  longestMs: Ms,
})
export type OutageCounts = z.infer<typeof OutageCounts>

/** By camera-time; `percent` is up / (up + down), null where neither is known. */
export const UptimeCounts = z.object({
  percent: z.number().min(0).max(100).nullable(),
  ...{ upMs: Ms, downMs: Ms, unknownMs: Ms, plannedMs: Ms },
})
export type UptimeCounts = z.infer<typeof UptimeCounts>

const lines = <T extends z.ZodRawShape>(counts: z.ZodObject<T>) =>
  z.array(counts.extend({ ...About }))

export const PeriodConnectionLine = ConnectionCounts.extend(About)
export type PeriodConnectionLine = z.infer<typeof PeriodConnectionLine>
export const PeriodViolationLine = ViolationCounts.extend(About)
export type PeriodViolationLine = z.infer<typeof PeriodViolationLine>
export const PeriodOutageLine = OutageCounts.extend(About)
export type PeriodOutageLine = z.infer<typeof PeriodOutageLine>
export const PeriodUptimeLine = UptimeCounts.extend(About)
export type PeriodUptimeLine = z.infer<typeof PeriodUptimeLine>

/** One outage of the period, for lists. */
export const PeriodOutage = z.object({
  id: z.string(),
  kind: OutageKind,
  cause: OutageCause,
  facility: z.string(),
  name: z.string(),
  cameras: Count,
  /** As it was, not clipped; `to` is null while it lasts. */
  from: z.number(),
  to: z.number().nullable(),
  /** Clipped to the period. */
  ms: Ms,
  acknowledged: z.boolean(),
  notes: z.array(z.string()),
})
export type PeriodOutage = z.infer<typeof PeriodOutage>

/** The most outages that are listed one by one, the longest first; all are counted. */
export const MOST_OUTAGES = 300

/** Lines are sorted: most first, then by code; those of places in the order of the code lists. */
export const PeriodFigures = z.object({
  ...PeriodSpan.shape,
  /** When they were counted, ms since 1970. */
  at: z.number(),
  connection: z.object({
    total: ConnectionCounts,
    byAuthority: lines(ConnectionCounts),
    byDistrict: lines(ConnectionCounts),
  }),
  violations: z.object({
    total: ViolationCounts,
    /** Marks without a kind: in no other figure. */
    unsorted: Count,
    byKind: lines(ViolationCounts),
    bySubject: lines(ViolationCounts),
    byFacility: lines(ViolationCounts),
    byDistrict: lines(ViolationCounts),
    byAuthority: lines(ViolationCounts),
    /** How often an item of protective equipment was noted in a state. */
    ppe: z.array(
      z.object({
        item: About.name,
        state: About.name,
        itemCode: z.string(),
        stateCode: z.string(),
        count: Count,
      }),
    ),
  }),
  outages: z.object({
    total: OutageCounts,
    planned: Count,
    /** Of cameras that nobody ever had a picture of: in no other figure. */
    never: Count,
    byCause: lines(OutageCounts),
    byKind: lines(OutageCounts),
    byFacility: lines(OutageCounts),
    byDistrict: lines(OutageCounts),
    byAuthority: lines(OutageCounts),
    list: z.array(PeriodOutage),
  }),
  /** Null: nobody counted it. */
  uptime: z
    .object({
      total: UptimeCounts,
      byFacility: lines(UptimeCounts),
      byDistrict: lines(UptimeCounts),
      byAuthority: lines(UptimeCounts),
    })
    .nullable(),
  /** Registered cameras that are switched on, and those somebody had on a screen. */
  coverage: z.object({ cameras: Count, seen: Count }).nullable(),
  attention: z.object({ asked: Count, answered: Count, missed: Count }).nullable(),
  shifts: z.object({ total: Count, signed: Count }).nullable(),
})
export type PeriodFigures = z.infer<typeof PeriodFigures>

/** What is compared with the period before. */
export const PeriodHead = PeriodSpan.extend({
  violations: Count,
  outages: Count,
  outageMs: Ms,
  percent: z.number().min(0).max(100).nullable(),
})
export type PeriodHead = z.infer<typeof PeriodHead>
