import type { SafeStorage } from '../../cameras'

/** A computer without a keyring: the vault has a key file. */
export const withoutKeyring: SafeStorage = {
  isEncryptionAvailable: () => false,
  encryptString: () => Buffer.alloc(0),
  decryptString: () => '',
}
