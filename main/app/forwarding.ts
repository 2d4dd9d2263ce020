import { join } from 'node:path'
import type { Camera, ForwardStatus } from '../../preload/contract'
import { realClock } from '../base/clock'
import { createSecrets } from '../cameras'
import { Book, Forwards, forwardingHandlers, openForwardCollection, Uptime } from '../forwarding'
import { type Broadcast, coalesce } from '../ipc'
import type { Ffmpeg, Tap } from '../streams'
import type { Engine } from './engine'
import type { Notices } from './notices'
import type { Profile } from './profile'
import { type Stores, tellOfProblems } from './stores'

interface ForwardingDeps extends Pick<Stores, 'registry' | 'vault' | 'log' | 'secrets'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  ffmpeg(): Ffmpeg | null
}

export interface Forwarding {
  forwards: Forwards
  handlers: ReturnType<typeof forwardingHandlers>
  /** Of cameras that are to go there. */
  running(): { camera: string; running: boolean }[]
  /** Calls back when a status or the list has changed. */
  onChange(fn: () => void): void
  attach(engine: Pick<Engine, 'streams' | 'spawn'>): void
  close(): Promise<void>
}

/** Cameras that go to the central system. Its streams come later: it is a part of their tap. */
export async function openForwarding(deps: ForwardingDeps): Promise<Forwarding> {
  const { profile, registry, broadcast, vault } = deps
  const log = deps.log.scope('forwarding')
  const collection = await openForwardCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), deps.log, deps.notices)
  let known = { of: registry.list(), byId: new Map<string, Camera>() }
  const camera = (id: string) => {
    const of = registry.list()
    if (known.of !== of || known.byId.size === 0)
      known = { of, byId: new Map(of.cameras.map((each) => [each.id, each])) }
    return known.byId.get(id) ?? null
  }
  const book = new Book({
    ...{ collection, secrets: createSecrets(vault, deps.secrets) },
    named: (id) => {
      const found = camera(id)
      return found && { camera: found.code, facility: found.facility }
    },
  })
  // No cameras at all is no proof that none are: the two files may be of different ages.
  if (registry.list().cameras.length > 0) await book.prune()
  const uptime = new Uptime({
    ...{ dir: join(profile.root, 'forwarding'), clock: realClock },
    ...{ elapsed: () => performance.now(), log: (line) => log.warn(line) },
  })
  const listeners = new Set<() => void>()
  const told = () => {
    for (const fn of listeners) fn()
  }
  const push = coalesce<ForwardStatus>(realClock, 250, (list) => {
    broadcast('forwarding', 'statuses', list)
    told()
  })
  let spawn: Engine['spawn'] | null = null
  const forwards = new Forwards({
    ...{ book, camera, clock: realClock, random: Math.random, ffmpeg: deps.ffmpeg },
    spawn: (launch, events) => {
      if (!spawn) throw new Error('nothing is forwarded before there are streams')
      return spawn(launch, events)
    },
    changed: (status) => push(status.camera, status),
    second: (wanted, had) => uptime.second(wanted, had),
    log: (line) => log.info(line),
  })
  collection.onChange(() => {
    forwards.refresh()
    broadcast('forwarding', 'changed', book.list())
    told()
  })
  registry.onChange(() => forwards.refresh())
  return {
    forwards,
    handlers: forwardingHandlers(book, forwards, uptime),
    running: () =>
      forwards
        .all()
        .filter(({ state }) => state !== 'off')
        .map(({ camera, state }) => ({ camera, running: state === 'forwarding' })),
    onChange: (fn) => void listeners.add(fn),
    attach: (engine) => {
      spawn = engine.spawn
      uptime.start()
      forwards.attach(engine.streams, realClock)
    },
    close: async () => {
      forwards.close()
      await uptime.close()
      await collection.settled()
    },
  }
}

/** Both see every picture of every stream. */
export const bothTaps = (first: Tap, second: Tap): Tap => ({
  begun: (...all) => {
    first.begun(...all)
    second.begun(...all)
  },
  batch: (...all) => {
    first.batch(...all)
    second.batch(...all)
  },
})
