import type { KeyObject } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isOfFileSystem } from '../failure'
import { sha256, sha256Of } from '../hash'
import { fingerprintOf, publicKeyOf, sameFingerprint, signed } from '../public-key'
import { sumLines } from './contents'
import { Manifest, type Packed } from './manifest'
import { compareSums, pathIn, type SumsReason } from './sums'

export type PackageReason =
  | SumsReason
  | 'unreadable'
  | 'missing'
  | 'extra'
  | 'renamed'
  | 'changed'
  | 'malformed'
  | 'signature'
  | 'key-mismatch'
  | 'key-other'

/** The first thing that does not fit. */
export interface PackageFinding {
  reason: PackageReason
  /** In the package, with forward slashes. */
  path: string
  /** Of SHA256SUMS, from 1; 0 elsewhere. */
  line: number
  /** More, where there is more to say: the new name, a fingerprint, an error. */
  detail: string
}

export interface PackageSound {
  manifest: Manifest
  /** How many, evidence and documents. */
  files: number
  bytes: number
  fingerprint: string
}

export type PackageVerdict =
  | { ok: true; value: PackageSound }
  | { ok: false; finding: PackageFinding }

class Misfit extends Error {
  readonly finding: PackageFinding
  constructor(reason: PackageReason, path: string, detail = '', line = 0) {
    super(reason)
    this.finding = { reason, path, line, detail }
  }
}

/** Of these the others are told. */
const ROOTS = ['manifest.json', 'manifest.sig', 'SHA256SUMS', 'station.pem']

/** Reads the whole package; never writes. With `fingerprint`, it must be that key's. */
export async function verifyPackage(dir: string, fingerprint?: string): Promise<PackageVerdict> {
  try {
    return { ok: true, value: await check(dir, fingerprint) }
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, finding: error.finding }
    if (!isOfFileSystem(error)) throw error
    return { ok: false, finding: new Misfit('unreadable', dir, error.message).finding }
  }
}

async function check(dir: string, wanted: string | undefined): Promise<PackageSound> {
  const there = await filesOf(dir)
  for (const name of ROOTS) if (!there.includes(name)) throw new Misfit('missing', name)
  const read = (name: string) => readFile(join(dir, name))
  const text = await read('manifest.json')
  const sums = (await read('SHA256SUMS')).toString('utf8')
  const pem = await read('station.pem')
  const key = publicKeyOf(pem.toString('utf8'))
  if (!key || !signed(text, await read('manifest.sig'), key)) throw whoBroke(text, pem, key, sums)
  const manifest = readManifest(text)
  if (!manifest) throw new Misfit('malformed', 'manifest.json')
  const fingerprint = fingerprintOf(key)
  if (!sameFingerprint(manifest.station.fingerprint, fingerprint))
    throw new Misfit('key-mismatch', 'station.pem', fingerprint)
  if (wanted && !sameFingerprint(wanted, fingerprint))
    throw new Misfit('key-other', 'station.pem', fingerprint)
  const files = [...manifest.files, ...manifest.documents]
  const own = { path: 'manifest.json', sha256: sha256(text) }
  const wrong = compareSums(sums, sumLines([...files, own]))
  if (wrong) throw new Misfit(wrong.reason, wrong.path, '', wrong.line)
  await compareNames(dir, there, files)
  for (const file of files) await compareContent(dir, file)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { manifest, files: files.length, bytes, fingerprint }
}

/** The signature does not fit: SHA256SUMS is the witness for which of the three has changed. */
function whoBroke(text: Buffer, pem: Buffer, key: KeyObject | null, sums: string): Misfit {
  const said = new Map(sums.split('\n').map((line) => [pathIn(line), line.slice(0, 64)]))
  const differs = (path: string, content: Buffer) =>
    said.has(path) && said.get(path) !== sha256(content)
  if (differs('manifest.json', text)) return new Misfit('changed', 'manifest.json')
  if (differs('station.pem', pem)) return new Misfit('changed', 'station.pem')
  const named = readManifest(text)?.station.fingerprint
  const fits = key && (!named || sameFingerprint(named, fingerprintOf(key)))
  return fits ? new Misfit('signature', 'manifest.sig') : new Misfit('key-mismatch', 'station.pem')
}

function readManifest(text: Buffer): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(text.toString('utf8')))
  } catch {
    return null
  }
}

/** Everything that is no folder, with forward slashes. */
async function filesOf(dir: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(dir, below), { withFileTypes: true })
  const lists = entries.map((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesOf(dir, path) : [path]
  })
  return (await Promise.all(lists)).flat().sort()
}

async function compareNames(dir: string, there: string[], files: Packed[]): Promise<void> {
  const known = new Set([...ROOTS, ...files.map(({ path }) => path)])
  const extra = there.filter((path) => !known.has(path))
  const missing = files.find(({ path }) => !there.includes(path))
  if (!missing) {
    if (extra[0] !== undefined) throw new Misfit('extra', extra[0])
    return
  }
  for (const path of extra) {
    if ((await sha256Of(join(dir, path))) === missing.sha256)
      throw new Misfit('renamed', missing.path, path)
  }
  throw new Misfit('missing', missing.path)
}

async function compareContent(dir: string, { path, size, sha256: hash }: Packed): Promise<void> {
  const full = join(dir, path)
  const same = (await stat(full)).size === size && (await sha256Of(full)) === hash
  if (!same) throw new Misfit('changed', path)
}
