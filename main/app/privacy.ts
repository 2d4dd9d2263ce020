import type { Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { isDemo } from '../demo'
import type { Broadcast } from '../ipc'
import { Privacy } from '../privacy'
import type { Stores } from './stores'

/** What may not be seen of cameras' pictures; told to every window. */
export function startPrivacy(
  { privacyBook: collection, registry }: Stores,
  broadcast: Broadcast,
): Privacy {
  const isCamera = (id: string) =>
    isDemo(id) || registry.list().cameras.some((each) => each.id === id)
  return new Privacy({
    ...{ collection, clock: realClock, isCamera },
    changed: (state) => broadcast('privacy', 'changed', state),
  })
}

export const privacyHandlers = (privacy: Privacy): Handlers['privacy'] => ({
  state: () => privacy.state(),
  set: ({ camera, areas }) => privacy.set(camera, areas),
  lift: () => ({ status: 'refused', reason: 'not-yet' }),
})
