import type { Bookmark } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Result } from '../base/result'
import { recordsAbout } from './custody/about'
import type { CustodyLog } from './custody/log'
import type { CustodyEntry } from './custody/record'
import { refusedBy } from './failure'
import type { MadePackage, PackageFailure, PackageRequest } from './package/request'
import { writePackage } from './package/write'
import type { StationKey } from './station-key'
import { stamp } from './times'

export interface ExportOptions {
  key: StationKey
  custody: CustodyLog
  /** Folder of the custody log. */
  custodyDir: string
  clock: Clock
}

/** For one bookmark its id, for several their number; and when. */
export const packageName = (bookmarks: Bookmark[], at: number): string => {
  const [first] = bookmarks
  const what = bookmarks.length === 1 ? first?.id : `${bookmarks.length}-bookmarks`
  return `vong-gac-${what}-${stamp(at)}`
}

/** Which way it went where cameras have areas that nobody may see. */
function whatOf({ bookmarks, areas, originals }: PackageRequest): CustodyEntry['detail'] {
  const isPrivate = bookmarks.some(({ files }) =>
    files.some(({ camera }) => areas(camera).length > 0),
  )
  return isPrivate ? { originals: originals ? 'originals-included' : 'originals-withheld' } : {}
}

/**
 * Writes a package and puts it on record: `exported` when it is whole, right before it gets its
 * name, so that none is without a record; `export-failed` when it comes to nothing.
 */
export async function exportPackage(
  request: PackageRequest,
  { key, custody, custodyDir, clock }: ExportOptions,
): Promise<Result<MadePackage, PackageFailure>> {
  const ids = request.bookmarks.map(({ id }) => id)
  const last = await custody.last()
  if (!last.ok) return { ...last, reason: 'custody' }
  const records = await recordsAbout(custodyDir, ids).catch((error) => refusedBy(error))
  if ('ok' in records) return { ...records, reason: 'custody' }
  const tell = (action: CustodyEntry['action'], detail: CustodyEntry['detail']) =>
    custody.append(...ids.map((id) => ({ by: request.operator, action, subject: id, detail })))
  const { target, name, form } = request
  const encrypted = request.password !== ''
  const about = { target, name, form, encrypted, ...whatOf(request) }
  const written = await writePackage(request, {
    ...{ key, records, custody: last.value, now: clock.now() },
    beforeRename: (manifest) => tell('exported', { ...about, manifest }),
  })
  if (!written.ok) await tell('export-failed', { target, name, reason: written.reason })
  return written
}
