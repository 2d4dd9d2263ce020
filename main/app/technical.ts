import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ClockMeasure, Handlers, Outcome, Quality } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { ScopedLog } from '../base/log'
import type { Broadcast } from '../ipc'
import { readClock } from '../onvif'
import {
  addressOf,
  type Ffmpeg,
  lumaArguments,
  measureArguments,
  runToEnd,
  script,
} from '../streams'
import {
  defaultSettings,
  openTechnicalCollection,
  picturesIn,
  Results,
  rtspDate,
  type StreamTap,
  Technical,
  tapStream,
} from '../technical'
import type { Engine } from './engine'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'

export interface TechnicalDeskDeps extends Pick<Stores, 'registry' | 'log' | 'operator'> {
  profile: Profile
  notices: Notices
  registries: Registries
  engine: Engine
  /** What runs, for whoever measures it. */
  tap: StreamTap
  broadcast: Broadcast
  ffmpeg(): Ffmpeg | null
  /** Results changed. */
  changed(): void
}

/** Technical checks of this station's cameras; those of the demo are nobody's to check. */
export async function openTechnical(deps: TechnicalDeskDeps): Promise<Technical> {
  const { profile, notices, registry, engine, broadcast } = deps
  const log = deps.log.scope('technical')
  const collection = await openTechnicalCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), deps.log, notices)
  const results = await Results.open(join(profile.root, 'technical'))
  tellOfDamage(results, log, notices)
  return new Technical({
    ...{ collection, results, clock: realClock, spawn: engine.spawn, newId: randomUUID },
    operator: deps.operator,
    camera: (id) => registry.list().cameras.find((each) => each.id === id) ?? null,
    device: ({ id, url }) => addressOf(url)?.host ?? id,
    launch: (id, quality, pictures) => launchFor(deps, id, quality, pictures),
    account: (id, quality) => engine.streams.door(id, quality),
    clockOf: (id) => clockOf(deps, id),
    running: (request) => tapStream(tapped(deps), request),
    stateChanged: (state) => broadcast('technical', 'stateChanged', state),
    resultsChanged: (list) => {
      broadcast('technical', 'resultsChanged', list)
      deps.changed()
    },
    log: (line) => log.warn(line),
  })
}

function tellOfDamage({ damaged, unreadable }: Results, log: ScopedLog, notices: Notices): void {
  if (damaged === 0 && unreadable.length === 0) return
  for (const name of unreadable) log.warn(`${name}: results that cannot be read`)
  log.warn(`lines of results that cannot be understood: ${damaged}`)
  const lines = unreadable.length > 0 ? '?' : `${damaged}`
  notices.add('technical-damaged', 'warning', { lines })
}

type TechnicalCalls = Omit<Handlers['technical'], 'minutes'>

const IN_DEMO: Outcome = { status: 'refused', reason: 'demo' }

export const technicalHandlers = (
  technical: Technical,
  { registries }: Pick<TechnicalDeskDeps, 'registries'>,
): TechnicalCalls => ({
  latest: () => technical.latest(),
  state: () => technical.state(),
  results: (cameras) => technical.newest(cameras),
  history: (camera) => technical.history(camera),
  set: (settings) => technical.set(settings),
  defaults: () => defaultSettings,
  start: (cameras) => (registries.mode === 'demo' ? IN_DEMO : technical.start(cameras)),
  cancel: () => technical.cancel(),
  resume: () => (registries.mode === 'demo' ? IN_DEMO : technical.resume()),
  drop: () => technical.drop(),
})

function launchFor(
  { registry, ffmpeg }: TechnicalDeskDeps,
  id: string,
  quality: Quality,
  pictures: number,
) {
  const found = ffmpeg()
  const source = registry.sourceUrl(id, quality)
  if (!found) return 'ffmpeg-missing' as const
  if (!source) return 'url-refused' as const
  const { program, version } = found
  const input = script(source, version.major)
  return { program, args: measureArguments(version, pictures), input, twice: true }
}

function tapped({ engine, tap, ffmpeg }: TechnicalDeskDeps) {
  return {
    ...{ clock: realClock, tap },
    status: (camera: string, quality: Quality) =>
      engine.streams
        .statuses()
        .find((each) => each.camera === camera && each.quality === quality) ?? null,
    hold: (camera: string, quality: Quality) => {
      // Nobody looks.
      const seat = { send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} }
      engine.streams.join(camera, quality, seat, 'warm')
      return () => engine.streams.leave(seat)
    },
    decode: async (input: Buffer) => {
      const found = ffmpeg()
      if (!found) return []
      const launch = { program: found.program, args: lumaArguments(found.version), input }
      const { output } = await runToEnd(engine.spawn, launch, realClock, DECODING)
      return picturesIn(output, realClock.now())
    },
  }
}

/** Ms for some keyframes. */
const DECODING = 5_000

const addressFor = ({ registry }: TechnicalDeskDeps, id: string) => {
  const source = registry.sourceUrl(id, 'main')
  return source && addressOf(source.url)
}

/** By ONVIF, which tells it best; else by the answer of its RTSP server. */
async function clockOf(deps: TechnicalDeskDeps, id: string): Promise<ClockMeasure | null> {
  const target = deps.registry.onvif(id)
  const told = target?.address ? await readClock(target, realClock) : null
  if (told?.ok) return { offsetMs: told.value.offsetMs, at: told.value.at, source: 'onvif' }
  const address = addressFor(deps, id)
  return address?.rtsp ? rtspDate(address, realClock.now) : null
}
