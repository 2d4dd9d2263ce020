import type {
  Camera,
  Facility,
  ProgrammeStep,
  Quality,
  Registry,
  SceneLimits,
  StillId,
} from '../../../preload/contract'
import { camerasOf, panelOf } from '../../../preload/contract'
import type { PlayerSource } from '../player'

/** Seconds. */
const BLACK = 1

/** A cell of at least this share of the stage takes the main stream: 480 lines of 1080. */
const LARGE = 480 / 1080

/** A stream, and for how long its pictures may be so before they are no good. */
export interface StageSource extends PlayerSource {
  limits: SceneLimits
}

/** A camera of a step, and what stands in for it. Null: not registered, or switched off. */
export interface CameraFeed {
  camera: string
  own: StageSource | null
  other: StageSource | null
  still: StillId | null
}

export interface Index {
  cameras: ReadonlyMap<string, Camera>
  facilities: ReadonlyMap<string, Facility>
}

const indexes = new WeakMap<Registry, Index>()

/** Once for each registry that main pushes. */
export function indexOf(registry: Registry): Index {
  let index = indexes.get(registry)
  if (!index) {
    index = {
      cameras: new Map(registry.cameras.map((camera) => [camera.id, camera])),
      facilities: new Map(registry.facilities.map((facility) => [facility.code, facility])),
    }
    indexes.set(registry, index)
  }
  return index
}

/** A meeting sees no black for long; a camera that may be black has no limit here, either. */
const limitsOf = ({ scene: { frozen, black } }: Camera): SceneLimits => ({
  ...{ frozen, noDetail: 0 },
  black: Math.min(black, BLACK),
})

/** The same on every page, whatever its size: they share the streams. */
const qualityFor = ({ subUrl }: Camera, share: number): Quality =>
  subUrl === '' || share >= LARGE ? 'main' : 'sub'

/** How high a camera stands on the stage at most, in shares. */
function shareOf({ body }: ProgrammeStep, camera: string): number {
  if (body.kind !== 'scene') return 1
  const heights = body.grid.cells.map(({ h }, i) => (body.cells[i]?.id === camera ? h : 0))
  return Math.max(...heights) / body.grid.rows
}

/** What a step shows live, each camera once. */
export function feedsOf(step: ProgrammeStep, { cameras }: Pick<Index, 'cameras'>): CameraFeed[] {
  const sourceOf = (id: string, share: number): StageSource | null => {
    const camera = cameras.get(id)
    if (!camera?.enabled) return null
    return { camera: id, quality: qualityFor(camera, share), limits: limitsOf(camera) }
  }
  return camerasOf(step)
    .filter(({ id }) => panelOf(id) === null)
    .map(({ id }) => {
      const share = shareOf(step, id)
      const substitute = step.substitutes[id]
      return {
        camera: id,
        own: sourceOf(id, share),
        other: substitute?.kind === 'camera' ? sourceOf(substitute.camera.id, share) : null,
        still: substitute?.kind === 'still' ? substitute.still : null,
      }
    })
}
