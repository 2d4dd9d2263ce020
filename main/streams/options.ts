import { randomBytes } from 'node:crypto'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The descriptor behind the second output. */
const DESCRIPTOR = 5

/** Where ffmpeg finds `Launch.options`, such as behind `-fpre`. */
export const OPTIONS_FILE = `/dev/fd/${DESCRIPTOR}`

export interface Handed {
  args: string[]
  /** To be inherited as descriptor 5; null when there is none. */
  descriptor: number | null
  /** The process has been started. */
  spawned(): void
  /** It has ended. */
  over(): void
}

const NOTHING = { spawned: () => {}, over: () => {} }

/**
 * Hands lines to a process so that neither a command line nor a name on disk leads to them: a file
 * that has lost its name before anything is in it. Windows can neither do that nor open a
 * descriptor by a path: there the file has a name nobody guesses until ffmpeg has read it.
 */
export function handOver(text: string, args: string[], platform: NodeJS.Platform): Handed {
  if (text === '') return { args, descriptor: null, ...NOTHING }
  const path = join(tmpdir(), `vong-gac-${randomBytes(16).toString('hex')}`)
  const file = openSync(path, 'wx+', 0o600)
  if (platform !== 'win32') rmSync(path)
  writeSync(file, text, 0) // at a place, so that it is read from the beginning
  if (platform !== 'win32')
    return { args, descriptor: file, spawned: () => closeSync(file), over: () => {} }
  closeSync(file)
  const remove = () => rmSync(path, { force: true })
  const timer = setTimeout(remove, READ)
  const named = args.map((each) => (each === OPTIONS_FILE ? path : each))
  const over = () => {
    clearTimeout(timer)
    remove()
  }
  return { args: named, descriptor: null, spawned: () => {}, over }
}

/** ffmpeg reads it when it knows its input: within two seconds, or there is nothing to send. */
const READ = 15_000
