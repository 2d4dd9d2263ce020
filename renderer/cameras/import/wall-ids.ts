import type { Camera, ImportRow } from '../../../preload/contract'
import { MAX_CELLS } from '../../../preload/contract/layouts'

/** Ids of the cameras that an import brought, in the file's order, as many as a wall holds. */
export function wallIds(rows: ImportRow[], cameras: Camera[]): string[] {
  const ids = new Map(cameras.filter((c) => c.enabled).map((camera) => [camera.code, camera.id]))
  return rows.flatMap((row) => ids.get(row.code) ?? []).slice(0, MAX_CELLS)
}
