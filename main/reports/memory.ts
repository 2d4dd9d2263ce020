import { z } from 'zod'
import { type Organisation, ReportEntry } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

/** What the next report begins with: who writes, to whom, and the texts of the last one. */
const Memory = z.object({
  organisation: ReportEntry.shape.organisation.nullable(),
  ...ReportEntry.pick({ to: true, texts: true, limits: true, withPictures: true }).shape,
  /** Where the last file went. */
  folder: z.string(),
})
type Memory = z.infer<typeof Memory>
export type ReportMemory = Collection<Memory>

const NO_TEXTS = { connection: '', results: '', faults: '', difficulties: '', proposals: '' }

export const openMemory = (dir: string, clock: Clock): Promise<ReportMemory> =>
  openCollection<Memory>({
    ...{ dir, clock, name: 'reports', schema: Memory, version: 1, migrations: {} },
    defaults: {
      ...{ organisation: null, to: [], texts: NO_TEXTS, folder: '', withPictures: false },
      limits: { percent: 90, violations: 3 },
    },
  })

/** What nobody entered for this period is none of it: facilities and pictures begin anew. */
export function freshEntry(
  memory: Memory,
  language: ReportEntry['language'],
  here: Organisation,
): ReportEntry {
  const { organisation, to, texts, limits, withPictures } = memory
  return {
    ...{ language, organisation: organisation ?? here, to, texts, limits, withPictures },
    ...{ dropped: [], own: [], pictures: [] },
  }
}

/** Of an entry, what is remembered. */
export const remembered = ({ organisation, to, texts, limits, withPictures }: ReportEntry) => ({
  ...{ organisation, to, texts, limits, withPictures },
})
