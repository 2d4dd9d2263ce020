import type { Camera } from '../../../preload/contract'
import { MAX_CELLS } from '../../../preload/contract/layouts'

/** Of the cameras that an import brought those that run, in the file's order, as many as a wall holds. */
export function wallIds(ids: string[], cameras: Camera[]): string[] {
  const running = new Set(cameras.filter(({ enabled }) => enabled).map(({ id }) => id))
  return ids.filter((id) => running.has(id)).slice(0, MAX_CELLS)
}
