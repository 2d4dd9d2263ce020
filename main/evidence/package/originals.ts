import { join } from 'node:path'
import { fail, ok, type Result } from '../../base/result'
import { stopIf } from '../cancel'
import type { Piece } from './contents'
import { copyNew, measured } from './disk'
import type { PackageFailure, PackageRequest } from './request'

/**
 * Copies every file but those that are withheld; one that is not as its record says stops the
 * package, whether it is in it or not.
 */
export async function copyOriginals(
  folder: string,
  pieces: Piece[],
  { folderOf, signal, onProgress }: PackageRequest,
): Promise<Result<undefined, PackageFailure>> {
  const all = pieces.reduce((sum, { file }) => sum + file.size, 0)
  let read = 0
  const onRead = (bytes: number) => {
    stopIf(signal)
    read += bytes
    onProgress('copying', read / Math.max(1, all))
  }
  for (const { bookmark, file, path, withheld } of pieces) {
    const from = join(folderOf(bookmark), file.name)
    const copy = withheld ? await measured(from, onRead) : await copyNew(from, folder, path, onRead)
    if (copy.sha256 !== file.sha256 || copy.size !== file.size) return fail('file-changed', path)
  }
  return ok()
}
