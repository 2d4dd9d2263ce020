import { z } from 'zod'
import {
  Camera,
  defaultSceneLimits,
  Facility,
  stationRingTimes,
  unknownFacility,
} from '../../preload/contract'
import type { CollectionSpec } from '../storage'

/** `secret`: the password as the vault sealed it; empty when there is none. */
export const StoredCamera = Camera.omit({ hasPassword: true }).extend({ secret: z.string() })
export type StoredCamera = z.infer<typeof StoredCamera>

export const StoredRegistry = z.object({
  facilities: z.array(Facility),
  cameras: z.array(StoredCamera),
})
export type StoredRegistry = z.infer<typeof StoredRegistry>

/** One collection for both, so that an import is one write. */
export const registrySpec: Omit<CollectionSpec<StoredRegistry>, 'dir'> = {
  name: 'registry',
  schema: StoredRegistry,
  version: 5,
  migrations: { 1: withScene, 2: withRing, 3: withOnvif, 4: withFacilities },
  defaults: { facilities: [], cameras: [] },
}

/** Version 2 watches the picture itself, with limits of each camera's own. */
function withScene(old: unknown) {
  const registry = old as { cameras: object[] }
  const cameras = registry.cameras.map((camera) => ({ ...camera, scene: defaultSceneLimits }))
  return { ...registry, cameras }
}

/** Version 3 keeps more or less of some cameras. */
function withRing(old: unknown) {
  const registry = old as { cameras: object[] }
  const cameras = registry.cameras.map((camera) => ({ ring: stationRingTimes, ...camera }))
  return { ...registry, cameras }
}

/** Version 4 knows where a camera can be moved. */
function withOnvif(old: unknown) {
  const registry = old as { cameras: object[] }
  const cameras = registry.cameras.map((camera) => ({ onvif: '', ...camera }))
  return { ...registry, cameras }
}

/** Version 5 knows more of facilities, and where a camera gives a still picture. */
function withFacilities(old: unknown) {
  const registry = old as { facilities: object[]; cameras: object[] }
  const facilities = registry.facilities.map((facility) => ({ ...unknownFacility, ...facility }))
  const cameras = registry.cameras.map((camera) => ({ snapshotUrl: '', ...camera }))
  return { facilities, cameras }
}

/** Codes are unique without regard to case. */
export const codeKey = (code: string) => code.normalize('NFC').toLowerCase()
