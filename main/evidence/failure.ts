import { fail } from '../base/result'
import { writeFailure } from '../storage'

export type WriteFailure = ReturnType<typeof writeFailure>

export const isOfFileSystem = (error: unknown): error is NodeJS.ErrnoException => {
  const { code, syscall } = error as NodeJS.ErrnoException
  return code !== undefined && syscall !== undefined
}

/** What the file system refused, as a value; anything else is a bug and is thrown on. */
export function refusedBy(error: unknown): { ok: false; reason: WriteFailure; detail?: string } {
  if (!isOfFileSystem(error)) throw error
  return fail(writeFailure(error), error.message)
}
