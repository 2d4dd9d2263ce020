import { OutageSettings } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import { defaultSettings } from './limits'

export const openOutageSettings = (
  dir: string,
  clock: Clock,
): Promise<Collection<OutageSettings>> =>
  openCollection({
    ...{ dir, clock, name: 'outages', schema: OutageSettings, version: 1, migrations: {} },
    defaults: defaultSettings,
  })
