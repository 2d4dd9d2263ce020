import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Camera, Facility, Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { type Broadcast, coalesce } from '../ipc'
import { Outages, openOutageSettings, outageHandlers } from '../outages'
import type { Maintenance } from '../uptime'
import type { JournalReader } from '../watch'
import { isNight } from './night'
import type { Notices } from './notices'
import { outageExport } from './outage-export'
import type { OutgoingDeps } from './outgoing'
import { ownNetwork } from './own-network'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'

interface OutageDeskDeps extends Pick<Stores, 'log' | 'registry' | 'settings'>, OutgoingDeps {
  profile: Profile
  notices: Notices
  registries: Pick<Registries, 'mode'>
  broadcast: Broadcast
  journal: JournalReader
  maintenance: Pick<Maintenance, 'isPlanned'>
}

export interface OutageDesk {
  outages: Outages
  handlers: Handlers['outages']
  close(): Promise<void>
}

/** Ms between two pushes: many cameras go at once. */
const GATHER = 250

/** What is down at this station's cameras, told once. */
export async function openOutages(deps: OutageDeskDeps): Promise<OutageDesk> {
  const { profile, notices, registry, registries, broadcast, settings } = deps
  const log = deps.log.scope('outages')
  const collection = await openOutageSettings(profile.data, realClock)
  tellOfProblems(collection.problems(), deps.log, notices)
  const seen = await seenIn(deps.journal)
  const known = registered(() => registry.list())
  const push = coalesce<void>(realClock, GATHER, () =>
    broadcast('outages', 'changed', outages.state()),
  )
  const outages: Outages = await Outages.open({
    ...{ clock: realClock, dir: join(profile.root, 'outages'), settings: collection },
    ...{ newId: (at) => `${at.toString(36)}-${randomUUID().slice(0, 8)}`, who: deps.operator },
    ...{ wasUp: (id) => seen.has(id), network: ownNetwork(realClock.now) },
    facilityOf: (id) => {
      const camera = known().cameras.get(id)
      return camera?.enabled ? camera.facility : null
    },
    isPlanned: (where, at) => deps.maintenance.isPlanned(where, at),
    isWithin: isNight,
    isNight: (at) => isNight(at, settings.read().night),
    watching: () => registries.mode !== 'demo',
    changed: () => push('state', undefined),
    beat: (beat) => broadcast('outages', 'beat', beat),
    unwritten: (reason) => {
      if (reason === null) notices.drop('outages-unwritten')
      else notices.add('outages-unwritten', 'error', { reason })
    },
    log: (line) => log.warn(line),
  })
  if (outages.damaged > 0) {
    log.warn(`lines of outages that cannot be understood: ${outages.damaged}`)
    notices.add('outages-damaged', 'warning', { lines: `${outages.damaged}` })
  }
  const names = {
    facility: (code: string) => known().facilities.get(code)?.name || code,
    camera: (id: string) => {
      const { code, name } = known().cameras.get(id) ?? { code: id, name: '' }
      return { code, name }
    },
  }
  const exportList = await outageExport({ ...deps, data: profile.data, outages, names })
  return {
    outages,
    handlers: { ...outageHandlers(outages, names), exportList },
    close: () => outages.close(),
  }
}

/** Days of the journal that are asked who had a picture; of older ones outages tell. */
const DAYS = 2

async function seenIn(journal: JournalReader): Promise<Set<string>> {
  const seen = new Set<string>()
  for (const day of (await journal.days()).slice(-DAYS))
    for (const line of (await journal.readDay(day)).lines)
      if ('cameras' in line) {
        for (const each of line.cameras) if (each.state === 'up') seen.add(each.camera)
      } else if ('camera' in line && line.state === 'up') seen.add(line.camera)
  return seen
}

interface Registered {
  cameras: ReadonlyMap<string, Camera>
  facilities: ReadonlyMap<string, Facility>
}

type Lists = Parameters<typeof registeredOf>[0]

const registeredOf = (list: { cameras: Camera[]; facilities: Facility[] }): Registered => ({
  cameras: new Map(list.cameras.map((each) => [each.id, each])),
  facilities: new Map(list.facilities.map((each) => [each.code, each])),
})

/** Looked up every second: made anew when the registry is another. */
function registered(list: () => Lists): () => Registered {
  let of: Lists | null = null
  let known: Registered = { cameras: new Map(), facilities: new Map() }
  return () => {
    const now = list()
    if (now !== of) known = registeredOf(now)
    of = now
    return known
  }
}
