import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Facility } from './facilities'
import {
  ImportNote,
  ImportPreview,
  ImportReply,
  LastImport,
  SavedFile,
  UndoImportReply,
} from './imports'
import { RingTimes } from './recording'
import { SceneLimits } from './scene'

export const Transport = z.enum(['tcp', 'udp', 'auto'])
export type Transport = z.infer<typeof Transport>

/** A camera as windows see it: never with its password. URLs carry no credentials. */
export const Camera = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  /** Code of a facility; empty when it belongs to none. */
  facility: z.string(),
  place: z.string(),
  url: z.string(),
  subUrl: z.string(),
  /** Address of its ONVIF service, by which it is moved; empty when it has none. */
  onvif: z.string(),
  /** Where it gives a still picture over HTTP; empty when it has none. */
  snapshotUrl: z.string(),
  user: z.string(),
  hasPassword: z.boolean(),
  transport: Transport,
  enabled: z.boolean(),
  note: z.string(),
  /** When the picture itself is told to be wrong. */
  scene: SceneLimits,
  /** What is kept of it around a moment. */
  ring: RingTimes,
})
export type Camera = z.infer<typeof Camera>

/** What the form sends. `password`: undefined keeps the stored one, '' removes it. `onvif`,
 * `snapshotUrl`, `scene`, `ring`: undefined keeps what is stored. */
export const CameraDraft = z.object({
  id: z.string().optional(),
  code: z.string().max(64),
  name: z.string().max(200),
  facility: z.string().max(64),
  place: z.string().max(200),
  url: z.string().max(2000),
  subUrl: z.string().max(2000),
  onvif: z.string().max(2000).optional(),
  snapshotUrl: z.string().max(2000).optional(),
  user: z.string().max(200),
  password: z.string().max(200).optional(),
  transport: Transport,
  enabled: z.boolean(),
  note: z.string().max(2000),
  scene: SceneLimits.optional(),
  ring: RingTimes.optional(),
})
export type CameraDraft = z.infer<typeof CameraDraft>

/** `field` is a column of the CSV; `reason` a key under `cameras.issues` of the catalogues. */
export const FieldIssue = z.object({ field: z.string(), reason: z.string(), value: z.string() })
export type FieldIssue = z.infer<typeof FieldIssue>

export const SaveReply = z.union([
  z.object({ status: z.literal('done'), id: z.string() }),
  z.object({ status: z.literal('invalid'), issues: z.array(FieldIssue) }),
  Refused,
])
export type SaveReply = z.infer<typeof SaveReply>

export const Registry = z.object({
  mode: z.enum(['real', 'demo']),
  facilities: z.array(Facility),
  cameras: z.array(Camera),
})
export type Registry = z.infer<typeof Registry>

/** "Thử kết nối". `picture` is a JPEG data URL, at most 640 pixels wide. */
export const TestReply = z.union([
  z.object({
    status: z.literal('done'),
    picture: z.string(),
    codec: z.string(),
    width: z.number(),
    height: z.number(),
    /** Frames a second; 0 when the camera does not tell. */
    fps: z.number(),
    /** Milliseconds until the first picture. */
    ms: z.number(),
  }),
  z.object({ status: z.literal('invalid'), issues: z.array(FieldIssue) }),
  Refused,
])
export type TestReply = z.infer<typeof TestReply>

export const cameras = {
  save: call(CameraDraft, SaveReply),
  remove: call(
    z.array(z.string()),
    z.union([z.object({ status: z.literal('done'), undo: z.string() }), Refused]),
  ),
  undoRemove: call(z.string(), Outcome),
  setEnabled: call(z.object({ ids: z.array(z.string()), enabled: z.boolean() }), Outcome),
  test: call(CameraDraft, TestReply),
  /** The file's bytes as base64: main finds out the encoding. At most 20 MB. */
  previewImport: call(
    z.object({ file: z.string(), base64: z.string().max(28_000_000) }),
    ImportPreview,
  ),
  /** `all` refuses when a line is bad; `good` leaves the bad lines out. */
  commitImport: call(z.object({ token: z.string(), mode: z.enum(['all', 'good']) }), ImportReply),
  /** Takes the import of this time back, or the last one; also after a restart. */
  undoImport: call(z.union([z.number(), z.void()]), UndoImportReply),
  /** Those that can be taken back, the newest first. */
  lastImports: call(z.void(), z.array(LastImport)),
  /** Opens a save dialogue in main: all as a workbook, or the cameras as CSV. No passwords. */
  exportList: call(z.void(), SavedFile),
  /** Empty lists with their headers and one example line. */
  exportTemplate: call(z.enum(['xlsx', 'cameras', 'facilities']), SavedFile),
  /** The file of this preview with what is to be mended beside each line; no passwords. */
  exportErrors: call(
    z.object({
      token: z.string(),
      /** Header of the column with the words. */
      title: z.string().max(100),
      notes: z.array(ImportNote).max(100_000),
    }),
    SavedFile,
  ),
  changed: push(Registry),
}
