import { z } from 'zod'
import { call, Outcome, push } from './call'
import { CellIndex, ScreenId } from './wall'

/**
 * What happened to a camera. `lost`: no picture; `stalled`: it stands still or repeats; `blind`: it
 * shows nothing; `refused`: the camera does not let us in; `back`: its picture is there again;
 * `mark`: somebody marked it, on another screen.
 */
export const AlertKind = z.enum(['lost', 'stalled', 'blind', 'refused', 'back', 'mark'])
export type AlertKind = z.infer<typeof AlertKind>

/** The latest of a camera, until somebody has taken note of it. */
export const Alert = z.object({
  camera: z.string(),
  kind: AlertKind,
  /** When it was told, in ms since 1970. */
  at: z.number(),
  /** Of `back`: how long it was not fine, in ms; else 0. */
  after: z.number(),
  /** Of `mark`: the screen where it was made, which knows already; else null. */
  from: ScreenId.nullable(),
})
export type Alert = z.infer<typeof Alert>

/** A cell that shows the camera of the latest alert until somebody has taken note of it. */
export const AlarmCell = z.object({
  screen: ScreenId,
  cell: CellIndex,
  /** What it shows for an alert; null while there is none. */
  camera: z.string().nullable(),
  /** Alerts behind that one. */
  waiting: z.number(),
})
export type AlarmCell = z.infer<typeof AlarmCell>

/** Where an alarm cell is while the wall has fewer cells: an alert is not to be out of sight. */
export const alarmCellIn = (cell: number, { cells }: { cells: readonly unknown[] }): number =>
  Math.min(cell, cells.length - 1)

export const AlertsState = z.object({
  /** The newest first. */
  alerts: z.array(Alert),
  cells: z.array(AlarmCell),
})
export type AlertsState = z.infer<typeof AlertsState>

export const alerts = {
  state: call(z.void(), AlertsState),
  /** Somebody has taken note of these cameras' alerts, or of all. */
  acknowledge: call(z.array(z.string().max(64)).max(10_000).nullable(), Outcome),
  /** The alarm cell of the screen that the window shows; null for none. */
  setCell: call(CellIndex.nullable(), Outcome),
  /** Whether the window that asks may sound now: one window, and not again for half a minute. */
  mayTone: call(z.void(), z.object({ tone: z.boolean() })),
  changed: push(AlertsState),
}
