import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'

/** Parts of the station that a backup can hold; words `backup.parts` of the catalogues. */
export const BACKUP_PARTS = [
  /** Cameras, facilities, codes, walls, settings, bookmarks, shifts, reports. */
  'data',
  'accounts',
  'custody',
  'journal',
  /** Documents of facilities, counts of people, technical checks, forwarding, coverage. */
  'books',
  'snapshots',
  /** Stills and clips of bookmarks: large. */
  'evidence',
  /** Passwords and the station's key; only where the file is encrypted. */
  'secrets',
] as const
export const BackupPart = z.enum(BACKUP_PARTS)
export type BackupPart = z.infer<typeof BackupPart>

const Sizes = z.object({ part: BackupPart, files: z.number(), bytes: z.number() })
export type BackupSizes = z.infer<typeof Sizes>

export const BackupTrouble = z.enum([
  ...(['cancelled', 'disk-full', 'not-writable', 'no-record', 'busy'] as const),
  ...(['passphrase-needed', 'passphrase-wrong', 'passphrase-short', 'damaged'] as const),
  ...(['no-backup', 'newer', 'secrets', 'in-use', 'internal'] as const),
])
export type BackupTrouble = z.infer<typeof BackupTrouble>

/** What a file holds, read from it. */
export const BackupPreview = z.object({
  name: z.string(),
  /** Ms since 1970. */
  made: z.number(),
  station: z.string(),
  by: z.string(),
  version: z.string(),
  encrypted: z.boolean(),
  parts: z.array(Sizes),
  counts: z.object({ cameras: z.number(), facilities: z.number(), bookmarks: z.number() }),
  /** How much must be free, bytes, and is. */
  needs: z.number(),
  free: z.number(),
})
export type BackupPreview = z.infer<typeof BackupPreview>

export const BackupWork = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({
    ...{ state: z.literal('working'), what: z.enum(['making', 'checking', 'restoring']) },
    share: z.number(),
    /** Path within the backup. */
    file: z.string(),
  }),
  z.object({
    ...{ state: z.literal('made'), path: z.string(), bytes: z.number(), files: z.number() },
    /** Files that were deleted while the backup was made. */
    gone: z.number(),
  }),
  /** Unpacked and whole: takes the profile's place at the next start. */
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('failed'), reason: BackupTrouble, detail: z.string() }),
])
export type BackupWork = z.infer<typeof BackupWork>

export const BackupState = z.object({
  work: BackupWork,
  /** The last one that was made, ms; null when there was none. */
  last: z.number().nullable(),
  lastPath: z.string(),
  lastEncrypted: z.boolean(),
  /** Days without a backup after which it is said; 0: never. */
  remindAfter: z.number(),
  /** Whether evidence goes along, as chosen last. */
  evidence: z.boolean(),
})
export type BackupState = z.infer<typeof BackupState>

/** Least characters of a passphrase: the file may lie anywhere for years. */
export const LEAST_PASSPHRASE = 12
const Passphrase = z.string().max(200)

export const backup = {
  state: call(z.void(), BackupState),
  changed: push(BackupState),
  /** What would be in it now. */
  sizes: call(z.void(), z.array(Sizes)),
  /** Asks for the place, then goes on in the background. An empty passphrase: not encrypted. */
  make: call(z.object({ evidence: z.boolean(), passphrase: Passphrase }), Outcome),
  cancel: call(z.void(), Outcome),
  remind: call(z.object({ days: z.number().int().min(0).max(365) }), Outcome),
  reveal: call(z.void(), Outcome),
  /** Asks for a file and reads what it holds. `passphrase-needed`: ask, then `look`. */
  choose: call(z.void(), z.union([z.object({ status: z.literal('done') }), Refused])),
  /** The file that was chosen. */
  look: call(
    z.object({ passphrase: Passphrase }),
    z.union([z.object({ status: z.literal('done'), preview: BackupPreview }), Refused]),
  ),
  /** Unpacks it and checks every file; what is there stays until the next start. */
  restore: call(z.object({ passphrase: Passphrase }), Outcome),
  /** Takes back what waits for the next start. */
  forget: call(z.void(), Outcome),
  restart: call(z.void(), Outcome),
}
