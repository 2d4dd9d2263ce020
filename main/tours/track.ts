import {
  builtInGrid,
  type Codes,
  type Grid,
  gridFor,
  isPanel,
  type LayoutId,
  type Scene,
  type TourDraft,
} from '../../preload/contract'
import { camerasOf, type Registered } from './cameras'
import type { Items } from './round'

/** What a tour looks at. */
export interface World {
  registry(): Registered
  places: Codes['places']
  scene(id: string): Scene | null
  /** Of a layout that was made here. */
  grid(id: LayoutId): Grid | null
  offline(camera: string): boolean
  /** When a camera was last on screen and healthy, in ms since 1970; null for never. */
  lastSeen(camera: string): number | null
}

/** A grid that suits a number of cameras has no more tiles than can be looked at in one dwell. */
const MOST_AT_ONCE = 16

/** Cameras, or scenes, by their ids. */
export function itemsOf({ source }: TourDraft, world: World): string[] {
  if (source.from === 'scenes') return source.scenes.filter((id) => world.scene(id) !== null)
  return camerasOf(source, world.registry(), world.places)
}

/** The grid of a tour's pages; one that is gone gives way to the best. */
export function gridOf(tour: TourDraft, count: number, world: World): [LayoutId, Grid] {
  const own = tour.layout === 'best' ? null : (world.grid(tour.layout) ?? builtInGrid(tour.layout))
  if (own) return [tour.layout, own]
  const best = gridFor(Math.min(count, MOST_AT_ONCE))
  return [best, builtInGrid(best) as Grid]
}

/** How the items of a tour are gone through. @param size how many at once */
export function judged(tour: TourDraft, world: World, list: string[], size: number): Items {
  return {
    list,
    size,
    away: tour.offline === 'card' ? () => false : (item) => isAway(item, tour, world),
    rank: tour.order === 'byHand' ? null : (item) => seen(item, tour, world),
  }
}

export const camerasIn = (item: string, { source }: TourDraft, world: World): string[] =>
  source.from === 'scenes'
    ? (world.scene(item)?.cells ?? []).flatMap((id) => (id === null || isPanel(id) ? [] : [id]))
    : [item]

/** A scene is shown as it was made; it is passed over only when none of its cameras is connected. */
function isAway(item: string, tour: TourDraft, world: World): boolean {
  const cameras = camerasIn(item, tour, world)
  return cameras.length > 0 && cameras.every((camera) => world.offline(camera))
}

/** Of a scene: when the camera that has waited longest was seen. */
const seen = (item: string, tour: TourDraft, world: World) =>
  Math.min(
    ...camerasIn(item, tour, world).map(
      (camera) => world.lastSeen(camera) ?? Number.NEGATIVE_INFINITY,
    ),
  )

/** Milliseconds that a page is shown. */
export function dwellOf({ dwell, dwells, kind, source }: TourDraft, page: number, first: string) {
  const named = kind === 'pages' && source.from !== 'scenes' ? String(page) : first
  return (dwells[named] ?? dwell) * 1000
}
