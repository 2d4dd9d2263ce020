import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { Quality } from '../../preload/contract'
import { realClock } from '../base/clock'
import { demoPicture, isDemo } from '../demo'
import { codes } from '../facilities'
import type { Broadcast } from '../ipc'
import { pictures } from '../onvif'
import type { Privacy } from '../privacy'
import type { Recording } from '../recording'
import {
  openSeriesList,
  openSnapshotSettings,
  SeriesRunner,
  Shooter,
  Snapshots,
  type Subject,
} from '../snapshots'
import { type Ffmpeg, pictureArguments, script } from '../streams'
import type { Engine } from './engine'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { type Stores, tellOfProblems } from './stores'

export interface SnapshotDeps extends Pick<Stores, 'log' | 'registry' | 'settings' | 'operator'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  registries: Registries
  engine: Engine
  recording: Recording
  privacy: Pick<Privacy, 'areas'>
  ffmpeg(): Ffmpeg | null
  fontFile: string
}

/** Pictures of tiles, of the wall, and of series. */
export interface SnapshotDesk {
  snapshots: Snapshots
  /** Pictures without a window, with what may not be seen of each camera covered. */
  shooter: Shooter
  series: SeriesRunner
  settings: Awaited<ReturnType<typeof openSnapshotSettings>>
  close(): Promise<void>
}

/** What is written on pictures stays the same whoever looks at the screen. */
const SOFTWARE = () => `Vọng Gác ${app.getVersion()}`

export async function openSnapshots(deps: SnapshotDeps): Promise<SnapshotDesk> {
  const { profile, broadcast, notices, engine, recording, ffmpeg, fontFile, operator } = deps
  const log = (line: string) => deps.log.scope('snapshots').info(line)
  const settings = await openSnapshotSettings(profile.data, realClock)
  const list = await openSeriesList(profile.data, realClock)
  for (const { problems } of [settings, list]) tellOfProblems(problems(), deps.log, notices)
  const making = join(profile.snapshots, 'making')
  // What was being made when the last run ended is nobody's.
  await rm(making, { recursive: true, force: true }).catch(() => {})
  const shooter = new Shooter({
    ...{ clock: realClock, spawn: engine.spawn, ffmpeg, recording, fontFile, dir: making },
    launch: (camera) => launchOf(deps, camera),
    given: (camera) => givenBy(deps, camera),
    areas: deps.privacy.areas,
  })
  const subject = (id: string) => subjectOf(deps, id)
  const snapshots = await Snapshots.open({
    ...{ dir: join(profile.snapshots, 'outbox'), clock: realClock, random: Math.random, settings },
    ...{ standardFolder: join(app.getPath('pictures'), 'Vong Gac'), subject, operator, shooter },
    ...{ software: SOFTWARE(), log, hasMore: (id, quality) => hasMore(deps, id, quality) },
    told: (news) => broadcast('snapshots', 'told', news),
    changed: (state) => {
      broadcast('snapshots', 'changed', state)
      if (state.trouble === 'none') notices.drop('snapshots-waiting')
      else notices.add('snapshots-waiting', 'error', { folder: state.folder })
    },
  })
  const series = await SeriesRunner.open({
    ...{ clock: realClock, random: Math.random, dir: join(profile.snapshots, 'series'), list },
    ...{ snapshots, shooter, subject, operator, log },
    changed: (all) => broadcast('snapshots', 'seriesChanged', all),
  })
  settings.onChange(() => snapshots.retarget())
  return {
    ...{ snapshots, series, settings, shooter },
    close: async () => {
      series.close()
      await snapshots.close()
      await Promise.all([settings.settled(), list.settled()])
    },
  }
}

/** As the catalogues of the page call it. */
const DEMO = 'Bản trình diễn'

const named = (wanted: string) => (each: { code: string }) => each.code === wanted

function subjectOf({ registries, registry, settings }: SnapshotDeps, id: string): Subject | null {
  const camera = registries.camera(id)
  if (!camera) return null
  const { facilities } = registry.list()
  const { code, name } = camera
  const demo = isDemo(id)
  // Drawn pictures must not lie among real ones, nor under the name of a real place.
  const facility = demo ? 'DEMO' : camera.facility
  const facilityName = demo ? DEMO : (facilities.find(named(facility))?.name ?? '')
  const known = codes.places.find((each) => each.code === camera.place)
  const place = known?.[settings.read().language] ?? camera.place
  return { id, code, name, facility, facilityName, place, demo }
}

/** A sub-stream is smaller, and a transcoded stream may be; a tile shows the main stream whole. */
function hasMore({ registries, engine }: SnapshotDeps, id: string, quality: Quality): boolean {
  const camera = registries.camera(id)
  if (quality === 'sub' && camera?.subUrl) return true
  const main = engine.streams
    .statuses()
    .find((each) => each.camera === id && each.quality === 'main')
  return Boolean(main?.transcoded)
}

const fetchPicture = pictures(realClock)

/** By HTTP, where the camera is known to give pictures so. */
async function givenBy({ registries, registry }: SnapshotDeps, id: string) {
  const address = registries.camera(id)?.snapshotUrl
  const account = registry.onvif(id)
  return address && account ? fetchPicture({ ...account, address }) : null
}

function launchOf({ registries, registry, engine, ffmpeg, fontFile }: SnapshotDeps, id: string) {
  const program = ffmpeg()
  if (!program) return 'ffmpeg-missing'
  const camera = registries.camera(id)
  if (camera && isDemo(id)) return demoPicture(id, program, fontFile)
  const source = camera ? registry.sourceUrl(id, 'main') : null
  if (!camera || !source) return 'url-refused'
  if (!camera.enabled) return 'disabled'
  // One more wrong password could lock the account.
  const refused = engine.streams
    .statuses()
    .find((each) => each.camera === id && each.state === 'refused')
  if (refused) return refused.reason
  const input = script(source, program.version.major)
  return { program: program.program, args: pictureArguments(), input }
}
