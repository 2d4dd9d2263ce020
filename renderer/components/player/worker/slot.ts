import type { PrivacyArea } from '../../../../preload/contract'
import type { Framing } from '../framing'
import type { Pace, PlayerView } from '../view'
import type { Scene, SlotScene, WarmScene } from './messages'
import { Paintings } from './paintings'

/** One tile. */
export interface Slot {
  scene: SlotScene
  pace: Pace
  /** The stream whose picture it shows; another one than it wants until that has a picture. */
  shown: string | null
  /** Has to be drawn though its picture is not new. */
  stale: boolean
  drawnAt: number
  /** As it was told last; null when the page may believe anything. */
  view: PlayerView | null
  paintings: Paintings
  /** The areas that the picture that stands there was painted with; null for none. */
  covers: readonly PrivacyArea[] | null
}

export const claimOf = ({ id, important, hidden, width, height }: SlotScene) => ({
  ...{ id, important, hidden },
  // Tiles of one size differ by a pixel here and there.
  area: Math.round((width * height) / 4096),
})

/** Changes when something has to be drawn elsewhere. */
export const layoutOf = ({ width, height, ground, dim, slots }: Scene) =>
  [
    width,
    height,
    ground,
    dim,
    ...slots.flatMap((s) => [s.id, s.x, s.y, s.width, s.height, s.hidden]),
  ].join()

export const wanted = ({ camera, quality }: WarmScene) => `${camera}/${quality}`

/** The same camera's other stream. */
export const sibling = ({ camera, quality }: WarmScene) =>
  wanted({ camera, quality: quality === 'sub' ? 'main' : 'sub' })

/** The same camera keeps its picture; another camera's picture under a new name would be a lie. */
export function adopt(before: Slot | undefined, scene: SlotScene): Slot {
  if (before?.scene.camera !== scene.camera)
    return {
      scene,
      pace: 'full',
      shown: null,
      stale: true,
      drawnAt: 0,
      view: null,
      paintings: new Paintings(),
      covers: null,
    }
  const stale = before.stale || !looksSame(before.scene, scene)
  return { ...before, scene, stale }
}

const looksSame = (a: SlotScene, b: SlotScene) =>
  a.lifted === b.lifted && sameAreas(a.areas, b.areas) && sameFraming(a.framing, b.framing)

const sameAreas = (a: readonly PrivacyArea[], b: readonly PrivacyArea[]) =>
  JSON.stringify(a) === JSON.stringify(b)

/** Whether what stands there was painted with the areas that there are now. */
export const isCovered = ({ covers, scene }: Slot) =>
  covers === null || covers === scene.areas || sameAreas(covers, scene.areas)

const sameFraming = (a: Framing, b: Framing) =>
  (Object.keys(a) as (keyof Framing)[]).every((key) => a[key] === b[key])

/** A picture that stands still, or is sent again and again, must not look like a live one. */
export const isOld = ({ moving, fault }: PlayerView) => !moving || fault === 'frozen'

/** The time of the last frame changes all the time; only its standing still is news. */
export const differs = (a: PlayerView, b: PlayerView) =>
  a.picture !== b.picture ||
  a.moving !== b.moving ||
  a.fault !== b.fault ||
  a.pace !== b.pace ||
  a.width !== b.width ||
  a.height !== b.height
