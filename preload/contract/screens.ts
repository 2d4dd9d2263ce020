import { z } from 'zod'
import { call, Outcome, push } from './call'
import { ScreenId } from './wall'

/** Screens beside the first one, which has no number. */
export const MORE_SCREENS = ['w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'] as const

export const DisplayId = z.number()
export type DisplayId = z.infer<typeof DisplayId>

/** A monitor as the system tells of it; pixels are those of the desktop, before `scale`. */
export const Display = z.object({
  id: DisplayId,
  /** From left to right, then from top to bottom; 1 is the first. */
  number: z.number().int(),
  label: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  scale: z.number(),
  internal: z.boolean(),
  primary: z.boolean(),
})
export type Display = z.infer<typeof Display>

export const ScreenName = z.string().trim().max(40)

/** One wall that has a window of its own, or had one. */
export const ScreenInfo = z.object({
  id: ScreenId,
  /** 1 for the first one. */
  number: z.number().int(),
  /** Empty: it is called by its number. */
  name: z.string(),
  /** The operator wants it open; it may be without its display. */
  open: z.boolean(),
  /** Its window is there. */
  shown: z.boolean(),
  /** Where its window is; null while it has none. */
  display: DisplayId.nullable(),
  /** The display it waits for, by its label; null when nothing is missing. */
  lost: z.string().nullable(),
})
export type ScreenInfo = z.infer<typeof ScreenInfo>

/** Minutes without a hand on mouse and keys; 0 never locks by itself. */
export const LockAfter = z.number().int().min(0).max(720)

/** How the station starts, and when it locks itself. */
export const StartChoices = z.object({
  /** Nothing but the wall, on the whole screen. */
  kiosk: z.boolean(),
  /** With the system, once somebody has signed in. */
  withSystem: z.boolean(),
  lockAfter: LockAfter,
})
export type StartChoices = z.infer<typeof StartChoices>

export const ScreensState = z.object({
  screens: z.array(ScreenInfo),
  displays: z.array(Display),
  start: StartChoices,
})
export type ScreensState = z.infer<typeof ScreensState>

export const Pin = z.string().regex(/^\d{4,12}$/)

/** `hasPin`: there is a way to open it, by accounts too. `until`: when the next try is heard, in ms since 1970; 0 when at once. */
export const LockState = z.object({ locked: z.boolean(), hasPin: z.boolean(), until: z.number() })
export type LockState = z.infer<typeof LockState>

/** Why nothing was done; each is a key under `common.notDone.reasons` of the catalogues. */
export const ScreenRefusal = z.enum([
  'too-many-windows',
  'no-display',
  'no-screen',
  'first-screen',
  'bare-window',
  'cell-empty',
  'locked',
  'no-pin',
  'wrong-pin',
  'pin-wait',
  'old-pin',
  'sign-in',
])
export type ScreenRefusal = z.infer<typeof ScreenRefusal>

export const screens = {
  /** A further wall in a window of its own, on the display that is free next unless one is given. */
  open: call(z.object({ screen: ScreenId.optional(), display: DisplayId.optional() }), Outcome),
  close: call(ScreenId, Outcome),
  rename: call(z.object({ screen: ScreenId, name: ScreenName }), Outcome),
  /** The calling control window shows and works this screen's wall from now on. */
  show: call(ScreenId, Outcome),
  /** To another display; whatever stands there changes places with it. */
  move: call(z.object({ screen: ScreenId, display: DisplayId }), Outcome),
  /** Each display shows its number for a moment, and a text with it. */
  identify: call(
    z.array(z.object({ display: DisplayId, text: z.string().max(200) })).max(64),
    Outcome,
  ),
  setStart: call(StartChoices.partial(), Outcome),
  changed: push(ScreensState),
}

export const lock = {
  /** Pictures stay, controls are refused. Refused itself while there is no PIN. */
  lock: call(z.void(), Outcome),
  unlock: call(z.object({ pin: Pin }), Outcome),
  /** `old` is needed once there is one. Null takes it away, and the lock with it. */
  setPin: call(z.object({ pin: Pin.nullable(), old: Pin.optional() }), Outcome),
  /** Somebody is at the window. */
  active: call(z.void(), Outcome),
  changed: push(LockState),
}
