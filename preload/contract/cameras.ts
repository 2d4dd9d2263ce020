import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Facility } from './facilities'
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

export const BadLine = z.object({ line: z.number(), issues: z.array(FieldIssue) })
export type BadLine = z.infer<typeof BadLine>

export const ImportRow = z.object({
  line: z.number(),
  action: z.enum(['create', 'update', 'same']),
  code: z.string(),
  name: z.string(),
  facility: z.string(),
  url: z.string(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** What an import would do. `token` names it for `commitImport`; nothing has changed yet. */
export const ImportPreview = z.union([
  z.object({
    status: z.literal('done'),
    token: z.string(),
    file: z.string(),
    total: z.number(),
    creates: z.number(),
    updates: z.number(),
    unchanged: z.number(),
    newFacilities: z.array(Facility),
    rows: z.array(ImportRow),
    bad: z.array(BadLine),
    unknownColumns: z.array(z.string()),
  }),
  Refused,
])
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportReply = z.union([
  z.object({
    status: z.literal('done'),
    created: z.number(),
    updated: z.number(),
    left: z.number(),
  }),
  Refused,
])
export type ImportReply = z.infer<typeof ImportReply>

export const cameras = {
  save: call(CameraDraft, SaveReply),
  remove: call(
    z.array(z.string()),
    z.union([z.object({ status: z.literal('done'), undo: z.string() }), Refused]),
  ),
  undoRemove: call(z.string(), Outcome),
  setEnabled: call(z.object({ ids: z.array(z.string()), enabled: z.boolean() }), Outcome),
  saveFacility: call(Facility, SaveReply),
  test: call(CameraDraft, TestReply),
  /** The file's bytes as base64: main finds out the encoding. At most 20 MB. */
  previewImport: call(
    z.object({ file: z.string(), base64: z.string().max(28_000_000) }),
    ImportPreview,
  ),
  /** `all` refuses when a line is bad; `good` leaves the bad lines out. */
  commitImport: call(z.object({ token: z.string(), mode: z.enum(['all', 'good']) }), ImportReply),
  /** Opens a save dialogue in main; passwords are never exported. */
  exportCsv: call(
    z.void(),
    z.union([
      z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
      Refused,
    ]),
  ),
  /** An empty file with the header and one example line. */
  exportTemplate: call(
    z.void(),
    z.union([
      z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
      Refused,
    ]),
  ),
  changed: push(Registry),
}
