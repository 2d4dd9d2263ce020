import { z } from 'zod'
import { AccountsState } from './accounts'
import { Arrangements } from './arrangements'
import { call, Outcome, push, Refused } from './call'
import { Registry } from './cameras'
import { Codes } from './codes'
import { UnseenAfter } from './coverage'
import { Encoders, Transcoder } from './encoders'
import { ExportChoice } from './evidence'
import { KeyCard } from './key-card'
import { PageRole } from './presenter'
import { PtzSpeed } from './ptz'
import { RingBudgetSetting, RingSeconds } from './recording'
import { LockState, ScreensState } from './screens'
import { StreamStatus } from './streams'
import { ScreenTours, Tour, TourBudget } from './tours'
import { CameraViews } from './views'
import { ScreenId, WallState } from './wall'

export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>

const MinuteOfDay = z
  .number()
  .int()
  .min(0)
  .max(24 * 60 - 1)

/** Dim and warm, by hand or by the hour of the clock on the wall (Asia/Ho_Chi_Minh). */
export const Night = z.object({
  on: z.boolean(),
  /** Turns it on at `from` and off at `to`; by hand until then. */
  byHour: z.boolean(),
  from: MinuteOfDay,
  to: MinuteOfDay,
  /** The cameras' pictures, too. */
  pictures: z.boolean(),
})
export type Night = z.infer<typeof Night>

export const Settings = z.object({
  language: Language,
  /** Metres from the screen: the wall's text scales with it. */
  distance: z.union([z.literal(1), z.literal(3), z.literal(6)]),
  leftPanel: z.boolean(),
  rightPanel: z.boolean(),
  /** Branches of the tree that are folded. */
  folded: z.array(z.string().max(200)).max(10_000),
  /** Kinds of notices that need not be said again. */
  dismissed: z.array(z.string().max(64)).max(64),
  /** A program the user chose; empty finds one by itself. */
  ffmpegPath: z.string().max(4096),
  /** Who makes H.264 of what cameras send in another codec. */
  transcoder: Transcoder,
  /** Seconds that are kept before a moment and after it, of whoever has none of its own. */
  ringBefore: RingSeconds,
  ringAfter: RingSeconds,
  /** Bytes that the last minutes of all cameras may take; null is what the disk allows. */
  ringBudget: RingBudgetSetting,
  /** What this station is called in evidence; empty for the computer's name. */
  station: z.string().max(100),
  exportAs: ExportChoice,
  /** What was chosen in the palette, by kind and id, the newest first. */
  chosen: z.array(z.string().max(200)).max(20),
  /** Keys that were chosen here, by action; every other action has those of the product. */
  keys: z.record(z.string().max(64), z.array(z.string().min(1).max(40)).max(4)),
  night: Night,
  /** Nothing moves or fades, whatever the system says. */
  still: z.boolean(),
  /** How fast cameras are moved. */
  ptzSpeed: PtzSpeed,
  unseenAfter: UnseenAfter,
  /** A short tone when a camera on a wall is in trouble. */
  alertSound: z.boolean(),
  /** Streams that tours may open ahead, beyond those that are shown. */
  tourBudget: TourBudget,
  /** The selected tile is heard. */
  sound: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

/** Something the operator should know; `kind` is a key under `notices` of the catalogues. */
export const Notice = z.object({
  id: z.string(),
  kind: z.enum([
    'storage-recovered',
    'storage-newer',
    'storage-write',
    'secrets-keyfile',
    'secrets-lost',
    'ffmpeg-missing',
    'window-crashed',
    'window-unstable',
    'recording-failed',
    'recording-short',
    'bookmarks-damaged',
    'evidence-key',
    'custody-waiting',
    'retention-done',
    'retention-failed',
    'snapshots-waiting',
    'screen-lost',
    'coverage-unsaved',
    'coverage-damaged',
    'occupancy-damaged',
    'technical-damaged',
    'attention-unwritten',
    'backup-due',
    'restore-failed',
    'journal-unsaved',
    'journal-damaged',
    'outages-damaged',
    'outages-unwritten',
    'show-muted',
    'show-interrupted',
    'privacy-damaged',
  ]),
  level: z.enum(['info', 'warning', 'error']),
  params: z.record(z.string(), z.string()),
  at: z.number(),
})
export type Notice = z.infer<typeof Notice>

/** Everything a window needs to draw itself; later changes are pushed slice by slice. */
export const Snapshot = z.object({
  version: z.string(),
  role: PageRole,
  /** Nothing but the wall: a kiosk, or a screen's own window. */
  kiosk: z.boolean(),
  settings: Settings,
  codes: Codes,
  registry: Registry,
  /** The one that this window shows. */
  screen: ScreenId,
  /** Of every screen. */
  walls: z.array(WallState),
  screens: ScreensState,
  lock: LockState,
  accounts: AccountsState,
  /** How pictures stand that are not shown as they come. */
  views: CameraViews,
  /** The station's own layouts, and its scenes. */
  layouts: Arrangements,
  tours: z.array(Tour),
  /** Of every screen that has had one. */
  touring: z.array(ScreenTours),
  streams: z.array(StreamStatus),
  encoders: Encoders,
  /** ws://127.0.0.1:PORT/TOKEN ; a stream is at `${streamBase}/${camera}/${quality}`. */
  streamBase: z.string(),
  notices: z.array(Notice),
  /** False only where the cost of watching scenes is measured. */
  watchScenes: z.boolean(),
})
export type Snapshot = z.infer<typeof Snapshot>

export const app = {
  snapshot: call(z.void(), Snapshot),
  set: call(Settings.partial(), Outcome),
  enterDemo: call(z.void(), Outcome),
  leaveDemo: call(z.void(), Outcome),
  openLogs: call(z.void(), Outcome),
  dismissNotice: call(z.string(), Outcome),
  toggleFullScreen: call(z.void(), Outcome),
  /** A further window that can show and work every screen. */
  openWindow: call(z.void(), Outcome),
  /** Asks where to, prints the keys there, and opens the page; `path` is where it lies. */
  printKeys: call(
    KeyCard,
    z.union([z.object({ status: z.literal('done'), path: z.string() }), Refused]),
  ),
  quit: call(z.void(), Outcome),
  /** How many tiles of this window show moving pictures; main reports it when asked to. */
  reportLive: call(z.object({ live: z.number().int(), shown: z.number().int() }), Outcome),
  settingsChanged: push(Settings),
  noticesChanged: push(z.array(Notice)),
}
