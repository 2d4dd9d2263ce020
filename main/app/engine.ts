import type {
  Camera,
  Encoders,
  Quality,
  StreamReason,
  StreamStatus,
  Transcoder,
  Transport,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import type { ScopedLog } from '../base/log'
import { demoLaunch, isDemo } from '../demo'
import {
  addressOf,
  ChildRecords,
  createSpawner,
  EncoderChoice,
  type Ffmpeg,
  type Launch,
  linuxStartMark,
  locateSetpriv,
  type Plan,
  playArguments,
  recorded,
  renderNodes,
  type Spawner,
  Streams,
  script,
  type Tap,
} from '../streams'

export interface EngineDeps {
  /** Folder of the records of running children. */
  children: string
  fontFile: string
  log: ScopedLog
  /** Sees every ffmpeg that is started. */
  watched(spawn: Spawner): Spawner
  ffmpeg(): Ffmpeg | null
  camera(id: string): Camera | null
  /** The address with its credentials; it goes to ffmpeg and nowhere else. */
  sourceUrl(id: string, quality: Quality): { url: string; transport: Transport } | null
  changed(status: StreamStatus): void
  /** Sees every picture of every stream. */
  tap: Tap
  /** Who is to make H.264, at first. */
  transcoder: Transcoder
  encodersChanged(now: Encoders): void
}

export interface Engine {
  streams: Streams
  spawn: Spawner
  encoders: EncoderChoice
}

/** Ends what an earlier run left behind, and makes ready to run ffmpeg. */
export async function startEngine(deps: EngineDeps): Promise<Engine> {
  const records = new ChildRecords(deps.children, linuxStartMark)
  const swept = await records.sweep((pid) => process.kill(pid, 'SIGKILL'))
  if (swept > 0) deps.log.warn(`ended ${swept} ffmpeg left by an earlier run`)
  const spawn = deps.watched(
    recorded(createSpawner(process.platform, await locateSetpriv()), records),
  )
  const log = (line: string) => deps.log.info(line)
  const encoders: EncoderChoice = new EncoderChoice(
    {
      ...{ clock: realClock, spawn, platform: process.platform, ffmpeg: deps.ffmpeg, log },
      nodes: renderNodes,
      load: (encoder) => streams.load(encoder),
      changed: deps.encodersChanged,
      use: (encoder) => streams.recode(encoder),
    },
    deps.transcoder,
  )
  const streams: Streams = new Streams({
    ...{ clock: realClock, random: Math.random, spawn, encoders, log },
    camera: deps.camera,
    ...{ changed: deps.changed, tap: deps.tap },
    launch: (id, plan) => launchFor(deps, encoders, id, plan),
    address: (id, quality) => {
      const source = deps.sourceUrl(id, quality)
      return source && addressOf(source.url)
    },
    fingerprint: (id) =>
      JSON.stringify(['main', 'sub'].map((q) => deps.sourceUrl(id, q as Quality))),
  })
  return { streams, spawn, encoders }
}

function launchFor(
  deps: EngineDeps,
  encoders: EncoderChoice,
  id: string,
  plan: Plan,
): Launch | StreamReason {
  const ffmpeg = deps.ffmpeg()
  if (!ffmpeg) return 'ffmpeg-missing'
  if (isDemo(id)) return demoLaunch(id, ffmpeg, deps.fontFile)
  const source = deps.sourceUrl(id, plan.quality)
  if (!source) return 'url-refused'
  const { program, version } = ffmpeg
  const input = script(source, version.major)
  const twice = plan.original ?? false
  if (plan.mode === 'copy') return { program, args: playArguments(plan, version), input, twice }
  const encoding = encoders.next(plan, version)
  const args = playArguments(plan, version, encoding)
  return { program, args, input, encoder: encoding.encoder, twice }
}
