import Papa from 'papaparse'
import type { StoredRegistry } from '../schema'
import { COLUMNS, type Column } from './columns'
import { guard } from './formula'

/** All cameras, with the password column empty. UTF-8 with a mark: Excel takes it for ANSI else. */
export function exportCsv({ facilities, cameras }: Readonly<StoredRegistry>): string {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]))
  return toCsv(
    cameras.map(
      ({ id: _, secret: _s, scene: _c, ring: _r, subUrl, snapshotUrl, enabled, ...camera }) => {
        const facility = byCode.get(camera.facility)
        return {
          ...camera,
          facility_name: facility?.name ?? '',
          authority: facility?.authority ?? '',
          district: facility?.district ?? '',
          sub_url: subUrl,
          snapshot_url: snapshotUrl,
          password: '',
          enabled: String(enabled),
        }
      },
    ),
  )
}

/** The header with one line to follow. The address is one of those kept for documentation. */
export const template = () =>
  toCsv([
    {
      code: 'CAM-001',
      name: 'Cổng chính',
      facility: 'CS-01',
      facility_name: 'Khu cách ly số 1',
      authority: 'SYT',
      district: '540',
      place: 'CONG',
      url: 'rtsp://192.0.2.10:554/Streaming/Channels/101',
      sub_url: 'rtsp://192.0.2.10:554/Streaming/Channels/102',
      onvif: '',
      snapshot_url: '',
      user: 'admin',
      password: '',
      transport: 'tcp',
      enabled: 'true',
      note: '',
    },
  ])

function toCsv(lines: Record<Column, string>[]): string {
  const data = lines.map((line) => COLUMNS.map((column) => guard(line[column])))
  return `\ufeff${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' })}\r\n`
}
