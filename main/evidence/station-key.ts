import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import type { Vault } from '../cameras'
import { openCollection } from '../storage'
import { fingerprintOf } from './public-key'

/** The station's Ed25519 key: what it signed is this station's. */
export interface StationKey {
  /** The public half. */
  pem: string
  /** SHA-256 of the public key's DER, hex in groups of four. */
  fingerprint: string
  /** Made just now, not found: to be told and put on record. */
  created: boolean
  /** 64 raw bytes. */
  sign(content: string | Buffer): Buffer
}

/**
 * `key-damaged`: the file was unusable and lies aside; no other is made in this run.
 * `key-locked`: there is one, but the vault cannot open it (other user, lost secrets.key).
 * `vault`: the vault cannot seal a new one.
 */
export type KeyFailure = 'key-damaged' | 'key-locked' | 'vault' | 'disk-full' | 'not-writable'

export interface KeyOptions {
  /** Folder of `station-key.json`. */
  dir: string
  vault: Pick<Vault, 'seal' | 'open'>
  clock: Clock
}

/** `sealed` is the PKCS #8 PEM as the vault sealed it; both empty before the first use. */
const Stored = z.object({ pem: z.string(), sealed: z.string() })
type Stored = z.infer<typeof Stored>

/** Opens the key; makes it when there is none. Never makes one in place of one that is there. */
export async function openStationKey(options: KeyOptions): Promise<Result<StationKey, KeyFailure>> {
  const { dir, clock, vault } = options
  const defaults: Stored = { pem: '', sealed: '' }
  const spec = { dir, clock, name: 'station-key', schema: Stored, version: 1, migrations: {} }
  const collection = await openCollection<Stored>({ ...spec, defaults })
  const { pem, sealed } = collection.read()
  if (sealed) return unsealed(pem, vault.open(sealed), false)
  const [problem] = collection.problems()
  if (problem) return fail('key-damaged', problem.setAside ?? problem.file)
  const made = make()
  const secret = attempt(() => vault.seal(made.secret))
  if (secret === null) return fail('vault')
  const saved = await collection.update(() => ({ pem: made.pem, sealed: secret }))
  if (saved.ok) return unsealed(made.pem, made.secret, true)
  if (saved.reason === 'invalid') throw new Error(saved.detail)
  return fail(saved.reason, saved.detail)
}

function make() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function unsealed(
  pem: string,
  secret: string | null,
  created: boolean,
): Result<StationKey, 'key-locked' | 'key-damaged'> {
  if (secret === null) return fail('key-locked')
  const key = attempt(() => createPrivateKey(secret))
  if (!key || createPublicKey(key).export({ type: 'spki', format: 'pem' }) !== pem)
    return fail('key-damaged')
  const fingerprint = fingerprintOf(createPublicKey(key))
  return ok({ pem, fingerprint, created, sign: (content) => sign(null, Buffer.from(content), key) })
}

function attempt<R>(step: () => R): R | null {
  try {
    return step()
  } catch {
    return null
  }
}
