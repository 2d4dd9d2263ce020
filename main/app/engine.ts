import type { Camera, Quality, StreamReason, StreamStatus, Transport } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { ScopedLog } from '../base/log'
import { demoLaunch, isDemo } from '../demo'
import {
  ChildRecords,
  createSpawner,
  type Ffmpeg,
  type Launch,
  linuxStartMark,
  locateSetpriv,
  type Plan,
  playArguments,
  recorded,
  type Spawner,
  Streams,
  script,
} from '../streams'

export interface EngineDeps {
  /** Folder of the records of running children. */
  children: string
  fontFile: string
  log: ScopedLog
  ffmpeg(): Ffmpeg | null
  camera(id: string): Camera | null
  /** The address with its credentials; it goes to ffmpeg and nowhere else. */
  sourceUrl(id: string, quality: Quality): { url: string; transport: Transport } | null
  changed(status: StreamStatus): void
}

export interface Engine {
  streams: Streams
  spawn: Spawner
}

/** Ends what an earlier run left behind, and makes ready to run ffmpeg. */
export async function startEngine(deps: EngineDeps): Promise<Engine> {
  const records = new ChildRecords(deps.children, linuxStartMark)
  const swept = await records.sweep((pid) => process.kill(pid, 'SIGKILL'))
  if (swept > 0) deps.log.warn(`ended ${swept} ffmpeg left by an earlier run`)
  const spawn = recorded(createSpawner(process.platform, await locateSetpriv()), records)
  const streams = new Streams({
    ...{ clock: realClock, random: Math.random, spawn },
    camera: deps.camera,
    changed: deps.changed,
    launch: (id, plan) => launchFor(deps, id, plan),
    fingerprint: (id) =>
      JSON.stringify(['main', 'sub'].map((q) => deps.sourceUrl(id, q as Quality))),
    log: (line) => deps.log.info(line),
  })
  return { streams, spawn }
}

function launchFor(deps: EngineDeps, id: string, plan: Plan): Launch | StreamReason {
  const ffmpeg = deps.ffmpeg()
  if (!ffmpeg) return 'ffmpeg-missing'
  if (isDemo(id)) return demoLaunch(id, ffmpeg, deps.fontFile)
  const source = deps.sourceUrl(id, plan.quality)
  if (!source) return 'url-refused'
  return {
    program: ffmpeg.program,
    args: playArguments(plan, ffmpeg.version),
    input: script(source, ffmpeg.version.major),
  }
}
