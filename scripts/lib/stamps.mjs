import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inCache } from './paths.mjs'

/** A remembered fact, or null when there is none that can be read. */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(inCache(`${name}.json`), 'utf8'))
  } catch {
    return null
  }
}

export function writeStamp(name, value) {
  const file = inCache(`${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(value)}\n`)
}

/** All files below, sorted, so that the same tree always gives the same list. */
export function filesBelow(path) {
  const info = statSync(path, { throwIfNoEntry: false })
  if (!info) return []
  if (!info.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/** One hash over names and contents (contents, not times: a checkout touches every file). */
export function hashFiles(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Bytes in all files below; files that vanish meanwhile count as nothing. */
export function bytesBelow(path) {
  try {
    const info = statSync(path)
    if (!info.isDirectory()) return info.size
    return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0)
  } catch {
    return 0
  }
}
