import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../preload/contract'
import { realClock, type Timer } from '../base/clock'
import { provinceOf } from '../facilities'
import type { Broadcast } from '../ipc'
import { Days, effectOf, Maintenance, openPlans, Uptime } from '../uptime'
import type { Watch } from '../watch'
import type { Notices } from './notices'
import type { OutgoingDeps } from './outgoing'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'
import { uptimeExport } from './uptime-export'

interface UptimeDeskDeps extends Pick<Stores, 'log'>, OutgoingDeps {
  profile: Profile
  notices: Notices
  registries: Pick<Registries, 'current' | 'camera' | 'mode'>
  broadcast: Broadcast
  journal: Watch['journal']
}

export interface UptimeDesk {
  uptime: Uptime
  maintenance: Maintenance
  handlers: Handlers['uptime']
  close(): Promise<void>
}

/** Days that nobody has asked for yet are folded when the station has come to rest. Ms. */
const LATER = 15_000

export async function openUptime(deps: UptimeDeskDeps): Promise<UptimeDesk> {
  const { profile, registries, broadcast, operator, journal } = deps
  const log = deps.log.scope('uptime')
  const { now } = realClock
  const days = new Days({
    ...{ journal, now, dir: join(profile.root, 'uptime'), log: (line) => log.warn(line) },
    size: async (day) => {
      const found = await stat(join(profile.journal, `${day}.jsonl`)).catch(() => null)
      // A disk that is full: the day goes on in memory.
      return (found?.size ?? 0) + journal.linesWaiting(day).length
    },
  })
  const plans = await openPlans(profile.data, realClock)
  tellOfProblems(plans.problems(), deps.log, deps.notices)
  const uptime = new Uptime({
    ...{ days, now, plans: () => plans.read().plans },
    world: () => ({ ...registries.current(), provinceOf }),
  })
  const maintenance = new Maintenance({
    ...{ collection: plans, now, newId: randomUUID, operator },
    effect: effectOf((list, period) => uptime.under(list, period), now),
    changed: (book) => broadcast('uptime', 'plansChanged', book),
  })
  let open = true
  const timer: Timer = realClock.setTimeout(() => {
    days.prepare(() => open).catch((error: Error) => log.warn(`days: ${error.message}`))
  }, LATER)
  return {
    ...{ uptime, maintenance },
    handlers: {
      page: (where) => uptime.page(where),
      export: await uptimeExport({ ...deps, data: profile.data }, uptime),
      plans: () => maintenance.book(),
      savePlan: (draft) => maintenance.save(draft),
      endPlan: (id) => maintenance.end(id),
      removePlan: (id) => maintenance.remove(id),
      undoPlan: (token) => maintenance.undo(token),
    },
    close: async () => {
      open = false
      realClock.clearTimeout(timer)
      await maintenance.settled()
    },
  }
}
