import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { sha256 } from './hash'

/** The Ed25519 key of a PEM text; null for any other text. */
export function publicKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/**
 * SHA-256 of the key's DER (SubjectPublicKeyInfo), lower-case hex in groups of four:
 * `openssl pkey -pubin -in station.pem -outform DER | sha256sum`, with spaces.
 */
export const fingerprintOf = (key: KeyObject): string =>
  sha256(key.export({ type: 'spki', format: 'der' })).replace(/(.{4})(?=.)/g, '$1 ')

/** Whether two fingerprints are one, however they were typed. */
export const sameFingerprint = (a: string, b: string): boolean => bare(a) === bare(b)

const bare = (fingerprint: string) => fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase()

/** Never throws: a signature of a wrong length is a wrong one. */
export function signed(content: string | Buffer, signature: Buffer, key: KeyObject): boolean {
  return verify(null, Buffer.from(content), key, signature)
}
