import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mount } from '../cameras/server'

/** Pictures of the two streams of a camera differ in size, so that a tile tells which it plays. */
export const WIDTH = { main: 640, sub: 320 }

export interface Site {
  code: string
  name: string
  facility: 'A' | 'B'
}

const facilities = { A: 'Ký túc xá', B: 'Khách sạn Hải Âu' }

export const sites: Site[] = [
  { code: '101', name: 'Cổng ra vào', facility: 'A' },
  { code: '102', name: 'Hành lang tầng 2', facility: 'A' },
  { code: '103', name: 'Sảnh chờ', facility: 'A' },
  { code: '104', name: 'Sân sau', facility: 'A' },
  { code: '201', name: 'Tiếp đón', facility: 'B' },
  { code: '202', name: 'Hành lang phía Đông', facility: 'B' },
]

export const facilityName = ({ facility }: Site) => facilities[facility]

/** A ball on its way all over the picture: the ground is seen everywhere, now and then. */
const SHAPE = { codec: 'h264', fps: 10, pattern: 'wavy' } as const

/** A main and a sub-stream for each site: `/101`, `/101/sub`. */
export const mountsOf = (of: Site[]): Mount[] =>
  of.flatMap(({ code }) => [
    { ...SHAPE, path: `/${code}`, width: WIDTH.main, height: 360 },
    { ...SHAPE, path: `/${code}/sub`, width: WIDTH.sub, height: 184 },
  ])

/** Writes a CSV file for --import and returns its path. */
export function csvOfSites(folder: string, port: number, of: Site[]): string {
  const lines = of.map((site) => {
    const url = `rtsp://127.0.0.1:${port}/${site.code}`
    const place = [site.facility, facilityName(site), 'SYT', '540']
    return [site.code, site.name, ...place, url, `${url}/sub`].join(',')
  })
  const path = join(folder, 'sites.csv')
  const head = 'code,name,facility,facility_name,authority,district,url,sub_url'
  writeFileSync(path, [head, ...lines].join('\n'))
  return path
}
