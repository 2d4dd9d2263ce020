import { readFile } from 'node:fs/promises'
import { isMissing } from '../storage'

/** Null for a file that is not there. Rejects when it cannot be read. */
export const readText = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error) => {
    if (isMissing(error)) return null
    throw error
  })
