import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { type FacilityRefusal, type Handlers, LARGEST_DOCUMENT } from '../../preload/contract'
import { realClock } from '../base/clock'
import { demoOccupancy } from '../demo'
import {
  FacilityDocuments,
  FacilityRenames,
  Occupancy,
  openDocumentsCollection,
} from '../facilities'
import type { Broadcast } from '../ipc'
import { facilityChanges } from './facility-changes'
import { facilityFiles } from './facility-files'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'

interface BookDeps extends Pick<Stores, 'registry' | 'log' | 'operator'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  registries: Registries
}

type BookHandlers = Pick<
  Handlers['facilities'],
  | ('occupancy' | 'history' | 'note')
  | keyof ReturnType<typeof facilityFiles>
  | keyof ReturnType<typeof facilityChanges>
>

/** What is known of facilities beside the registry: numbers by day, and documents. */
export interface FacilityBook {
  occupancy: Occupancy
  documents: FacilityDocuments
  handlers: BookHandlers
  close(): Promise<void>
}

const refuse = (reason: FacilityRefusal) => ({ status: 'refused' as const, reason })

export async function openFacilityBook(deps: BookDeps): Promise<FacilityBook> {
  const { profile, registry, broadcast } = deps
  const collection = await openDocumentsCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), deps.log, deps.notices)
  const occupancy = await openOccupancy(deps)
  const documents = new FacilityDocuments({
    ...{ collection, dir: join(profile.root, 'facility-documents'), clock: realClock },
    ...{ newId: randomUUID, largest: LARGEST_DOCUMENT },
  })
  await documents.tidy()
  const changed = (facility: string) => broadcast('facilities', 'documentsChanged', facility)
  const renames = new FacilityRenames({ collection, occupancy, documents, moved: changed })
  await renames.finish((code) => registry.list().facilities.some((each) => each.code === code))
  occupancy.onChange(() => broadcast('facilities', 'occupancyChanged', latest(occupancy)))
  const refusal = refusalIn(deps)
  const demo = () => deps.registries.mode === 'demo'
  const files = facilityFiles({
    ...{ documents, refusal, operator: deps.operator, temp: join(profile.root, 'opened') },
    changed,
  })
  return {
    ...{ occupancy, documents },
    handlers: {
      ...files,
      ...numbers(occupancy, refusal, deps.operator),
      ...facilityChanges({ registry, renames, demo }),
    },
    close: async () => {
      await occupancy.settled()
      await collection.settled()
    },
  }
}

function openOccupancy({ profile, notices, log }: BookDeps): Promise<Occupancy> {
  return Occupancy.open({
    ...{ dir: join(profile.root, 'occupancy'), clock: realClock },
    damaged: (file, what) => {
      const lines = what === 'unreadable' ? '?' : `${what}`
      log.scope('facilities').warn(`${file}: lines that cannot be understood: ${lines}`)
      notices.add('occupancy-damaged', 'warning', { file: basename(file), lines })
    },
  })
}

type Refusal = (facility: string) => FacilityRefusal | null

/** The demo's facilities are nobody's to change. */
const refusalIn =
  ({ registries, registry }: BookDeps): Refusal =>
  (facility) => {
    if (registries.mode === 'demo') return 'demo'
    return registry.list().facilities.some(({ code }) => code === facility) ? null : 'not-found'
  }

/** Those of the demo as well, whose facilities have codes of their own: worlds change at a click. */
const latest = (occupancy: Occupancy) => [...demoOccupancy, ...occupancy.latest()]

const demoHistory = (facility: string) => ({
  notes: demoOccupancy.filter((note) => note.facility === facility),
  damaged: 0,
})

function numbers(occupancy: Occupancy, refusal: Refusal, operator: () => string) {
  return {
    occupancy: () => latest(occupancy),
    history: (facility: string) =>
      refusal(facility) === 'demo' ? demoHistory(facility) : occupancy.history(facility),
    note: async (wanted) => {
      const no = refusal(wanted.facility)
      if (no) return refuse(no)
      if (wanted.date > today()) return refuse('in-future')
      const done = await occupancy.note([wanted], operator())
      if (!done.ok) return refuse(done.reason)
      const [before] = done.value
      return { status: 'done', before: before ? before.count : wanted.count }
    },
  } satisfies Partial<BookHandlers>
}

/** In Vietnam. */
const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(realClock.now())
