import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unknownFacility } from '../../../../preload/contract'
import { codes } from '../../codes'
import { pageOf, type World } from '..'
import { fileOf } from './file'
import { tableOf } from './table'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-figures-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const { progress } = unknownFacility
const world: World = {
  facilities: [
    {
      ...{ ...unknownFacility, code: 'A', name: '=A & con', authority: 'SYT', district: '540' },
      ...{
        capacity: 80,
        progress: { ...progress, surveyed: '2026-01-02', connected: '2026-02-01' },
      },
    },
    {
      ...{ ...unknownFacility, code: 'B', name: 'Trường B', authority: 'SYT', district: '540' },
      ...{ deadline: '2026-11-20', reason: 'MAT_DIEN' },
    },
    { ...unknownFacility, code: 'C', name: 'Trạm C', authority: '', district: '540' },
  ],
  cameras: [{ id: 'a', facility: 'A', place: 'CONG', enabled: true }],
  provinceOf: (district) => codes.districts.find(({ code }) => code === district)?.province,
  ...{ occupancy: new Map(), technical: new Map(), forwards: new Map() },
  seen: () => ({ now: true, last: null, failing: false }),
  now: Date.parse('2026-11-23T05:00:00Z'),
}
const options = {
  ...{ language: 'vi' as const, codes, madeBy: 'Nguyễn Đức An', madeAt: '2026-11-23 12:00:00' },
  madeUp: false,
}
const table = (...path: string[]) => tableOf(pageOf(world, { order: 'authority', path }), options)

it('has a row for each place below, a column for each reason, and the sum', () => {
  const { head, rows, about } = table()
  const cell = (row: number, column: string) => rows[row]?.[head.indexOf(column)]
  expect(rows.map(([code, name]) => [code, name])).toEqual([
    ['SYT', 'Sở Y tế'],
    ['', 'Chưa rõ cơ quan quản lý'],
    [null, 'Cộng'],
  ])
  expect(head[1]).toBe('Cơ quan quản lý')
  expect(
    ['Số cơ sở', 'Đã kết nối', 'Đã kết nối (%)', 'Quá hạn'].map((name) => cell(0, name)),
  ).toEqual([...[2, 1, { part: 0.5 }, 1]])
  expect([cell(0, 'Chưa kết nối: Mất điện'), cell(2, 'Chưa kết nối: chưa rõ lý do')]).toEqual([
    1, 1,
  ])
  expect([cell(0, 'Sức chứa'), cell(1, 'Sức chứa'), cell(0, 'Người đang cách ly')]).toEqual([
    ...[80, null, null],
  ])
  expect(about[0]).toEqual(['Phạm vi', 'Bình Định'])
})

it('says where it is seen that figures of the demo are made up', async () => {
  const page = pageOf(world, { order: 'authority', path: [] })
  expect(JSON.stringify(tableOf(page, options))).not.toContain('mẫu')
  const demo = tableOf(page, { ...options, madeUp: true })
  expect([demo.title, demo.about[0]]).toEqual([
    'Tiến độ cơ sở (số liệu mẫu)',
    ['Lưu ý', 'Số liệu mẫu của bản trình diễn, không phải cơ sở thật'],
  ])
  expect((await fileOf(demo, 'csv')).toString()).toContain('không phải cơ sở thật')
  const english = tableOf(page, { ...options, language: 'en', madeUp: true })
  // What a spreadsheet takes for the name of a sheet.
  for (const { title } of [demo, english]) expect(title).toMatch(/^[^[\]*?:/\\]{1,31}$/)
})

it('tells of facilities how far they are, and why no further', () => {
  const { head, rows } = table('52', 'SYT', '540')
  expect(head.slice(0, 6)).toEqual([
    ...['Mã', 'Cơ sở cách ly tập trung', 'Giai đoạn', 'Thời hạn', 'Lý do chưa kết nối', 'Số cơ sở'],
  ])
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['A', '=A & con', 'Đã kết nối', null, null],
    ['B', 'Trường B', 'Chưa khảo sát', '20/11/2026', 'Mất điện'],
    [null, 'Cộng', null, null, null],
  ])
})

it('as CSV runs nothing, and reads back as it was', async () => {
  const text = (await fileOf(table('52', 'SYT', '540'), 'csv')).toString()
  expect(text.startsWith('\ufeffMã,')).toBe(true)
  const { data } = Papa.parse<string[]>(text.slice(1))
  expect(data[1]?.slice(0, 3)).toEqual(['A', "'=A & con", 'Đã kết nối'])
  expect(data[3]?.slice(5, 8)).toEqual(['2', '1', '50%'])
  expect(data.at(-2)).toEqual(['Người xuất', 'Nguyễn Đức An'])
})

it('as a spreadsheet holds texts, numbers and percentages', async () => {
  const path = join(dir, 'table.xlsx')
  writeFileSync(path, await fileOf(table('52', 'SYT', '540'), 'xlsx'))
  const script = join(import.meta.dirname, '../../../bookmarks/fixtures/read-xlsx.py')
  const [sheet, about] = JSON.parse(execFileSync('python3', [script, path], { encoding: 'utf8' }))
  expect(sheet[1].slice(0, 2)).toEqual([
    ['A', 's', 'A', ''],
    ['B', 's', '=A & con', ''],
  ])
  expect(sheet[3]).toContainEqual(['H', 'n', '0.5', '0.0%'])
  expect(about[0][1].slice(1, 3)).toEqual(['s', 'Bình Định › Sở Y tế › TP Quy Nhơn'])
})
