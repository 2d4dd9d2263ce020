import { z } from 'zod'
import { Camera, Facility } from '../../preload/contract'
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
  version: 1,
  migrations: {},
  defaults: { facilities: [], cameras: [] },
}

/** Codes are unique without regard to case. */
export const codeKey = (code: string) => code.normalize('NFC').toLowerCase()
