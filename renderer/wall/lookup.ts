import type { Camera, Facility, Registry } from '../../preload/contract'
import { useShared } from '../state'

interface Index {
  cameras: ReadonlyMap<string, Camera>
  facilities: ReadonlyMap<string, Facility>
}

/** Once for each registry that main pushes: 64 tiles ask on every change of any stream. */
const indexes = new WeakMap<Registry, Index>()

function indexOf(registry: Registry): Index {
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

export const cameraOf = (registry: Registry, id: string | null | undefined) =>
  id ? indexOf(registry).cameras.get(id) : undefined

export const facilityOf = (registry: Registry, code: string) =>
  indexOf(registry).facilities.get(code)

export const useCamera = (id: string | null | undefined) =>
  useShared((state) => cameraOf(state.registry, id))

export const useFacilityName = (code: string) =>
  useShared((state) => facilityOf(state.registry, code)?.name ?? code)
