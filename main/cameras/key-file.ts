import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../base/result'

export const KEY_BYTES = 32

export type KeyProblem = 'key-missing' | 'key-size' | 'key-unreadable'

/** The key as it lies there; never makes or changes one. */
export function readKey(path: string): Result<Buffer, KeyProblem> {
  try {
    const key = readFileSync(path)
    return key.length === KEY_BYTES ? ok(key) : fail('key-size', `${key.length}`)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? fail('key-missing') : fail('key-unreadable', code)
  }
}

/** The key, made first when there is none. A file that is there is never written over. */
export function readOrMakeKey(path: string): Result<Buffer, KeyProblem> {
  const found = readKey(path)
  if (found.ok || found.reason !== 'key-missing') return found
  try {
    makeKey(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') return fail('key-unreadable', code)
  }
  return readKey(path)
}

/** Written beside and then linked into place: a link, unlike a rename, never replaces. */
function makeKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const temp = `${path}.${process.pid}.tmp`
  try {
    writeSynced(temp, randomBytes(KEY_BYTES))
    place(temp, path)
  } finally {
    rmSync(temp, { force: true })
  }
  syncFolder(dirname(path))
}

function place(temp: string, path: string): void {
  try {
    linkSync(temp, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // No hard links here (exFAT, SMB).
    copyFileSync(temp, path, constants.COPYFILE_EXCL)
    chmodSync(path, 0o600)
  }
}

function writeSynced(path: string, content: Buffer): void {
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows cannot open a folder and needs no such thing. */
function syncFolder(dir: string): void {
  try {
    const folder = openSync(dir, 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {}
}
