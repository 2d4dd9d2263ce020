import type { Camera, ForwardStatus, ForwardWanted } from '../../../preload/contract'
import { realClock } from '../../base/clock'
import { createSecrets } from '../../cameras'
import {
  createSpawner,
  locateFfmpeg,
  locateSetpriv,
  playArguments,
  Streams,
  script,
} from '../../streams'
import { Book, Forwards, openForwardCollection } from '..'

/** Only what the forwarding looks at. */
const cameraOf = (id: string, url: string): Camera =>
  ({ id, code: id, facility: 'CL 01', url, subUrl: '', enabled: true }) as Camera

export interface Centre {
  book: Book
  forwards: Forwards
  streams: Streams
  statuses: Map<string, ForwardStatus>
  /** What was logged, and every state with its reason, in their order. */
  logged: string[]
  states: string[]
  send(camera: string, address: string, login?: Partial<ForwardWanted>): Promise<void>
  /** Settles when a camera is in this state. */
  until(camera: string, state: string, ms?: number): Promise<ForwardStatus>
  close(): Promise<void>
}

/** Real streams, real ffmpegs and a real book; the cameras are addresses by id. */
export async function centre(dir: string, urls: Record<string, string>): Promise<Centre> {
  const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
  if (!ffmpeg) throw new Error('these tests need ffmpeg')
  const spawn = createSpawner(process.platform, await locateSetpriv())
  const cameras = new Map(Object.entries(urls).map(([id, url]) => [id, cameraOf(id, url)]))
  const statuses = new Map<string, ForwardStatus>()
  const [logged, states]: [string[], string[]] = [[], []]
  const collection = await openForwardCollection(dir, realClock)
  const vault = {
    seal: (plain: string) => Buffer.from(plain).toString('base64'),
    open: (sealed: string) => Buffer.from(sealed, 'base64').toString(),
  }
  const secrets = createSecrets(vault, { add: () => {} })
  const named = (id: string) => (cameras.has(id) ? { camera: id, facility: 'CL 01' } : null)
  const book = new Book({ collection, secrets, named })
  const forwards = new Forwards({
    ...{ book, clock: realClock, random: () => 0.5, spawn },
    ffmpeg: () => ffmpeg,
    camera: (id) => cameras.get(id) ?? null,
    changed: (status) => {
      const before = statuses.get(status.camera)
      statuses.set(status.camera, status)
      if (before?.state !== status.state || before.reason !== status.reason)
        states.push(`${status.camera} ${status.state} ${status.reason}`)
    },
    second: () => {},
    log: (line) => logged.push(line),
  })
  const streams: Streams = new Streams({
    ...{ clock: realClock, random: Math.random, spawn, tap: forwards.tap },
    camera: (id) => cameras.get(id) ?? null,
    launch: (id, plan) => ({
      program: ffmpeg.program,
      args: playArguments(plan, ffmpeg.version),
      twice: plan.original ?? false,
      input: script({ url: cameras.get(id)?.url ?? '', transport: 'tcp' }, ffmpeg.version.major),
    }),
    fingerprint: (id) => cameras.get(id)?.url ?? '',
    changed: (status) => forwards.stream(status),
    log: () => {},
  })
  forwards.attach(streams, realClock)
  collection.onChange(() => forwards.refresh())
  return {
    ...{ book, forwards, streams, statuses, logged, states },
    send: async (camera, address, login = {}) => {
      const wanted = { cameras: [camera], address, user: '', quality: 'main' as const, ...login }
      const done = await book.set(wanted)
      if (done.status !== 'done') throw new Error(`${camera}: ${done.reason}`)
    },
    until: (camera, state, ms = 15_000) => settled(statuses, camera, state, ms),
    close: async () => {
      forwards.close()
      await streams.stopAll()
    },
  }
}

async function settled(
  statuses: Map<string, ForwardStatus>,
  camera: string,
  state: string,
  ms: number,
): Promise<ForwardStatus> {
  for (const until = Date.now() + ms; Date.now() < until; ) {
    const status = statuses.get(camera)
    if (status?.state === state) return status
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${camera} is ${JSON.stringify(statuses.get(camera))}, not ${state}`)
}
