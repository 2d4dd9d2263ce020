import type { Camera, Handlers, StreamReason, WatchedState } from '../../preload/contract'
import { realClock } from '../base/clock'
import { type Broadcast, coalesce } from '../ipc'
import { type Ffmpeg, fetchStill, script, stillArguments } from '../streams'
import { doorOf, looker, openWatchSettings, targetOf, Watch, type WatchedCamera } from '../watch'
import type { Engine } from './engine'
import type { Notices } from './notices'
import type { Profile } from './profile'
import { type Stores, tellOfProblems } from './stores'

interface WatchDeskDeps extends Pick<Stores, 'log' | 'registry'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  engine: Engine
  ffmpeg(): Ffmpeg | null
}

export interface WatchDesk {
  watch: Watch
  handlers: Handlers['watch']
}

/** Ms between two pushes to windows. */
const GATHER = 1000
const SECOND = 1000

/** Watches every registered camera, and writes down what becomes of it. */
export async function openWatch(deps: WatchDeskDeps): Promise<WatchDesk> {
  const { profile, notices, broadcast, engine, registry } = deps
  const log = deps.log.scope('watch')
  const settings = await openWatchSettings(profile.data, realClock)
  tellOfProblems(settings.problems(), deps.log, notices)
  const sourceOf = (camera: string) => registry.sourceUrl(camera, 'sub')
  const watch = new Watch({
    ...{ dir: profile.journal, clock: realClock, random: Math.random },
    cameras: () => registry.list().cameras.map(watchedOf),
    every: () => {
      const { every, picture } = settings.read()
      return { look: every * SECOND, picture: picture * SECOND }
    },
    look: looker({
      now: () => performance.now(),
      source: (camera) => sourceOf(camera)?.url ?? null,
      account: (camera) => engine.streams.door(camera, 'sub'),
      still: (camera) => stillReason(deps, camera),
    }),
    keep: () => settings.read().keep,
    unsaved: (trouble) => {
      notices.drop('journal-unsaved')
      if (trouble) notices.add('journal-unsaved', 'warning', { reason: trouble })
    },
    damaged: (day, lines) => {
      log.warn(`${day}: lines that cannot be understood: ${lines}`)
      notices.add('journal-damaged', 'warning', { day, lines: `${lines}` })
    },
    log: (line) => log.info(line),
  })
  const push = coalesce<WatchedState>(realClock, GATHER, (list) =>
    broadcast('watch', 'changed', list),
  )
  watch.onChange(({ camera, state, reason, at }) => {
    const since = watch.current().get(camera)?.since ?? at
    push(camera, { camera, state, reason, since })
  })
  return {
    watch,
    handlers: {
      state: () => [...watch.current()].map(([camera, known]) => ({ camera, ...known })),
      settings: () => settings.read(),
      configure: async (wanted) => {
        const saved = await settings.update(() => wanted)
        if (!saved.ok) return { status: 'refused', reason: saved.reason }
        watch.reschedule()
        return { status: 'done' }
      },
    },
  }
}

function watchedOf(camera: Camera): WatchedCamera {
  const { id, enabled, facility, url, subUrl, user, transport } = camera
  const target = targetOf(subUrl || url)
  const mark = [url, subUrl, user, transport].join('\n')
  return { id, enabled, facility, door: target && doorOf(target), mark }
}

/** One picture by ffmpeg; null when there is one. */
async function stillReason(deps: WatchDeskDeps, camera: string): Promise<StreamReason | null> {
  const ffmpeg = deps.ffmpeg()
  if (!ffmpeg) return 'ffmpeg-missing'
  const source = deps.registry.sourceUrl(camera, 'sub')
  if (!source) return 'url-refused'
  const { program, version } = ffmpeg
  const launch = { program, args: stillArguments(version), input: script(source, version.major) }
  const still = await fetchStill(deps.engine.spawn, launch, realClock.now)
  return typeof still === 'string' ? still : null
}
