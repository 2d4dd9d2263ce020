import { expect, it } from 'vitest'
import type { Outage, OutageQuery } from '../../preload/contract'
import { fileOf } from '../facilities'
import { matches, type Names } from './query'
import { outageTable } from './table'

const names: Names = {
  facility: (code) => (code === 'CL-01' ? 'Khu cách ly số 1' : code),
  camera: (id) => ({ code: id.toUpperCase(), name: 'Cổng chính' }),
}
const outage: Outage = {
  ...{ id: 'o1', kind: 'facility', facility: 'CL-01', cameras: ['a', 'b'], cause: 'power' },
  ...{ from: 0, to: 27 * 60_000, planned: false, alarmAt: 30_000, escalatedAt: null, level: 0 },
  ...{ never: false, acknowledged: { at: 60_000, by: 'An' }, owner: 'Bình' },
  notes: [
    {
      at: 120_000,
      by: 'An',
      text: '=hết điện',
      call: { at: 90_000, phone: '0912', with: 'Ông Tư' },
    },
  ],
}
const query: OutageQuery = { from: 0, to: 100 * 60_000, text: '', kind: null, cause: null }
const timeText = (at: number) => `t${at / 60_000}`
const made = { names, query, madeBy: 'An', now: 90 * 60_000, timeText }

it('finds by names, codes, people and notes, whatever their accents; all words must be there', () => {
  const found = (text: string) => matches(outage, { ...query, text }, names)
  expect(['khu cach ly', 'cong CL-01', 'binh', 'ong tu 0912', 'HẾT ĐIỆN'].map(found)).toEqual(
    Array(5).fill(true),
  )
  expect(found('khu khác')).toBe(false)
  expect(matches(outage, { ...query, kind: 'line' }, names)).toBe(false)
  expect(matches(outage, { ...query, cause: 'power' }, names)).toBe(true)
})

it('has a row for each, how long it lasted in minutes, and what was done', () => {
  const lasting = { ...outage, to: null, acknowledged: null, notes: [], owner: '', planned: true }
  const { head, rows, about } = outageTable([outage, lasting], { ...made, language: 'vi' })
  expect(rows.every((row) => row.length === head.length)).toBe(true)
  expect(rows[0]).toEqual([
    ...['CL-01', 'Khu cách ly số 1', 'Mất cả cơ sở', 'A, B', 2, 't0', 't27', 27, 'Mất điện', null],
    ...['t1 · An', null, 'Bình', 't2 · An · Đã gọi lúc t1.5, gặp Ông Tư (0912) · =hết điện'],
  ])
  expect(rows[1]?.slice(6, 13)).toEqual([
    ...['đang mất', 90, 'Mất điện', 'Bảo trì theo kế hoạch', null, null, null],
  ])
  expect(rows[2]?.slice(0, 5)).toEqual([null, 'Cộng: 2 sự cố', null, null, 4])
  expect(about[0]).toEqual(['Thời gian', 't0 – t90'])
})

it('runs nothing as CSV', async () => {
  const bad = { ...outage, owner: '=cmd()' }
  const text = (await fileOf(outageTable([bad], { ...made, language: 'en' }), 'csv')).toString()
  expect(text).toContain("'=cmd()")
})
