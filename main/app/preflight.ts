import type { Handlers, PreflightReason, PreflightState } from '../../preload/contract'
import { realClock } from '../base/clock'
import { thumbArguments } from '../exhibits'
import { coalesce } from '../ipc'
import { checkFeed, type FeedDeps, type Need, Preflight } from '../preflight'
import { lumaArguments, runToEnd } from '../streams'
import type { ExhibitDesk } from './exhibits'
import type { MeetingDeps } from './meeting'
import type { ProgrammesDesk } from './programmes'

export interface PreflightDesk {
  handlers: Handlers['preflight']
  close(): Promise<void>
}

type Programmes = Pick<ProgrammesDesk, 'programme' | 'stillPath' | 'stillIsWhole'>

/** Ms: between two pushes; for some pictures to be decoded. */
const [PACE, DECODING] = [150, 8_000]

/** Everything of a programme, opened beforehand by the streams that will show it. */
export function openPreflight(
  deps: MeetingDeps,
  programmes: Programmes,
  exhibits: Pick<ExhibitDesk, 'exhibit'>,
): PreflightDesk {
  const push = coalesce<PreflightState>(realClock, PACE, (list) => {
    for (const state of list) deps.broadcast('preflight', 'changed', state)
  })
  const preflight = new Preflight({
    clock: realClock,
    programme: (id) => programmes.programme(id),
    nameOf: (need) => nameOf(deps, need),
    check: (need, signal) => CHECKS[need.kind]({ ...deps, programmes, exhibits }, need, signal),
    changed: (state) => push(state.programme, state),
    broken: (error) => deps.log.scope('preflight').error('a check broke', error),
  })
  return {
    handlers: {
      state: (id) => preflight.state(id),
      run: (id) => preflight.run(id),
      cancel: (id) => preflight.cancel(id),
    },
    close: () => preflight.close(),
  }
}

type CheckDeps = MeetingDeps & { programmes: Programmes; exhibits: Pick<ExhibitDesk, 'exhibit'> }
type Check = (deps: CheckDeps, need: Need, signal: AbortSignal) => Promise<PreflightReason>

const CHECKS: Record<Need['kind'], Check> = {
  camera: async (deps, { id, qualities }, signal) => {
    const camera = deps.registries.camera(id)
    if (!camera) return 'gone'
    if (!camera.enabled) return 'disabled'
    if (!deps.ffmpeg()) return 'no-program'
    for (const quality of camera.subUrl ? qualities : (['main'] as const)) {
      const found = await checkFeed(feedDeps(deps), id, quality, signal)
      if (found !== 'none') return found
    }
    return 'none'
  },
  still: async ({ programmes, ffmpeg, engine }, { id }) => {
    const path = programmes.stillPath(id)
    const found = ffmpeg()
    if (!path) return 'still-missing'
    // What a decoder puts up with, a file of the programme would not be taken with.
    if (!(await programmes.stillIsWhole(id))) return 'still-broken'
    if (!found) return 'no-program'
    const launch = { program: found.program, args: thumbArguments([], path), input: '' }
    const { output } = await runToEnd(engine.spawn, launch, realClock, DECODING)
    return output.length > 0 ? 'none' : 'still-broken'
  },
  bookmark: async ({ exhibits }, { id }) => {
    const made = await exhibits.exhibit(id, true)
    return made.status === 'done' ? 'none' : made.reason
  },
  figures: async ({ duty }, { periods }) => {
    const { figures } = duty.handlers().dashboard
    for (const period of periods) await figures(period, { window: 0 })
    return 'none'
  },
}

function feedDeps({ engine, ffmpeg }: MeetingDeps): FeedDeps {
  return {
    ...{ clock: realClock, streams: engine.streams },
    points: async (input) => {
      const found = ffmpeg()
      if (!found) return Buffer.alloc(0)
      const launch = { program: found.program, args: lumaArguments(found.version, 'h264'), input }
      return (await runToEnd(engine.spawn, launch, realClock, DECODING)).output
    },
  }
}

/** A camera by what it is called now, and by its code where it is no more. */
function nameOf({ registries }: MeetingDeps, { kind, id, called }: Need): string {
  const camera = kind === 'camera' ? registries.camera(id) : null
  return camera ? `${camera.code} ${camera.name}`.trim() : called
}
