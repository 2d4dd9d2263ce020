import { localTime } from '../times'
import type { CameraClock } from './manifest'
import type { PackageRequest } from './request'

/** What is known of the clock of each camera that these bookmarks show, once. */
export function cameraClocksOf({
  bookmarks,
  cameraClock,
}: Pick<PackageRequest, 'bookmarks' | 'cameraClock'>): CameraClock[] {
  const views = new Map(
    bookmarks.flatMap((bookmark) => bookmark.views.map((view) => [view.camera, view] as const)),
  )
  return [...views.values()].map(({ camera, code }) => {
    const known = cameraClock(camera)
    const offset = known && {
      ...{
        offsetMs: Math.round(known.offsetMs),
        source: known.source,
        measuredAt: localTime(known.at),
      },
    }
    return { camera, code, offset }
  })
}
