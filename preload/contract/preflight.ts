import { z } from 'zod'
import { call, Outcome, push } from './call'
import { ProgrammeId } from './programme'

/** What is wrong with it; a key under `preflight.reasons` and `preflight.todo` of the catalogues. */
export const PreflightReason = z.enum([
  'none',
  'wrong-password',
  'unreachable',
  'no-picture',
  'black',
  'frozen',
  'gone',
  'disabled',
  'still-missing',
  'still-broken',
  'bookmark-gone',
  'bookmark-empty',
  'exhibit-failed',
  'figures-failed',
  'cancelled',
  'no-program',
])
export type PreflightReason = z.infer<typeof PreflightReason>

/** Why nothing was run; a key under `preflight.refused` of the catalogues. */
export const PreflightRefusal = z.enum(['preflight-runs', 'not-found', 'no-steps'])
export type PreflightRefusal = z.infer<typeof PreflightRefusal>

/** One thing that a programme needs. */
export const PreflightItem = z.object({
  kind: z.enum(['camera', 'still', 'bookmark', 'figures']),
  /** Of the camera, still or bookmark; the page of figures. */
  id: z.string(),
  /** As the presenter knows it; empty for figures. */
  name: z.string(),
  /** Numbers (1…) of the steps that need it. */
  steps: z.array(z.number().int()),
  /** It only stands in for another one. */
  substitute: z.boolean(),
  state: z.enum(['waiting', 'running', 'ok', 'failed']),
  /** 'none' while it is fine. */
  reason: PreflightReason,
  /** Failed, and at each of its steps a substitute takes its place that is fine. */
  covered: z.boolean(),
})
export type PreflightItem = z.infer<typeof PreflightItem>

export const PreflightState = z.object({
  programme: ProgrammeId,
  /** Of the programme that was looked at. */
  revision: z.number().int(),
  from: z.number(),
  /** Null while it runs. */
  to: z.number().nullable(),
  items: z.array(PreflightItem),
})
export type PreflightState = z.infer<typeof PreflightState>

export const preflight = {
  /** The last one of a programme since the application began; null when there was none. */
  state: call(ProgrammeId, PreflightState.nullable()),
  /** Opens everything; told by `changed`. One runs at a time. */
  run: call(ProgrammeId, Outcome),
  cancel: call(ProgrammeId, Outcome),
  changed: push(PreflightState),
}
