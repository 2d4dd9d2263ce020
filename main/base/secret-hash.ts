import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Worker } from 'node:worker_threads'

/** Some 60 ms and 32 MB a try: a PIN is short, and its file may be read. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 ** 2 }
const LENGTH = 32
const SALT = 16

// Electron's own cryptography does all the work of scrypt() once where it is called, before the
// thread pool does it again: streams and windows would stand still meanwhile.
const DERIVE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { secret, salt, length, cost } = workerData
  parentPort.postMessage(require('node:crypto').scryptSync(secret, salt, length, cost))
`

function derive(secret: string, salt: Uint8Array): Promise<Buffer> {
  const workerData = { secret, salt, length: LENGTH, cost: COST }
  return new Promise((resolve, reject) => {
    const worker = new Worker(DERIVE, { eval: true, workerData })
    worker.once('message', (derived: Uint8Array) => resolve(Buffer.from(derived)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended before its work')))
  })
}

/** Both in base64. The secret itself is kept nowhere. */
export interface SecretHash {
  salt: string
  hash: string
}

export async function hashOf(secret: string): Promise<SecretHash> {
  const salt = randomBytes(SALT)
  const hash = await derive(secret, salt)
  return { salt: salt.toString('base64'), hash: hash.toString('base64') }
}

/** Of no secret: to try one against it takes as long, and never fits. */
export const hashOfNothing = (): SecretHash => ({
  salt: randomBytes(SALT).toString('base64'),
  hash: randomBytes(LENGTH).toString('base64'),
})

export async function fits(secret: string, { salt, hash }: SecretHash): Promise<boolean> {
  const tried = await derive(secret, Buffer.from(salt, 'base64'))
  const known = Buffer.from(hash, 'base64')
  return known.length === LENGTH && timingSafeEqual(tried, known)
}

/** Milliseconds until another try is heard, after so many wrong ones: 1, 2, 4 … 60 s. */
export const pause = (fails: number): number =>
  fails <= 0 ? 0 : Math.min(60, 2 ** Math.min(fails - 1, 10)) * 1000
