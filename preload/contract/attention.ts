import { z } from 'zod'
import { call, Outcome, push } from './call'

const MinuteOfDay = z.number().int().min(0).max(1439)
const Time = z.number().min(0).max(8.64e15)

/**
 * How a check ended. `pending`: asked now; `unknown`: the station was off before anybody could
 * answer.
 */
export const AttentionOutcome = z.enum(['pending', 'answered', 'missed', 'unknown'])
export type AttentionOutcome = z.infer<typeof AttentionOutcome>

/** Once "are you there?". Times are ms since 1970. */
export const AttentionCheck = z.object({
  id: z.string().max(64),
  /** When it was asked, and until when an answer counts. */
  at: Time,
  until: Time,
  outcome: AttentionOutcome,
  answeredAt: Time.nullable(),
  /** Who answered; empty when nobody did. */
  by: z.string().max(100),
  /** Who was on duty then. */
  onDuty: z.string().max(400),
  /** Id of the shift; empty when there was none. */
  shift: z.string().max(64),
  /** A missed one that somebody has noted; null while it alarms. */
  noted: z.object({ at: Time, by: z.string().max(100), why: z.string().max(400) }).nullable(),
})
export type AttentionCheck = z.infer<typeof AttentionCheck>

export const ATTENTION_SECONDS = { least: 2, most: 4 * 3600, answerLeast: 2, answerMost: 900 }
const Wait = z.number().min(ATTENTION_SECONDS.least).max(ATTENTION_SECONDS.most)

/** Vietnam's clock; from and to alike: at any hour. */
export const AttentionSettings = z
  .object({
    on: z.boolean(),
    from: MinuteOfDay,
    to: MinuteOfDay,
    /** Seconds between two checks: somewhere between these. */
    least: Wait,
    most: Wait,
    /** Seconds in which the key counts. */
    within: z.number().min(ATTENTION_SECONDS.answerLeast).max(ATTENTION_SECONDS.answerMost),
    /** Only while somebody has a shift. */
    onlyInShift: z.boolean(),
    /** Any key or movement answers, not only the one key. */
    activityCounts: z.boolean(),
  })
  .refine(({ least, most }) => least <= most)
export type AttentionSettings = z.infer<typeof AttentionSettings>

export const AttentionState = z.object({
  settings: AttentionSettings,
  /** What is asked now. */
  asking: AttentionCheck.nullable(),
  /** Missed ones that nobody has noted: they alarm on every screen. */
  missed: z.array(AttentionCheck),
})
export type AttentionState = z.infer<typeof AttentionState>

export const attention = {
  state: call(z.void(), AttentionState),
  set: call(AttentionSettings, Outcome),
  /** `key` false: by activity, which counts only where that was chosen. Refused as `too-late`. */
  answer: call(z.object({ id: z.string().max(64), key: z.boolean() }), Outcome),
  /** Silences the alarm of missed ones; who and why is on record. */
  note: call(z.object({ why: z.string().max(400) }), Outcome),
  /** That overlap [from, to), oldest first. */
  between: call(z.object({ from: Time, to: Time }), z.array(AttentionCheck)),
  /** Whoever asks first for a beat sounds it. */
  claim: call(z.number(), z.object({ sound: z.boolean() })),
  changed: push(AttentionState),
  /** Now somebody is to hear it. Volume 0–1. */
  beat: push(z.object({ beat: z.number(), tone: z.enum(['chime', 'siren']), volume: z.number() })),
}
