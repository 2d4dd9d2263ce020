import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { duplicate, isMissing, move, remove, syncFolder, writeTemp } from './files'

/** 0 is the newest; 1 and 2 are the ones saved before it. */
export type Generation = 0 | 1 | 2

export const generationPath = (path: string, generation: Generation) =>
  generation ? `${path}.${generation}` : path

/**
 * Writes a new generation. `path` holds the newest good state before and after every step, so that
 * a crash loses at most this save. Rejects with the file system's error, the old state kept.
 */
export async function saveGeneration(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temp = await writeTemp(path, content)
  try {
    await unlessMissing(move(generationPath(path, 1), generationPath(path, 2)))
    await unlessMissing(duplicate(path, generationPath(path, 1)))
    await move(temp, path)
  } catch (error) {
    await remove(temp).catch(() => {})
    throw error
  }
  await syncFolder(dirname(path))
}

const unlessMissing = (step: Promise<void>) =>
  step.catch((error) => {
    if (!isMissing(error)) throw error
  })
