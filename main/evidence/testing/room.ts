import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Bookmark } from '../../../preload/contract'
import { type Clock, fakeClock } from '../../base/clock'
import { ok } from '../../base/result'
import { defaultCodes as codes } from '../../bookmarks'
import { createCustodyLog } from '../custody/log'
import { exportPackage, packageName } from '../export'
import type { PackageRequest } from '../package/request'
import { stationKey } from './station'

/** A station in `folder`, whose packages go to `folder/out`. */
export async function openRoom(folder: string, clock: Clock = fakeClock(Date.UTC(2026, 10, 23))) {
  const [custodyDir, target] = [join(folder, 'custody'), join(folder, 'out')]
  mkdirSync(target, { recursive: true })
  const key = await stationKey(folder)
  const custody = createCustodyLog({ dir: custodyDir, clock, key })

  const request = (bookmarks: Bookmark[]): PackageRequest => ({
    ...{ bookmarks, target, name: packageName(bookmarks, clock.now()) },
    folderOf: ({ id }) => join(folder, id),
    ...{ operator: 'Trần Văn An', station: 'Trung tâm giám sát', version: '0.1.0' },
    ...{ form: 'folder', password: '', work: join(folder, 'work'), language: 'vi', codes },
    ...{ painter: null, signal: new AbortController().signal, onProgress: () => {} },
    // Chromium prints in the product; what is printed is the page's own test.
    print: async ({ html }) => ok(Buffer.from(html)),
    clockOffset: { offsetMs: -12, measuredAt: '2026-11-23T06:00:00.000+07:00', against: 'NTP' },
    cameraClock: () => null,
    ...{ areas: () => [], originals: false },
  })
  return {
    ...{ key, custody, custodyDir, target, request },
    pack: (bookmarks: Bookmark[], changes: Partial<PackageRequest> = {}) =>
      exportPackage({ ...request(bookmarks), ...changes }, { key, custody, custodyDir, clock }),
  }
}
