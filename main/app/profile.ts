import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Options } from '../cli'

/** Where a station keeps what it has. */
export interface Profile {
  root: string
  data: string
  logs: string
  /** Pids of running children. */
  children: string
  pictures: string
  /** The last minutes of every stream. */
  ring: string
  /** Stills and clips of bookmarks. */
  evidence: string
  custody: string
  /** How every camera was, a file a day. */
  journal: string
  /** Snapshots on their way to the chosen folder, and what is known of series. */
  snapshots: string
  /** Pictures of programmes, by their hashes. */
  stills: string
}

export const profileIn = (root: string): Profile => ({
  root,
  data: join(root, 'data'),
  logs: join(root, 'logs'),
  children: join(root, 'children'),
  pictures: join(root, 'pictures'),
  ring: join(root, 'ring'),
  evidence: join(root, 'evidence'),
  custody: join(root, 'custody'),
  journal: join(root, 'journal'),
  snapshots: join(root, 'snapshots'),
  stills: join(root, 'stills'),
})

export interface ImportFile {
  name: string
  bytes: Buffer
}

/** Reads the file of --import before anything is changed. Throws one line that names the cause. */
export function readImport({ importFile }: Options): ImportFile | null {
  if (!importFile) return null
  try {
    return { name: basename(importFile), bytes: readFileSync(importFile) }
  } catch (error) {
    throw new Error(`vong-gac: --import ${importFile}: ${cause(error)}`)
  }
}

/** Makes the profile's folder. Throws one line that names the cause. */
export function prepareProfile(dataDir: string | undefined, standard: string): Profile {
  const root = dataDir ? resolve(dataDir) : standard
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    accessSync(root, constants.W_OK)
  } catch (error) {
    throw new Error(`vong-gac: --data-dir ${root}: ${cause(error)}`)
  }
  return profileIn(root)
}

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'no permission',
  EISDIR: 'this is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a file is in the way',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

function cause(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return CAUSES[code] ?? message
}
