import type { KeyObject } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { isOfFileSystem } from '../failure'
import { sha256 } from '../hash'
import { fingerprintOf, publicKeyOf, sameFingerprint, signed } from '../public-key'
import type { ZipFailure } from '../zip/zip-tree'
import { sumLines } from './contents'
import { Manifest, type Packed } from './manifest'
import { compareSums, pathIn, type SumsReason } from './sums'
import { DamagedFile, folderTree, type Tree } from './tree'

export type PackageReason =
  | SumsReason
  | ZipFailure
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

/**
 * Reads the whole package, a folder or a ZIP; never writes. With `fingerprint`, it must be that
 * key's.
 */
export async function verifyPackage(
  path: string,
  fingerprint?: string,
  password = '',
): Promise<PackageVerdict> {
  try {
    return { ok: true, value: await checkAt(path, fingerprint, password) }
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, finding: error.finding }
    if (error instanceof DamagedFile)
      return { ok: false, finding: new Misfit('changed', error.path).finding }
    if (!isOfFileSystem(error)) throw error
    return { ok: false, finding: new Misfit('unreadable', path, error.message).finding }
  }
}

async function checkAt(path: string, wanted: string | undefined, password: string) {
  if ((await stat(path)).isDirectory()) return check(folderTree(path), wanted)
  // Large, and seldom wanted.
  const { withZip } = await import('../zip/zip-tree')
  const done = await withZip(path, password, (tree) => check(tree, wanted))
  if (!done.ok) throw new Misfit(done.reason, path, done.detail)
  return done.value
}

async function check(tree: Tree, wanted: string | undefined): Promise<PackageSound> {
  const there = await tree.names()
  for (const name of ROOTS) if (!there.includes(name)) throw new Misfit('missing', name)
  const text = await tree.read('manifest.json')
  const sums = (await tree.read('SHA256SUMS')).toString('utf8')
  const pem = await tree.read('station.pem')
  const key = publicKeyOf(pem.toString('utf8'))
  if (!key || !signed(text, await tree.read('manifest.sig'), key))
    throw whoBroke(text, pem, key, sums)
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
  await compareNames(tree, there, files)
  for (const file of files) await compareContent(tree, file)
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

async function compareNames(tree: Tree, there: string[], files: Packed[]): Promise<void> {
  const known = new Set([...ROOTS, ...files.map(({ path }) => path)])
  const extra = there.filter((path, i) => !known.has(path) || there[i - 1] === path)
  const missing = files.find(({ path }) => !there.includes(path))
  if (!missing) {
    if (extra[0] !== undefined) throw new Misfit('extra', extra[0])
    return
  }
  for (const path of extra) {
    if ((await tree.measure(path)).sha256 === missing.sha256)
      throw new Misfit('renamed', missing.path, path)
  }
  throw new Misfit('missing', missing.path)
}

async function compareContent(tree: Tree, { path, ...wanted }: Packed): Promise<void> {
  const { size, sha256: hash } = await tree.measure(path)
  if (size !== wanted.size || hash !== wanted.sha256) throw new Misfit('changed', path)
}
