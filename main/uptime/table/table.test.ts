import { expect, test } from 'vitest'
import type { UptimeExport } from '../../../preload/contract'
import { codes, fileOf } from '../../facilities'
import { at, PLAN, RECORDED } from '../testing/recorded'
import { testStation } from '../testing/station'
import { type UptimeTableOptions, uptimeTable } from './table'

const DAY = { from: at('2026-11-22 00:00'), to: at('2026-11-23 00:00') }
const timeText = (time: number) =>
  new Date(time + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

async function tableAt(path: string[], language: UptimeExport['language'] = 'vi') {
  const { uptime, plans } = await testStation(RECORDED, at('2026-11-25 12:00'))
  plans.push(PLAN)
  const options: UptimeTableOptions = {
    ...{ language, codes, madeBy: 'An', timeText, madeUp: false },
    cameraCode: (id) => `mã ${id}`,
  }
  return uptimeTable(await uptime.page({ period: DAY, order: 'authority', path }), options)
}

// The figures of uptime.test.ts, in hours of cameras and minutes: F1 was up for 163,640 s = 45.46 h,
// down for 1,840 s = 0.51 h, unknown for 62 min = 1.03 h; its repairs took 613.33 s = 10.2 min.
test('a row for each place, and their sum', async () => {
  const { head, rows } = await tableAt(['52', 'SYT', '540'])
  expect(head.slice(0, 5)).toEqual([
    ...[
      'Mã',
      'Cơ sở cách ly tập trung',
      'Số camera',
      'Tỷ lệ có kết nối',
      'Có kết nối (giờ camera)',
    ],
  ])
  const figures = [
    ...[2, { part: 163_640 / 165_480 }, 45.46, 0.51, 1.03, 1, 0, 3, 3, 10.2],
    ...[30, 'mã a', '2026-11-22 09:00', '2026-11-22 09:30'],
  ]
  expect(rows).toEqual([
    ['F1', 'Cơ sở F1', ...figures],
    [null, 'Cộng', ...figures],
  ])
})

test('of what nothing is known it says why; what lasts has no end', async () => {
  const { rows, about } = await tableAt(['52', 'HUYEN', '541', 'F2'])
  const row = (name: string) => rows.find((cells) => cells[1] === name)
  expect(row('Camera e')).toEqual([
    ...['mã e', 'Camera e', 1, 'chưa theo dõi', 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null],
  ])
  expect(row('Camera d')?.at(-1)).toBe('chưa có lại')
  expect(about).toContainEqual(['Camera đã xóa', '1 camera không còn trong danh sách, không tính'])
  expect(about).toContainEqual(['Kỳ', '2026-11-22 00:00 – 2026-11-23 00:00'])
})

test('both languages, as CSV and as a spreadsheet', async () => {
  const table = await tableAt(['52'], 'en')
  const csv = (await fileOf(table, 'csv')).toString()
  expect(csv).toContain('SYT,Department of Health,2,98.9%,45.46,0.51,1.03,1,0,3,3,10.2,30')
  expect((await fileOf(table, 'xlsx')).subarray(0, 2).toString()).toBe('PK')
})
