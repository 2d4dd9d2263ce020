import { z } from 'zod'
import { CellIndex, ScreenId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

/** Which cell of each screen is its alarm cell. */
const Stored = z.object({ cells: z.record(ScreenId, CellIndex) })
export type StoredCells = z.infer<typeof Stored>

export function openAlarmCells(dir: string, clock: Clock): Promise<Collection<StoredCells>> {
  return openCollection({
    ...{ dir, clock, name: 'alarm-cells', schema: Stored, version: 1, migrations: {} },
    defaults: { cells: {} },
  })
}
