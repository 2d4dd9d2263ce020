import { realClock } from '../../base/clock'
import { createVault, type Vault } from '../../cameras'
import { openStationKey, type StationKey } from '../station-key'

/** The product's vault as it is without a keyring: a key file in `dir`. */
export const keyFileVault = (dir: string): Vault =>
  createVault({
    dir,
    platform: process.platform,
    safeStorage: {
      isEncryptionAvailable: () => false,
      encryptString: () => Buffer.alloc(0),
      decryptString: () => '',
    },
  })

/** A real key, kept in `dir`. */
export async function stationKey(dir: string): Promise<StationKey> {
  const key = await openStationKey({ dir, vault: keyFileVault(dir), clock: realClock })
  if (!key.ok) throw new Error(key.reason)
  return key.value
}
