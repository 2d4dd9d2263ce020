import { join } from 'node:path'
import {
  type CodeLists,
  type Handlers,
  type Quality,
  stationRingTimes,
  type View,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Result } from '../base/result'
import { BookmarkStore, labelIn, openCodes } from '../bookmarks'
import type { CustodyEntry, CustodyLog } from '../evidence'
import { Drafts, Marking, windowOf } from '../marking'
import type { Recording } from '../recording'
import type { Collection } from '../storage'
import type { Streams, Tap } from '../streams'
import { markHandlers } from './bookmark-handlers'
import { createVerify } from './checks'
import { openCustody } from './custody'
import type { Note } from './custody-desk'
import type { EvidenceDeps } from './evidence-deps'
import { createExports } from './exports'
import { startKeeping } from './keeping'
import { removeHalfFiles } from './leftovers'
import { MainStreams } from './main-streams'
import { startRing } from './ring'
import { tellOfProblems } from './stores'

/** What keeps moments: the ring, marks and bookmarks. */
export interface Evidence {
  tap: Tap
  recording: Recording
  handlers: Handlers['bookmarks']
  ring: Handlers['recording']
  /** Streams run by now: marks may have main streams recorded. */
  attach(streams: Streams): void
  replay: Handlers['replay']
  packages: Handlers['evidence']
  retention: Handlers['retention']
  /** Puts on record what else leaves the room. */
  record(entries: CustodyEntry[]): Promise<Result<unknown>>
  /** Puts on record what was done; waits, and tells, while the log cannot be written. */
  note(note: Note): void
  /** The log itself, to be read and checked. */
  custody: CustodyLog
  /** What marks came to, and how their codes are called. */
  store: BookmarkStore
  codes(): CodeLists
  /** Marks that are not finished go on at the next start. */
  close(): Promise<void>
}

export async function startEvidence(deps: EvidenceDeps): Promise<Evidence> {
  const { profile, broadcast, operator } = deps
  const codes = await openCodes(profile.data, realClock)
  tellOfProblems(codes.problems(), deps.log, deps.notices)
  const store = await openBookmarks(deps, codes)
  const { custody, key } = await openCustody(deps)
  const log = (line: string) => deps.log.scope('marks').info(line)
  const drafts = await Drafts.open(join(profile.data, 'marks'), log)
  const unfinished = (drafts.left ?? []).map(({ id }) => id)
  await removeHalfFiles(profile.evidence, unfinished, log)
  const camera = (id: string) => deps.registered().cameras.find((each) => each.id === id)
  // The ring and the marks begin together: nothing goes before it is protected.
  const ring = await startRing({
    ...{ ...deps, camera, dir: profile.ring, root: profile.root, codes: () => codes.read() },
    ...{ settings: () => deps.settings.read(), log: deps.log.scope('recording') },
  })
  const { recording } = ring
  const mainStreams = new MainStreams()
  const marking = new Marking({
    ...{ clock: realClock, random: Math.random, dir: profile.evidence, drafts, recording, store },
    ...{ custody, operator, log, view: (camera, quality) => viewOf(deps, camera, quality) },
    window: (at, kind, cameras) => {
      const own = cameras.map((id) => camera(id)?.ring ?? stationRingTimes)
      return windowOf(codes.read().kinds, deps.settings.read(), own, { at, kind })
    },
    ...{ keep: ring.keep, watchMain: (id) => mainStreams.watch(id) },
    knows: (kind) => kind === '' || labelIn(codes.read(), kind) !== undefined,
    told: (marked) => broadcast('bookmarks', 'marked', marked),
  })
  const keeping = await startKeeping(deps, { store, codes, custody, recording, operator })
  const exports = createExports({
    ...{ ...deps, store, custody, key, operator, codes: () => codes.read() },
    unfinished: () => marking.marks().flatMap(({ id, state }) => (state === 'keeping' ? [id] : [])),
  })
  const verify = createVerify({ custody, key, operator, custodyDir: profile.custody })
  store.onChange((ids) => broadcast('bookmarks', 'changed', ids))
  codes.onChange((lists) => broadcast('bookmarks', 'codesChanged', lists))
  return {
    ...{ tap: ring.tap, recording },
    ...{ store, codes: () => codes.read() },
    ring: ring.handlers,
    attach: (streams) => mainStreams.attach(streams),
    replay: ring.replay,
    packages: { ...exports.handlers, verify },
    retention: keeping.retention,
    record: (entries) => custody.append(...entries),
    note: (note) => keeping.desk.note(note),
    custody,
    handlers: markHandlers({ ...{ store, codes, operator }, ...keeping }, marking),
    close: async () => {
      ring.stop()
      await exports.close()
      await marking.close()
      await recording.close()
      await keeping.close()
      await Promise.all([store.settled(), codes.settled(), custody.settled()])
    },
  }
}

async function openBookmarks(
  { profile, log, notices }: EvidenceDeps,
  codes: Collection<CodeLists>,
) {
  const tell = (problem: object) => {
    log.scope('bookmarks').error(problem)
    notices.add('bookmarks-damaged', 'error')
  }
  const store = await BookmarkStore.open({
    ...{ dir: join(profile.data, 'bookmarks'), clock: realClock, onProblem: tell },
    labelOf: (kind) => labelIn(codes.read(), kind),
  })
  store.problems.forEach(tell)
  return store
}

function viewOf(
  { registered, statuses }: EvidenceDeps,
  camera: string,
  quality: Quality,
): View | null {
  const { cameras, facilities } = registered()
  const found = cameras.find(({ id }) => id === camera)
  if (!found) return null
  const { code, name, facility, place, subUrl } = found
  // Without a sub-stream both qualities are one stream.
  const played = subUrl ? quality : 'main'
  const status = statuses().find((each) => each.camera === camera && each.quality === played)
  const facilityName = facilities.find((each) => each.code === facility)?.name ?? ''
  const { codec = '', width = 0, height = 0 } = status ?? {}
  return {
    ...{ camera, code, name, facility, facilityName, place, quality: played },
    ...{ codec, width, height },
  }
}
