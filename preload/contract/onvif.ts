import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { CameraDraft, FieldIssue, TestReply } from './cameras'

/** Why a device was not read: keys under `onvif.reasons` of the catalogues. */
export const OnvifReason = z.enum([
  'unreachable',
  'too-slow',
  'not-onvif',
  'rubbish',
  'too-big',
  'login-needed',
  'not-authorised',
  'no-streams',
  'failed',
  'stopped',
])
export type OnvifReason = z.infer<typeof OnvifReason>

/** An IPv4 network that this machine is in. */
export const OnvifNetwork = z.object({
  name: z.string(),
  address: z.string(),
  /** Bits of the mask. */
  prefix: z.number(),
  /** Only this machine is in it. */
  internal: z.boolean(),
})
export type OnvifNetwork = z.infer<typeof OnvifNetwork>

/** One stream of a device as it tells of it; numbers are 0 where it does not. No credentials. */
export const FoundStream = z.object({
  url: z.string(),
  name: z.string(),
  codec: z.enum(['h264', 'h265', 'mjpeg', 'mpeg4', '']),
  width: z.number(),
  height: z.number(),
  fps: z.number(),
  kbps: z.number(),
})
export type FoundStream = z.infer<typeof FoundStream>

/** A camera that could be registered, or a device that could not be read. */
export const FoundRow = z.object({
  key: z.string(),
  /** `host` or `host:port` of what was asked. */
  address: z.string(),
  name: z.string(),
  /** Maker and model. */
  hardware: z.string(),
  /** Of a recorder, or of a camera with several sensors; null of any other. */
  channel: z.number().nullable(),
  state: z.enum(['reading', 'ready', 'failed']),
  reason: OnvifReason.nullable(),
  /** Its clock minus ours; null when it does not tell. */
  offsetMs: z.number().nullable(),
  /** Its slowest answer so far. */
  ms: z.number(),
  main: FoundStream.nullable(),
  sub: FoundStream.nullable(),
  ptz: z.boolean(),
  snapshotUrl: z.string(),
  /** Address of its ONVIF service; empty for streams of a server. */
  onvif: z.string(),
})
export type FoundRow = z.infer<typeof FoundRow>

const login = { user: z.string().max(200), password: z.string().max(200) }
const address = z.string().trim().min(1).max(300)

/** Recorders whose addresses of channels are known; `own`: with {n} in it. */
export const RecorderMake = z.enum(['hikvision', 'dahua', 'own'])
export type RecorderMake = z.infer<typeof RecorderMake>

/** Where cameras are looked for. `direct`: the camera's own address instead of the server's. */
export const SearchInput = z.discriminatedUnion('kind', [
  /** WS-Discovery on the network of this address of ours. */
  z.object({ kind: z.literal('network'), network: z.string().max(60), ...login }),
  /** `192.168.1.10-60`, `10.0.0.0/24`, lists of them; each may have `:port`. */
  z.object({ kind: z.literal('range'), range: z.string().trim().min(1).max(500), ...login }),
  z.object({ kind: z.literal('mediamtx'), address, direct: z.boolean(), ...login }),
  z.object({ kind: z.literal('go2rtc'), address, direct: z.boolean(), ...login }),
  z.object({ kind: z.literal('frigate'), address, direct: z.boolean(), ...login }),
  z.object({
    kind: z.literal('recorder'),
    make: RecorderMake,
    address: z.string().trim().max(300),
    /** Of make `own`. */
    pattern: z.string().trim().max(1000),
    subPattern: z.string().trim().max(1000),
    from: z.number().int().min(0).max(999),
    to: z.number().int().min(0).max(999),
    ...login,
  }),
])
export type SearchInput = z.infer<typeof SearchInput>
export type SearchKind = SearchInput['kind']

/** Why nothing could be looked for: keys under `onvif.troubles` of the catalogues. */
export const SearchTrouble = z.enum([
  'network-gone',
  'network-refused',
  'server-unreachable',
  'server-login',
  'server-odd',
])
export type SearchTrouble = z.infer<typeof SearchTrouble>

/** How far a search is. `total` is 0 while it is not known. */
export const SearchProgress = z.object({
  /** Counts up; 0 before the first. */
  id: z.number(),
  running: z.boolean(),
  /** Addresses or devices that have answered, or were given up. */
  done: z.number(),
  total: z.number(),
  trouble: SearchTrouble.nullable(),
})
export type SearchProgress = z.infer<typeof SearchProgress>

/** Remembered; never a password. */
export const SearchChoices = z.object({
  kind: z.enum(['network', 'range', 'mediamtx', 'go2rtc', 'frigate', 'recorder']),
  /** Our address in it: an interface may have several. */
  network: z.string().max(60),
  range: z.string().max(500),
  user: z.string().max(200),
  servers: z.object({
    mediamtx: z.string().max(300),
    go2rtc: z.string().max(300),
    frigate: z.string().max(300),
    recorder: z.string().max(300),
  }),
  direct: z.boolean(),
  make: RecorderMake,
  pattern: z.string().max(1000),
  subPattern: z.string().max(1000),
  from: z.number(),
  to: z.number(),
  /** Of codes and names, with {facility}, {nn}, {name}, {address}. */
  code: z.string().max(100),
  name: z.string().max(100),
})
export type SearchChoices = z.infer<typeof SearchChoices>

const key = z.string().max(400)

/** One row as a camera. */
export const AddRow = z.object({
  key,
  code: z.string().max(64),
  name: z.string().max(200),
  facility: z.string().max(64),
  place: z.string().max(200),
})
export type AddRow = z.infer<typeof AddRow>

export const AddReply = z.union([
  /** `at` names it for `cameras.undoImport`. */
  z.object({ status: z.literal('done'), ids: z.array(z.string()), at: z.number() }),
  z.object({
    status: z.literal('invalid'),
    bad: z.array(z.object({ key: z.string(), issues: z.array(FieldIssue) })),
  }),
  Refused,
])
export type AddReply = z.infer<typeof AddReply>

/** What a device told, for the camera's form. */
export const ReadReply = z.union([
  z.object({ status: z.literal('done'), row: FoundRow }),
  z.object({ status: z.literal('invalid'), issues: z.array(FieldIssue) }),
  Refused,
])
export type ReadReply = z.infer<typeof ReadReply>

export const onvif = {
  networks: call(z.void(), z.array(OnvifNetwork)),
  choices: call(z.void(), SearchChoices),
  remember: call(SearchChoices.partial(), Outcome),
  /** Ends the one before. Refused when the range cannot be read (`detail`: which part). */
  search: call(
    SearchInput,
    z.union([z.object({ status: z.literal('done'), id: z.number() }), Refused]),
  ),
  stop: call(z.void(), Outcome),
  state: call(z.void(), z.object({ progress: SearchProgress, rows: z.array(FoundRow) })),
  /** "Thử kết nối" of a row. */
  picture: call(z.object({ search: z.number(), key }), TestReply),
  /** All or none: one write, undone by `cameras.undoImport`. */
  add: call(z.object({ search: z.number(), rows: z.array(AddRow).min(1).max(10_000) }), AddReply),
  /** By the draft's ONVIF address and login. */
  read: call(CameraDraft, ReadReply),
  /** Rows that are new or changed; at most every 150 ms. */
  changed: push(z.object({ progress: SearchProgress, rows: z.array(FoundRow) })),
}
