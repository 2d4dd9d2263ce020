import {
  type CameraDraft,
  type FieldIssue,
  type Handlers,
  type Outcome,
  PTZ_LEASE,
  type PtzCheck,
  type PtzDescription,
  type PtzRefusal,
  type Refused,
} from '../../preload/contract'
import { ok } from '../base/result'
import type { OnvifTarget } from './cam'
import { checkOnvif } from './check'
import { Connections, type Targets } from './connections'
import type { Device } from './device'
import { Drive } from './drive'
import { Hands } from './hands'
import type { Answer } from './reasons'

export interface PtzDeps extends Targets {
  draftTarget(
    draft: CameraDraft,
  ): { status: 'done'; source: OnvifTarget } | { status: 'invalid'; issues: FieldIssue[] }
  /** A window moves a camera: when it is gone or hidden, `release` wants to be called. */
  moved(window: number): void
}

export interface Ptz {
  handlers: Handlers['ptz']
  /** What the window moved stands still. */
  release(window: number): void
  /** Everything that is moved stands still, or was told to for `ms`. */
  close(ms: number): Promise<void>
}

const refuse = (reason: PtzRefusal): Refused => ({ status: 'refused', reason })

const outcome = (answer: Answer<unknown>): Outcome =>
  answer.ok ? { status: 'done' } : refuse(answer.reason)

export function createPtz(deps: PtzDeps): Ptz {
  const { clock } = deps
  const cameras = new Connections(deps)
  const drives = new Map<string, Drive>()
  const hands = new Hands(clock, (camera) => drives.get(camera)?.active ?? false)

  function driveOf(camera: string): Drive {
    const known = drives.get(camera)
    if (known) return known
    const wheel = {
      move: (
        velocity: Parameters<Device['move']>[0],
        before: Parameters<Device['move']>[1],
        wanted: () => boolean,
      ) =>
        cameras.use<unknown>(camera, async (device) =>
          // It may have taken long to reach it.
          wanted() ? device.move(velocity, before) : ok(),
        ),
      stop: () => cameras.use(camera, (device) => device.stop()),
    }
    const gaveUp = () => deps.log(`${camera}: no answer to stop, given up`)
    const drive = new Drive(wheel, clock, PTZ_LEASE, gaveUp)
    drives.set(camera, drive)
    return drive
  }

  const describe = (camera: string) =>
    cameras.use<PtzDescription>(
      camera,
      async (device) => {
        const { can } = device
        if (!can.presets) return ok({ status: 'done' as const, can, presets: [] })
        const presets = await device.presets()
        if (presets.ok) return ok({ status: 'done' as const, can, presets: presets.value })
        if (presets.reason !== 'not-supported') return presets
        return ok({ status: 'done' as const, can: { ...can, presets: false }, presets: [] })
      },
      true,
    )

  /** Something else than moving by hand: the camera stands first, or it would go on afterwards. */
  async function act(
    camera: string,
    window: number,
    call: (device: Device) => Promise<Answer<unknown>>,
  ): Promise<Outcome> {
    if (!hands.take(camera, window)) return refuse('busy')
    await drives.get(camera)?.stop()
    return outcome(await cameras.use(camera, call))
  }

  async function change(...args: Parameters<typeof act>): Promise<PtzDescription | Refused> {
    const done = await act(...args)
    return done.status === 'refused' ? done : told(await describe(args[0]))
  }

  const told = (answer: Answer<PtzDescription>) =>
    answer.ok ? answer.value : refuse(answer.reason)

  function check(draft: CameraDraft): Promise<PtzCheck> | PtzCheck {
    const wanted = deps.draftTarget(draft)
    return wanted.status === 'invalid' ? wanted : checkOnvif(cameras, wanted.source, clock)
  }

  return {
    handlers: {
      check,
      describe: async ({ camera }) => told(await describe(camera)),
      move: async ({ camera, again, ...velocity }, { window }) => {
        const held = hands.has(camera, window) && (drives.get(camera)?.wants ?? false)
        if (again && !held) return refuse('let-go')
        if (!hands.take(camera, window)) return refuse('busy')
        deps.moved(window)
        return outcome(await driveOf(camera).move(velocity))
      },
      stop: async ({ camera }, { window }) => {
        // Whoever was refused has nothing to stop.
        if (!hands.has(camera, window)) return { status: 'done' }
        return outcome(await driveOf(camera).stop())
      },
      preset: ({ camera, token }, { window }) =>
        act(camera, window, (device) => device.goTo(token)),
      home: ({ camera }, { window }) => act(camera, window, (device) => device.home()),
      setHome: ({ camera }, { window }) => act(camera, window, (device) => device.setHome()),
      savePreset: ({ camera, name, token }, { window }) =>
        change(camera, window, (device) => device.savePreset(name, token)),
      removePreset: ({ camera, token }, { window }) =>
        change(camera, window, (device) => device.removePreset(token)),
    },
    release(window) {
      for (const camera of hands.release(window)) void drives.get(camera)?.stop()
    },
    async close(ms) {
      const stops = [...drives.values()].map((drive) => drive.stop())
      await Promise.race([
        Promise.all(stops),
        new Promise<void>((resolve) => void clock.setTimeout(resolve, ms)),
      ])
    },
  }
}
