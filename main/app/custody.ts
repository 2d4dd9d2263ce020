import { realClock } from '../base/clock'
import { type CustodyLog, createCustodyLog, openStationKey, type StationKey } from '../evidence'
import type { EvidenceDeps } from './evidence-deps'

export interface Custody {
  custody: CustodyLog
  /** Null when it cannot be used: nothing can be signed. */
  key: StationKey | null
}

/** The custody log, signed with the station's key where that can be used. */
export async function openCustody(deps: EvidenceDeps): Promise<Custody> {
  const { profile, vault, notices } = deps
  const log = deps.log.scope('custody')
  const key = await openStationKey({ dir: profile.data, vault, clock: realClock })
  if (!key.ok) {
    log.error(`the station's key cannot be used: ${key.reason}`, key.detail ?? '')
    notices.add('evidence-key', 'error')
  }
  const custody = createCustodyLog({
    ...{ dir: profile.custody, clock: realClock, key: key.ok ? key.value : null },
    onRepair: ({ detail }) => log.warn('the end of the log did not fit, put on record', detail),
  })
  if (key.ok && key.value.created) {
    const { fingerprint } = key.value
    log.info(`the station has a key now: ${fingerprint}`)
    const entry = { by: '', action: 'key-created' as const, subject: '', detail: { fingerprint } }
    const told = await custody.append(entry)
    if (!told.ok) log.error(`its creation is not on record: ${told.reason}`, told.detail ?? '')
  }
  return { custody, key: key.ok ? key.value : null }
}
