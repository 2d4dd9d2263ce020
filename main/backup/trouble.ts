import type { BackupTrouble } from '../../preload/contract'
import { writeFailure } from '../storage'

/** An end that was expected: what is said of it is a key of the catalogues. */
export class Trouble extends Error {
  constructor(
    readonly reason: BackupTrouble,
    readonly detail = '',
  ) {
    super(`${reason} ${detail}`)
  }
}

/** What the file system refused, in a word; a bug is thrown on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  return new Trouble(writeFailure(error), message)
}
