import type { Camera, CodeLists, Handlers, Settings } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { ScopedLog } from '../base/log'
import { isDemo } from '../demo'
import type { Broadcast } from '../ipc'
import { keptSeconds } from '../marking'
import { type Recording, startRecording } from '../recording'
import { createReplay } from '../replay'
import type { Ffmpeg, Tap } from '../streams'
import { serveBytes } from '../windows'
import type { Notices } from './notices'
import { RingBudget } from './ring-budget'
import { followShort } from './ring-short'

export interface RingDeps {
  /** Where the ring lies, and the folder whose disk it is on. */
  dir: string
  root: string
  log: ScopedLog
  notices: Notices
  broadcast: Broadcast
  settings(): Settings
  codes(): CodeLists
  camera(id: string): Camera | undefined
  ffmpeg(): Ffmpeg | null
}

export interface StationRing {
  recording: Recording
  handlers: Handlers['recording']
  replay: Handlers['replay']
  /** What the streams are told to; deaf where the ring's cost is measured. */
  tap: Tap
  /** Seconds that are kept of a camera. */
  keep(camera: string): number
  stop(): void
}

/** The ring as this station has it: its seconds, its budget, and how it is told. */
export async function startRing(deps: RingDeps): Promise<StationRing> {
  const { dir, notices, broadcast, settings, codes, camera, ffmpeg } = deps
  const budget = new RingBudget(deps.root, realClock, () => settings().ringBudget)
  await budget.look(0)
  const keep = (id: string) => keptSeconds(codes().kinds, settings(), camera(id)?.ring)
  const recording = startRecording({
    ...{ dir, clock: realClock, keep, budget: () => budget.now },
    ffmpeg: () => ffmpeg()?.program ?? null,
    changed: (state) => {
      broadcast('recording', 'changed', state)
      if (state.state === 'failed') notices.add('recording-failed', 'error')
      else notices.drop('recording-failed')
    },
    log: (line) => deps.log.info(line),
  })
  budget.follow(() => recording.usage().bytes)
  const replay = createReplay({
    ...{ recording, keep, clock: realClock },
    isDemo,
    log: (line) => deps.log.warn(`replay: ${line}`),
  })
  serveBytes('replay', replay.excerpt)
  const report = () => reportOf(dir, recording, keep)
  const stopShort = followShort(report, notices, realClock)
  return {
    ...{ recording, keep, replay: replay.handlers },
    handlers: { state: report },
    tap: process.env.VONG_GAC_NO_RING === '1' ? DEAF : withoutDemo(recording.tap),
    stop: () => {
      budget.stop()
      stopShort()
    },
  }
}

function reportOf(dir: string, recording: Recording, keep: (camera: string) => number) {
  const { segments: _, ...usage } = recording.usage()
  const wanted = Object.fromEntries(usage.streams.map(({ camera }) => [camera, keep(camera)]))
  return { dir, ...recording.state(), ...usage, wanted }
}

/** Pictures that were drawn are no evidence. */
const withoutDemo = (tap: Tap): Tap => ({
  begun: (camera, ...rest) => {
    if (!isDemo(camera)) tap.begun(camera, ...rest)
  },
  batch: (camera, ...rest) => {
    if (!isDemo(camera)) tap.batch(camera, ...rest)
  },
})

const DEAF: Tap = { begun: () => {}, batch: () => {} }
