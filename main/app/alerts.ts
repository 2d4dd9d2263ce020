import type { Handlers, ScreenId } from '../../preload/contract'
import { Alerts, openAlarmCells } from '../alerts'
import { realClock } from '../base/clock'
import { type Broadcast, coalesce } from '../ipc'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'

interface AlertsDeps extends Pick<Stores, 'log'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  registries: Registries
}

/** What happened to cameras, as this station tells its windows. */
export async function startAlerts(deps: AlertsDeps): Promise<Alerts> {
  const { profile, notices, broadcast, registries, log } = deps
  const cells = await openAlarmCells(profile.data, realClock)
  tellOfProblems(cells.problems(), log, notices)
  const changed = coalesce<void>(realClock, 100, () =>
    broadcast('alerts', 'changed', alerts.state()),
  )
  const alerts: Alerts = new Alerts({
    ...{ clock: realClock, cells },
    wall: (screen) => registries.walls.of(screen),
    changed: () => changed('state', undefined),
  })
  return alerts
}

/** Marks are told to the alarm cells of other screens. */
export const tellingMarks = (
  handlers: Handlers['bookmarks'],
  alerts: Alerts,
  screenOf: (window: number) => ScreenId,
): Handlers['bookmarks'] => ({
  ...handlers,
  mark: async (mark, caller) => {
    const reply = await handlers.mark(mark, caller)
    if (reply.status === 'done') alerts.marked(mark.camera, screenOf(caller.window))
    return reply
  },
})
