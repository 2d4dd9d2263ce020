import { type FileHandle, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Uint8ArrayReader, ZipWriter } from '../base/zip-js'
import { takeBreaks, writableOf } from '../evidence'
import { move, syncFolder } from '../storage'
import type { Listed } from './list'
import { MANIFEST, type Manifest, type ManifestEntry } from './manifest'
import { passwordOf } from './passphrase'
import { type Reading, sourceOf } from './source'
import { Trouble } from './trouble'

export interface Writing extends Reading {
  /** Where the file is to lie. */
  path: string
  /** Empty: not encrypted. */
  passphrase: string
  files: Listed[]
  about: Omit<Manifest, 'files' | 'gone' | 'format' | 'form' | 'secrets'>
  signal: AbortSignal
  onFile(path: string): void
  /** Before it has its name: puts on record what it is. */
  beforeNamed(made: Made): Promise<void>
}

export interface Made {
  /** Bytes. */
  bytes: number
  files: number
  gone: number
  /** Of the list of files in it, lower-case hex. */
  manifest: Manifest
}

/** WinZip's AES with 256 bits. */
const AES = 3

/**
 * Writes a backup beside its name, and renames it once it is whole and on record. Leaves nothing
 * behind when it fails. Rejects with a Trouble or the file system's error.
 */
export async function writeBackup(writing: Writing): Promise<Made> {
  const part = `${writing.path}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    const made = await fill(file, writing).finally(() => file.close())
    check(writing.signal)
    await writing.beforeNamed(made)
    await move(part, writing.path)
    await syncFolder(dirname(writing.path))
    return made
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

async function fill(file: FileHandle, writing: Writing): Promise<Made> {
  const { passphrase, about, files, vault } = writing
  const zip = new ZipWriter(writableOf(file), {
    // Films and pictures are packed already; nothing may hold up the pictures of the wall.
    ...{ level: 0, lastModDate: new Date(about.made), keepOrder: true, extendedTimestamp: false },
    ...(passphrase && { password: passwordOf(passphrase), encryptionStrength: AES }),
  })
  const taken = await addAll(zip, writing)
  const manifest: Manifest = {
    ...{ format: 'vong-gac-backup', form: 1, ...about, secrets: vault !== null },
    ...{ files: taken, gone: files.length - taken.length },
  }
  const text = new TextEncoder().encode(JSON.stringify(manifest))
  await zip.add(MANIFEST, new Uint8ArrayReader(text))
  await zip.close()
  await file.sync()
  const { size } = await file.stat()
  return { bytes: size, files: taken.length, gone: manifest.gone, manifest }
}

async function addAll(zip: ZipWriter<unknown>, writing: Writing): Promise<ManifestEntry[]> {
  const taken: ManifestEntry[] = []
  const pause = takeBreaks()
  for (const each of writing.files) {
    await pause()
    check(writing.signal)
    writing.onFile(each.path)
    const source = await sourceOf(each, writing)
    if (!source) continue
    try {
      await zip.add(each.path, source.reader)
      const { path, part } = each
      taken.push({ path, part, size: source.size, sha256: source.sha256() })
    } finally {
      await source.close()
    }
  }
  return taken
}

function check({ aborted }: AbortSignal): void {
  if (aborted) throw new Trouble('cancelled')
}
