import { MaintenanceBook, type Refused } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { type Collection, openCollection } from '../../storage'

export type PlansCollection = Collection<MaintenanceBook>

export const openPlans = (dir: string, clock: Clock): Promise<PlansCollection> =>
  openCollection({
    ...{ dir, clock, name: 'maintenance', schema: MaintenanceBook, version: 1, migrations: {} },
    defaults: { plans: [] },
  })

export const refused = (reason: string): Refused => ({ status: 'refused', reason })
