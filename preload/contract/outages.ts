import { z } from 'zod'
import { Outage, OutageCause, OutageKind, OutageNote } from './availability'
import { call, Outcome, push, Refused } from './call'

const minute = z.number().int().min(0).max(1439)
const seconds = (least: number, most: number) => z.number().min(least).max(most)

/** What makes an outage of what cameras do; times in seconds. */
export const OutageLimits = z.object({
  /** Down for so long before it is told; back for so long before it is over. */
  debounce: seconds(1, 600),
  flapping: z.object({
    /** Lost so often within `within` is flapping, until it has been steady for `steady`. */
    times: z.number().int().min(2).max(50),
    within: seconds(10, 7200),
    steady: seconds(5, 7200),
  }),
  facility: z.object({
    /** Of its cameras, in percent; never fewer than two. */
    share: z.number().int().min(10).max(100),
    within: seconds(1, 1800),
  }),
  line: z.object({
    /** So many facilities, and so many of those that were there, in percent. */
    facilities: z.number().int().min(2).max(1000),
    share: z.number().int().min(10).max(100),
    within: seconds(1, 1800),
  }),
  /** Until an alarm that nobody acknowledged is louder, and once more until it is on every screen. */
  escalate: seconds(1, 7200),
})
export type OutageLimits = z.infer<typeof OutageLimits>

export const OUTAGE_TONES = ['bell', 'chime', 'siren'] as const
export const OutageTone = z.enum(OUTAGE_TONES)
export type OutageTone = z.infer<typeof OutageTone>

const percent = z.number().int().min(0).max(100)

export const OutageSound = z.object({
  on: z.boolean(),
  tone: OutageTone,
  /** Percent. */
  day: percent,
  /** By the hours of the station's night. */
  night: percent,
})
export type OutageSound = z.infer<typeof OutageSound>

/** Daily, in minutes of the day; the first may be the later one. Nothing sounds meanwhile. */
export const QuietHours = z.object({
  facility: z.string().max(64),
  from: minute,
  to: minute,
})
export type QuietHours = z.infer<typeof QuietHours>

export const OutageSettings = z.object({
  limits: OutageLimits,
  sound: OutageSound,
  quiet: z.array(QuietHours).max(5000),
})
export type OutageSettings = z.infer<typeof OutageSettings>

export const OutagesState = z.object({
  /** False in the demo, whose cameras nobody watches. */
  watching: z.boolean(),
  /** The oldest that nobody acknowledged first. */
  open: z.array(Outage),
  /** Ended within the last three days, sounded, and never acknowledged; the newest first, 200 at most. */
  returned: z.array(Outage),
  settings: OutageSettings,
  /** Nothing sounds until then, unless something new comes; 0 for not at all. */
  silentUntil: z.number(),
})
export type OutagesState = z.infer<typeof OutagesState>

/** What became of an outage, in order; a key under `outages.events` of the catalogues. */
export const OUTAGE_EVENTS = [
  'opened',
  'held',
  'joined',
  'merged',
  'kind',
  'cause',
  'alarm',
  'planned',
  'acknowledged',
  'taken-back',
  'assigned',
  'note',
  'call',
  'escalated',
  'ended',
  'again',
] as const
export const OutageEventKind = z.enum(OUTAGE_EVENTS)
export type OutageEventKind = z.infer<typeof OutageEventKind>

export const OutageEvent = z.object({
  at: z.number(),
  what: OutageEventKind,
  /** Who did it; empty for the station itself. */
  by: z.string(),
  /** What was said, or the new value: a kind, a cause, an owner, how many cameras. */
  text: z.string(),
})
export type OutageEvent = z.infer<typeof OutageEvent>

export const OutageQuery = z.object({
  /** Ms since 1970; all that lasted at some time between the two. */
  from: z.number(),
  to: z.number(),
  /** In names and codes of facilities and cameras, owners and notes; whatever its case and accents. */
  text: z.string().max(200),
  kind: OutageKind.nullable(),
  cause: OutageCause.nullable(),
})
export type OutageQuery = z.infer<typeof OutageQuery>

const Id = z.string().max(64)
const Saved = z.union([
  z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
  Refused,
])

export const outages = {
  state: call(z.void(), OutagesState),
  changed: push(OutagesState),
  acknowledge: call(z.array(Id).max(5000), Outcome),
  takeBack: call(z.array(Id).max(5000), Outcome),
  assign: call(z.object({ id: Id, owner: z.string().trim().max(100) }), Outcome),
  note: call(z.object({ id: Id, text: z.string().trim().min(1).max(2000) }), Outcome),
  call: call(
    z.object({
      id: Id,
      text: z.string().trim().max(2000),
      call: OutageNote.shape.call.unwrap(),
    }),
    Outcome,
  ),
  /** What became of it, the oldest first. */
  history: call(Id, z.array(OutageEvent)),
  /** The newest first, 2,000 at most; `total` counts all. */
  list: call(OutageQuery, z.object({ outages: z.array(Outage), total: z.number() })),
  exportList: call(
    z.object({
      query: OutageQuery,
      format: z.enum(['xlsx', 'csv']),
      language: z.enum(['vi', 'en']),
    }),
    Saved,
  ),
  set: call(OutageSettings, Outcome),
  /** For some minutes, or until something new comes. */
  silence: call(z.void(), Outcome),
  /** Now somebody is to hear it; who asks first for a beat sounds it, one window alone. */
  beat: push(
    z.object({
      beat: z.number(),
      tone: OutageTone,
      /** 0–1. */
      volume: z.number(),
    }),
  ),
  claim: call(z.number(), z.object({ sound: z.boolean() })),
}
