import { z } from 'zod'
import type { Clock } from '../base/clock'
import { openCollection } from '../storage'

const Memory = z.object({
  /** Of the last one that was made, ms since 1970. */
  last: z.number().nullable(),
  path: z.string(),
  encrypted: z.boolean(),
  /** Days without one after which it is said; 0 for never. */
  remindAfter: z.number().int().min(0).max(365),
  evidence: z.boolean(),
  /** Since when the station would have one to make, for the first reminder. */
  since: z.number(),
})
export type BackupMemory = z.infer<typeof Memory>

/** `backup.json`: when this station was backed up; it is not taken along. */
export const openBackupMemory = (dir: string, clock: Clock) =>
  openCollection({
    ...{ dir, clock, name: 'backup', schema: Memory, version: 1, migrations: {} },
    defaults: {
      ...{ last: null, path: '', encrypted: false, remindAfter: 14, evidence: false, since: 0 },
    } as BackupMemory,
  })
