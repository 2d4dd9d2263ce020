import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCameras } from '../../cameras/server'
import { expect, type Running } from '../app'
import { codeOf, mounts } from '../cameras'
import { CamerasPage } from '../pages/cameras'
import { startTechnicalSite, type TechnicalSite } from './technical'

/** Real cameras: three to be forwarded, twelve to be checked, and the file that registers them. */
export interface Sites {
  forwarded: [string, string, string]
  technical: TechnicalSite
  path: string
  close(): Promise<void>
}

const COLUMNS = ['code', 'name', 'place', 'url', 'sub_url', 'onvif', 'user', 'password']

export async function startSites(folder: string): Promise<Sites> {
  const three = mounts('h264', 3)
  const [cameras, technical] = await Promise.all([startCameras(three), startTechnicalSite()])
  const [first = '', second = '', third = ''] = three.map(codeOf)
  const path = join(folder, 'hiện trường.csv')
  const lines = [
    COLUMNS,
    ...three.map((mount) => [codeOf(mount), codeOf(mount), 'CONG', cameras.url(mount.path)]),
    ...technical.rows.map(({ code, name, place, url, subUrl, onvif, user, password }) => [
      ...[code, name, place, url, subUrl, onvif, user, password],
    ]),
  ]
  writeFileSync(
    path,
    lines.map((cells) => COLUMNS.map((_, i) => quoted(cells[i])).join()).join('\n'),
  )
  return {
    ...{ forwarded: [first, second, third], technical, path },
    close: async () => void (await Promise.all([cameras.stop(), technical.close()])),
  }
}

const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`

/** Through the window, beside what was imported before. */
export async function importSites(
  { page }: Running,
  { path }: Sites,
  count: number,
): Promise<void> {
  const room = new CamerasPage(page)
  await room.open()
  await room.openImport()
  await room.import.choose(path)
  expect(await room.import.totals()).toEqual([count, 0, 0, 0])
  await room.import.commit('all')
  await room.import.finish()
  await room.close()
}
