import { z } from 'zod'
import { TechnicalSettings } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { defaultSettings } from './defaults'

/** `run`: goes on, or was broken off by the end of the application. */
const Stored = z.object({
  settings: TechnicalSettings,
  run: z
    .object({ id: z.string(), at: z.number(), by: z.string(), cameras: z.array(z.string()) })
    .nullable(),
})
export type StoredTechnical = z.infer<typeof Stored>

export const openTechnicalCollection = (
  dir: string,
  clock: Clock,
): Promise<Collection<StoredTechnical>> =>
  openCollection<StoredTechnical>({
    ...{ dir, clock, name: 'technical', schema: Stored, version: 1, migrations: {} },
    defaults: { settings: defaultSettings, run: null },
  })
