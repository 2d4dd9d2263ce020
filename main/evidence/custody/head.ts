import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isMissing, move, writeTemp } from '../../storage'
import { canonical } from '../canonical'
import { fingerprintOf, publicKeyOf, signed } from '../public-key'
import type { StationKey } from '../station-key'
import { CustodyRecord, type Link } from './record'

/**
 * How far the log had come when it was last written, signed. Without it the last lines, or the
 * whole chain with new hashes, could be put in place of the old ones.
 */
const Head = z.object({
  seq: z.number().int().nonnegative(),
  hash: CustodyRecord.shape.hash,
  /** Public key; empty, as is the signature, while the station has no key. */
  pem: z.string(),
  /** Base64 of 64 bytes. */
  signature: z.string(),
})

export interface Head extends Link {
  /** Of the key that signed it; null when none did, or the signature is wrong. */
  fingerprint: string | null
}

const pathOf = (dir: string) => join(dir, 'head.json')

/** What is signed: told apart from a manifest by its first words. */
const statement = ({ seq, hash }: Link) => `vong-gac-custody ${canonical({ hash, seq })}`

/** Rejects with the file system's error. */
export async function writeHead(dir: string, link: Link, key: StationKey | null): Promise<void> {
  const { seq, hash } = link
  const signature = key ? key.sign(statement(link)).toString('base64') : ''
  const head = { seq, hash, pem: key?.pem ?? '', signature }
  await move(await writeTemp(pathOf(dir), `${canonical(head, 2)}\n`), pathOf(dir))
}

/** Rejects when the file is there but cannot be read. */
export async function readHead(dir: string): Promise<Head | 'missing' | 'damaged'> {
  const text = await readFile(pathOf(dir), 'utf8').catch((error) => {
    if (!isMissing(error)) throw error
  })
  return text === undefined ? 'missing' : headOf(text)
}

function headOf(text: string): Head | 'damaged' {
  try {
    const { pem, signature, ...link } = Head.parse(JSON.parse(text))
    const key = publicKeyOf(pem)
    const good = key && signed(statement(link), Buffer.from(signature, 'base64'), key)
    return { ...link, fingerprint: good ? fingerprintOf(key) : null }
  } catch {
    return 'damaged'
  }
}
