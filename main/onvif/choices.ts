import { SearchChoices } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

export type ChoicesCollection = Collection<SearchChoices>

/** How cameras were looked for last; no passwords. */
export const openOnvifCollection = (dir: string, clock: Clock): Promise<ChoicesCollection> =>
  openCollection<SearchChoices>({
    ...{ dir, clock, name: 'onvif', schema: SearchChoices, version: 1, migrations: {} },
    defaults: {
      ...{ kind: 'network', network: '', range: '', user: 'admin', direct: false },
      servers: { mediamtx: '', go2rtc: '', frigate: '', recorder: '' },
      ...{ make: 'hikvision', pattern: '', subPattern: '', from: 1, to: 16 },
      ...{ code: '{facility}-{nn}', name: '{name}' },
    },
  })
