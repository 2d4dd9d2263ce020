import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Result } from '../base/result'
import { type KeyProblem, readKey, readOrMakeKey } from './key-file'

/** What is used of Electron's safeStorage; ask only after the app is ready. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  getSelectedStorageBackend?(): string
  encryptString(plain: string): Buffer
  decryptString(sealed: Buffer): string
}

export interface VaultOptions {
  safeStorage: SafeStorage
  /** Folder of `secrets.key`. */
  dir: string
  platform: NodeJS.Platform
}

export interface Vault {
  /** Who protects new secrets: the operating system, or a key file beside the data. */
  kind: 'os' | 'keyfile'
  /** What is wrong with the key file in use; null when nothing is or none is needed. */
  problem: Exclude<KeyProblem, 'key-missing'> | null
  /** Text for storage, `os:…` or `key:…`. Throws when the key file has a problem. */
  seal(plain: string): string
  /** Null when it cannot be opened: another key, another user, damaged. Never throws. */
  open(sealed: string): string | null
}

export function createVault({ safeStorage, dir, platform }: VaultOptions): Vault {
  const path = join(dir, 'secrets.key')
  const kind = reallyEncrypts(safeStorage, platform) ? 'os' : 'keyfile'
  let key = kind === 'keyfile' ? readOrMakeKey(path) : readKey(path)
  return {
    kind,
    problem: problemOf(key),
    seal(plain) {
      if (kind === 'os') return `os:${safeStorage.encryptString(plain).toString('base64')}`
      // The disk may have been full at the start.
      if (!key.ok) key = readOrMakeKey(path)
      if (!key.ok) throw new Error(`secrets.key: ${key.reason}`)
      return `key:${encrypt(plain, key.value)}`
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed.slice(sealed.indexOf(':') + 1), 'base64')
        if (sealed.startsWith('os:')) return safeStorage.decryptString(bytes)
        return sealed.startsWith('key:') && key.ok ? decrypt(bytes, key.value) : null
      } catch {
        return null
      }
    },
  }
}

function problemOf(key: Result<Buffer, KeyProblem>): Vault['problem'] {
  return key.ok || key.reason === 'key-missing' ? null : key.reason
}

/** On Linux without a keyring Chromium "encrypts" with a password that is in its source. */
function reallyEncrypts(safeStorage: SafeStorage, platform: NodeJS.Platform): boolean {
  try {
    if (!safeStorage.isEncryptionAvailable()) return false
    const backend = safeStorage.getSelectedStorageBackend?.() ?? 'unknown'
    if (platform === 'linux' && ['basic_text', 'unknown'].includes(backend)) return false
    // A locked or refused keyring shows only when it is used.
    return safeStorage.decryptString(safeStorage.encryptString('probe')) === 'probe'
  } catch {
    return false
  }
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** Base64 of nonce, tag and AES-256-GCM text. */
function encrypt(plain: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
}

function decrypt(sealed: Buffer, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}
