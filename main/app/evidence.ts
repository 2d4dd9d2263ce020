import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { CodeLists, Handlers, Quality, View } from '../../preload/contract'
import { realClock } from '../base/clock'
import { BookmarkStore, labelIn, openCodes } from '../bookmarks'
import { isDemo } from '../demo'
import { Drafts, keptSeconds, Marking, windowOf } from '../marking'
import { type Recording, startRecording } from '../recording'
import type { Collection } from '../storage'
import type { Tap } from '../streams'
import { markHandlers } from './bookmark-handlers'
import { openCustody } from './custody'
import type { EvidenceDeps } from './evidence-deps'
import { RingBudget } from './ring-budget'
import { tellOfProblems } from './stores'

/** What keeps moments: the ring, marks and bookmarks. */
export interface Evidence {
  tap: Tap
  handlers: Handlers['bookmarks']
  /** Marks that are not finished go on at the next start. */
  close(): Promise<void>
}

export async function startEvidence(deps: EvidenceDeps): Promise<Evidence> {
  const { profile, broadcast } = deps
  const codes = await openCodes(profile.data, realClock)
  tellOfProblems(codes.problems(), deps.log, deps.notices)
  const store = await openBookmarks(deps, codes)
  const custody = await openCustody(deps)
  const log = (line: string) => deps.log.scope('marks').info(line)
  const drafts = await Drafts.open(join(profile.data, 'marks'), log)
  const budget = new RingBudget(profile.root, realClock)
  await budget.look(0)
  // The ring and the marks begin together: nothing goes before it is protected.
  const recording = record(deps, codes, budget)
  const marking = new Marking({
    ...{ clock: realClock, random: Math.random, dir: profile.evidence, drafts, recording, store },
    ...{ custody, operator, log, view: (camera, quality) => viewOf(deps, camera, quality) },
    window: (at, kind) => windowOf(codes.read().kinds, at, kind),
    keep: () => keptSeconds(codes.read().kinds),
    knows: (kind) => kind === '' || labelIn(codes.read(), kind) !== undefined,
    told: (marked) => broadcast('bookmarks', 'marked', marked),
  })
  budget.follow(() => recording.usage().bytes)
  store.onChange((ids) => broadcast('bookmarks', 'changed', ids))
  codes.onChange((lists) => broadcast('bookmarks', 'codesChanged', lists))
  return {
    tap: withoutDemo(recording.tap),
    handlers: markHandlers({ store, codes, operator }, marking),
    close: async () => {
      budget.stop()
      await marking.close()
      await recording.close()
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

function record(
  { profile, notices, log, ffmpeg }: EvidenceDeps,
  codes: Collection<CodeLists>,
  budget: RingBudget,
): Recording {
  return startRecording({
    ...{ dir: profile.ring, clock: realClock, budget: () => budget.now },
    keep: () => keptSeconds(codes.read().kinds),
    ffmpeg: () => ffmpeg()?.program ?? null,
    changed: ({ state }) => {
      if (state === 'failed') notices.add('recording-failed', 'error')
      else notices.drop('recording-failed')
    },
    log: (line) => log.scope('recording').info(line),
  })
}

/** Pictures that were drawn are no evidence. */
const withoutDemo = (tap: Tap): Tap => ({
  begun: (camera, quality) => {
    if (!isDemo(camera)) tap.begun(camera, quality)
  },
  batch: (camera, ...rest) => {
    if (!isDemo(camera)) tap.batch(camera, ...rest)
  },
})

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

/** Nobody signs in yet: the user of the system. */
function operator(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
