import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** Some 60 ms and 32 MB a try: a PIN is short, and its file may be read. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 ** 2 }
const LENGTH = 32

/** Both in base64. The secret itself is kept nowhere. */
export interface SecretHash {
  salt: string
  hash: string
}

export async function hashOf(secret: string): Promise<SecretHash> {
  const salt = randomBytes(16)
  const hash = await derive(secret, salt, LENGTH, COST)
  return { salt: salt.toString('base64'), hash: hash.toString('base64') }
}

export async function fits(secret: string, { salt, hash }: SecretHash): Promise<boolean> {
  const tried = await derive(secret, Buffer.from(salt, 'base64'), LENGTH, COST)
  const known = Buffer.from(hash, 'base64')
  return known.length === LENGTH && timingSafeEqual(tried, known)
}

/** Milliseconds until another try is heard, after so many wrong ones: 1, 2, 4 … 60 s. */
export const pause = (fails: number): number =>
  fails <= 0 ? 0 : Math.min(60, 2 ** Math.min(fails - 1, 10)) * 1000
