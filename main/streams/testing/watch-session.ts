import type { Encoder, Quality, StreamReason, StreamStatus } from '../../../preload/contract'
import { type FakeClock, fakeClock } from '../../base/clock'
import { Accounts } from '../accounts'
import type { Plan } from '../arguments'
import type { Answer } from '../probe'
import type { Launch } from '../process'
import { Session } from '../session'
import { Starts } from '../starts'
import type { Watcher } from '../watches'
import { cutAtFrames, makeMedia } from './media'
import { opened, type ScriptedRun, scripted } from './scripted'

const media = cutAtFrames(makeMedia({ frames: 30, gop: 10 }))
const mediaWithB = cutAtFrames(makeMedia({ frames: 30, gop: 10, between: 2 }))

export interface Bench {
  clock: FakeClock
  session: Session
  runs: ScriptedRun[]
  /** The newest run. */
  run(): ScriptedRun
  statuses: StreamStatus[]
  /** States in their order, each once. */
  states(): string[]
  /** Plans that were launched. */
  plans: Plan[]
  /** `begun` and the number of frames that were handed on. */
  heard: (string | number)[]
  logged: string[]
  /** Encoders that failed with the stream. */
  blamed: Encoder[]
  accounts: Accounts
  told: (() => void)[]
  /** What a look at the camera's address sees; the session's watch on it, while it has one. */
  address: { answer: Answer | null; watcher: Watcher | null; looks: (Answer | undefined)[] }
  /** What `launch` answers instead of a command. */
  refusal: { reason: StreamReason | null }
  /** The newest run prints that it has opened the camera. */
  open(codec?: string): void
  /** The newest run gives `count` frames, and with `ms` one each `ms`. */
  frames(count?: number, ms?: number): Promise<void>
  /** The newest run prints and ends, as ffmpeg does. */
  end(...lines: string[]): void
}

interface Options {
  quality?: Quality
  slow?: boolean
  between?: boolean
  beside?: Pick<Bench, 'clock' | 'accounts' | 'told'>
  starts?: Starts
  rank?: { now: number }
  random?: number
  /** Who transcodes, until the stream is for software. */
  encoder?: { now: Encoder }
}

/** A session on a fake clock whose ffmpegs do what the test says. */
export function bench(options: Options = {}): Bench {
  const clock = options.beside?.clock ?? fakeClock(1_000_000)
  const told = options.beside?.told ?? []
  const accounts =
    options.beside?.accounts ??
    new Accounts(clock, () => {
      for (const each of told) each()
    })
  const { spawn, runs } = scripted(options.slow ? { slow: true } : {})
  const all: Omit<Bench, 'session' | 'run' | 'states' | 'open' | 'frames' | 'end'> = {
    ...{ clock, runs, accounts, told, statuses: [], plans: [], heard: [], logged: [], blamed: [] },
    refusal: { reason: null },
    address: { answer: null, watcher: null, looks: [] },
  }
  const session = new Session('cam', options.quality ?? 'main', {
    ...{ clock, spawn, starts: options.starts ?? new Starts(clock, () => 0) },
    random: () => options.random ?? 0.5,
    rank: () => options.rank?.now ?? 1,
    watch: (watcher) => {
      all.address.watcher = watcher
      return {
        get answer() {
          return all.address.answer
        },
        look: (gone) => void all.address.looks.push(gone),
        end: () => {
          all.address.watcher = null
        },
      }
    },
    launch: (plan): Launch | StreamReason => {
      if (all.refusal.reason) return all.refusal.reason
      all.plans.push(plan)
      const encoder = plan.software ? 'software' : options.encoder?.now
      const transcoded = plan.mode === 'transcode' && encoder ? { encoder } : {}
      const twice = plan.original ?? false
      return { program: 'ffmpeg', args: [], input: '', twice, ...transcoded }
    },
    changed: (status) => all.statuses.push(status),
    begun: () => all.heard.push('begun'),
    frames: (batch) => all.heard.push(batch.frames),
    log: (line) => all.logged.push(line),
    encoderFailed: (encoder) => all.blamed.push(encoder),
    account: accounts.door(() => ({
      ...{ account: 'admin@cam', password: 'secret', camera: 'cam', oneFirst: true },
    })),
  })
  told.push(() => session.told())
  const run = () => {
    const last = runs.at(-1)
    if (!last) throw new Error('nothing was started')
    return last
  }
  const given = new Map<ScriptedRun, number>()
  const give = (to: ScriptedRun) => {
    const at = given.get(to) ?? 0
    given.set(to, at + 1)
    const source = options.between ? mediaWithB : media
    const next = at === 0 ? 0 : 1 + (at % (source.length - 1))
    const piece = at === 0 ? Buffer.concat(source.slice(0, 2)) : source[next]
    if (piece) to.events.output(piece)
  }
  return {
    ...all,
    ...{ session, run },
    states: () =>
      all.statuses.map(({ state }) => state).filter((state, i, list) => state !== list[i - 1]),
    open: (codec = 'h264 (High)') => {
      for (const line of opened(codec)) run().events.line(line)
    },
    frames: async (count = 1, ms = 0) => {
      const to = run()
      for (let i = 0; i < count; i++) {
        give(to)
        await clock.advanceAsync(ms)
      }
    },
    end: (...lines) => {
      const { events } = run()
      for (const line of lines) events.line(line)
      events.end()
    },
  }
}
