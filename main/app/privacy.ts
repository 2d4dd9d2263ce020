import type { Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { isDemo } from '../demo'
import type { Broadcast } from '../ipc'
import { LIFTED_MINUTES, Privacy, type PrivacyRecords } from '../privacy'
import type { Evidence } from './evidence'
import type { Stores } from './stores'

/** Opened later: the log that all of it is put on. */
type Log = () => Pick<Evidence, 'record' | 'note'>

/** What may not be seen of cameras' pictures; told to every window. */
export function startPrivacy(stores: Stores, broadcast: Broadcast, log: Log): Privacy {
  const { privacyBook: collection, registry, accounts } = stores
  const isCamera = (id: string) =>
    isDemo(id) || registry.list().cameras.some((each) => each.id === id)
  const privacy = new Privacy({
    ...{ collection, clock: realClock, isCamera, records: recordsIn(stores, log) },
    changed: (state) => broadcast('privacy', 'changed', state),
  })
  accounts.onSession(({ now, before }) => {
    if (now?.account !== before?.account) privacy.restoreAll('session-ended')
  })
  // The right may be taken away while somebody sits there.
  accounts.onChange(() => {
    if (!accounts.may('privacy')) privacy.restoreAll('session-ended')
  })
  registry.onChange(() => privacy.refresh())
  return privacy
}

function recordsIn({ registry, operator }: Stores, log: Log): PrivacyRecords {
  const about = (id: string) => {
    const found = registry.list().cameras.find((each) => each.id === id)
    if (!found) return { camera: id }
    const { code, name, facility } = found
    return { camera: code, name, ...(facility && { facility }) }
  }
  return {
    lifted: async (id, by) => {
      const detail = { ...about(id), minutes: LIFTED_MINUTES }
      const entry = { by, action: 'privacy-lifted' as const, subject: id, detail }
      return (await log().record([entry])).ok
    },
    restored: (id, why, lifter) => {
      const byHand = why === 'by-hand' || why === 'areas-changed'
      const detail = { ...about(id), why, lifter }
      // What happens by itself is nobody's deed.
      log().note({
        ...{ action: 'privacy-restored', subject: id, detail },
        by: byHand ? operator() : '',
      })
    },
    areasChanged: (id, before, after) =>
      log().note({
        ...{ action: 'privacy-changed', subject: id },
        detail: { ...about(id), areas: `${before} → ${after}` },
      }),
  }
}

export const privacyHandlers = (privacy: Privacy, operator: () => string): Handlers['privacy'] => ({
  state: () => privacy.state(),
  set: ({ camera, areas }) => privacy.set(camera, areas),
  lift: ({ camera, on }) => privacy.lift(camera, on, operator()),
})
