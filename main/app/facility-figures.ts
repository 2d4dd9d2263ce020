import type {
  Handlers,
  OccupancyNote,
  StreamState,
  StreamStatus,
  TechnicalSummary,
  WatchedState,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import { isPicked, leavesAt, pageOf, provinceOf, type World } from '../facilities'
import { type Broadcast, coalesce } from '../ipc'
import { type FigureExportDeps, figureExport } from './figure-export'
import type { Registries } from './registries'

export interface FiguresDeps extends FigureExportDeps {
  registries: Pick<Registries, 'current'>
  broadcast: Broadcast
  /** What is measured, as it is now. */
  statuses(): readonly StreamStatus[]
  /** Cameras that nobody looks at are measured, too. */
  watched(): ReadonlyMap<string, Pick<WatchedState, 'state'>>
  lastSeen(camera: string): number | null
  occupancy(): readonly OccupancyNote[]
  technical(): readonly TechnicalSummary[]
  /** Of cameras whose stream is to go to the central system. */
  forwards(): readonly { camera: string; running: boolean }[]
}

export interface FacilityFigures {
  handlers: Pick<Handlers['facilities'], 'figures' | 'figurePick' | 'exportFigures'>
  /** Of this moment; for documents. */
  world(): World
  /** Something that figures are made of has changed. */
  changed(): void
  stream(status: StreamStatus): void
}

/** At most so often are windows told that figures are others. Ms. */
const PACE = 1000

export async function openFacilityFigures(deps: FiguresDeps): Promise<FacilityFigures> {
  const tell = coalesce<number>(realClock, PACE, () =>
    deps.broadcast('facilities', 'figuresChanged', { at: Date.now() }),
  )
  const world = () => worldOf(deps)
  const changed = () => tell('', 0)
  const before = new Map<string, string>()
  return {
    ...{ world, changed },
    stream: ({ camera, quality, state }) => {
      const [key, now] = [`${camera}/${quality}`, meaningOf(state)]
      if (before.get(key) === now) return
      before.set(key, now)
      changed()
    },
    handlers: {
      figures: (where) => pageOf(world(), where),
      figurePick: ({ pick, ...where }) =>
        leavesAt(world(), where).flatMap((leaf) =>
          isPicked(leaf, pick) ? [leaf.facility.code] : [],
        ),
      exportFigures: await figureExport(deps, world),
    },
  }
}

/** It is tried at this moment, in vain. */
const FAILING = new Set<StreamState>([
  ...(['stalled', 'reconnecting', 'refused', 'unreachable', 'unsupported'] as const),
])

const meaningOf = (state: StreamState) =>
  state === 'live' ? 'live' : FAILING.has(state) ? 'failing' : ''

function worldOf(deps: FiguresDeps): World {
  const { facilities, cameras } = deps.registries.current()
  const checks = deps.technical()
  const came = new Map(checks.filter(hadPicture).map(({ camera, at }) => [camera, at]))
  const live = new Set<string>()
  const failing = new Set<string>()
  for (const { camera, state } of deps.statuses()) {
    const meaning = meaningOf(state)
    if (meaning === 'live') live.add(camera)
    else if (meaning === 'failing') failing.add(camera)
  }
  for (const [camera, { state }] of deps.watched()) {
    if (live.has(camera) || failing.has(camera)) continue
    if (state === 'up') live.add(camera)
    else if (state === 'down') failing.add(camera)
  }
  return {
    ...{ facilities, cameras, provinceOf, now: Date.now() },
    occupancy: new Map(deps.occupancy().map(({ facility, count }) => [facility, count ?? 0])),
    technical: new Map(checks.map(({ camera, verdict }) => [camera, verdict])),
    forwards: new Map(deps.forwards().map(({ camera, running }) => [camera, running])),
    seen: (camera) => ({
      ...{ now: live.has(camera), failing: failing.has(camera) },
      last: latest(deps.lastSeen(camera), came.get(camera)),
    }),
  }
}

/** A technical check that read the stream is a proof, too. */
const hadPicture = ({ failed, open }: TechnicalSummary) =>
  !failed.includes('reachable') && !open.includes('reachable') && !open.includes('codec')

const latest = (a: number | null, b: number | undefined) =>
  b === undefined ? a : Math.max(a ?? 0, b)
