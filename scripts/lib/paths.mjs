import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What the scripts fetch and remember; git ignores it, deleting it only costs time. */
export const cache = join(root, '.cache')

export const inProject = (...parts) => join(root, ...parts)
export const inCache = (...parts) => join(cache, ...parts)
