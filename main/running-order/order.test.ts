import { expect, it } from 'vitest'
import {
  barsOf,
  OTHERS,
  type PanelFigures,
  type Programme,
  type ProgrammeStep,
  stageChart,
} from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { gather } from './gather'
import { periodsOf, picturesOf } from './needed'
import { type OrderFacts, orderPaper } from './paper'
import { beginnings, lasting } from './times'
import { wordsIn } from './words'

const ref = (id: string) => ({ id, code: id.toUpperCase() })
const step = (title: string, body: ProgrammeStep['body'], more = {}): ProgrammeStep => ({
  ...{ id: title, title, titled: true, notes: '', seconds: 0, body, substitutes: {} },
  ...more,
})
const STILL = `${'0'.repeat(64)}.jpg`
const grid = {
  ...{ columns: 2, rows: 1 },
  cells: [
    { x: 0, y: 0, w: 1, h: 1 },
    { x: 1, y: 0, w: 1, h: 1 },
  ],
}
const programme: Programme = {
  ...{
    id: 'p-1',
    name: 'Giao ban',
    heading: 'Họp <tháng>',
    emblem: STILL,
    changedAt: 0,
    revision: 1,
  },
  steps: [
    step(
      'Cổng',
      { kind: 'camera', camera: ref('a') },
      {
        ...{ notes: 'Nói & chỉ\nDòng hai', seconds: 90 },
        substitutes: { a: { kind: 'camera', camera: ref('b') } },
      },
    ),
    step('Toàn cảnh', { kind: 'scene', grid, cells: [ref('a'), ref('gone')] }, { seconds: 60 }),
    step('', { kind: 'figures', page: 'authorities', period: 'month' }),
  ],
}

const name = (vi: string) => ({ vi, en: vi })
const line = (code: string, connected: number, facilities: number) => ({
  ...{ code, name: name(`Cơ quan ${code}`), connected, facilities, surveyed: 0, installed: 0 },
  ...{ fit: 0, watched: 0, overdue: 0, cameras: 0 },
})
const figuresOf = (lines: ReturnType<typeof line>[]) =>
  ({
    connection: {
      total: line('', 12, 40),
      ...{ byAuthority: lines, byDistrict: lines },
    },
    uptime: null,
    violations: { total: { total: 0, open: 0 }, byKind: [] },
  }) as unknown as PanelFigures

const facts = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  ...{ language: 'vi', words: wordsIn.vi, printed: '22/11/2026 14:00:00', files: {} },
  ...{ pictures: new Set(['camera/a', `still/${STILL}`]), figures: new Map() },
  camera: (id) => (id === 'gone' ? null : `CL-${id} Cổng chính`),
  ...more,
})

it('asks for every picture once, and for the figures that are shown', () => {
  expect(picturesOf(programme)).toEqual(['camera/a', 'camera/gone', `still/${STILL}`])
  expect(periodsOf(programme)).toEqual(['month'])
})

it('lists steps with their times, pictures, notes and substitutes; what is typed stays text', () => {
  const { html, header } = orderPaper(programme, facts())
  expect(html).toContain('Họp &lt;tháng&gt;')
  expect(html).toContain('3 bước · tổng thời gian dự kiến 2:30 · in lúc 22/11/2026 14:00:00')
  const rows = html.split('<tr>').slice(2)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toContain('<b>1:30</b><br>từ 0:00')
  expect(rows[0]).toContain('Nói &amp; chỉ<br>Dòng hai')
  expect(rows[0]).toContain('Nếu A mất hình: thay bằng CL-b Cổng chính')
  expect(rows[0]).toContain('src="camera/a"')
  expect(rows[1]).toContain('<b>1:00</b><br>từ 1:30')
  expect(rows[1]).toContain('GONE (không còn trong danh sách)')
  expect(rows[1]?.match(/<img/g)).toHaveLength(1)
  expect(rows[2]).toContain('không đặt giờ<br>từ 2:30')
  expect(rows[2]).toContain('Chưa có số liệu')
  expect(header).toContain('pageNumber')
})

it('plots the real figures', () => {
  const figures = new Map([['month', figuresOf([line('A', 5, 10), line('B', 7, 30)])] as const])
  const { html } = orderPaper(programme, facts({ figures }))
  expect(html).toContain('12<small>/40</small>')
  expect(html).toContain('<span>Cơ quan A</span>')
  expect(html).toContain(
    '<u style="width: 33.3%"></u><b style="width: 16.7%"></b></i><em>5/10</em>',
  )
})

it('a chart leaves nothing out that is counted', () => {
  const lines = Array.from({ length: 20 }, (_, i) => line(`${i}`, i, 20))
  const chart = stageChart('authorities', figuresOf(lines))
  expect(chart.rows).toHaveLength(12)
  expect(barsOf(chart).at(-1)).toEqual({ all: 0, done: 0 })
  expect(barsOf(chart)[0]?.all).toBe(1)
  expect(chart.rows.at(-1)).toMatchObject({ code: OTHERS, done: 135, all: 180 })
  expect(chart.rows.reduce((sum, { all }) => sum + all, 0)).toBe(400)
  const behind = stageChart('districts', figuresOf([line('A', 9, 10), line('B', 1, 30)]))
  expect(behind.rows.map(({ code }) => code)).toEqual(['B', 'A'])
  expect(barsOf(behind)).toEqual([
    { all: 1, done: 1 / 30 },
    { all: 10 / 30, done: (9 / 10) * (10 / 30) },
  ])
})

it('what nobody measured is no bar, and never the whole', () => {
  const up = (code: string, upMs: number, downMs: number) => ({
    ...{ code, name: name(code), upMs, downMs, unknownMs: 0, plannedMs: 0, percent: null },
  })
  const uptime = {
    total: { ...up('', 3, 1), percent: 75, unknownMs: 6 },
    byAuthority: [up('A', 3, 1), up('B', 0, 0)],
  }
  const chart = stageChart('uptime', { ...figuresOf([]), uptime })
  expect(chart).toMatchObject({ figure: 75, of: null, percent: true, known: 0.4 })
  expect(barsOf(chart)).toEqual([
    { all: 1, done: 0.75 },
    { all: 0, done: 0 },
  ])
})

it('counts times from the beginning', () => {
  expect(beginnings([{ seconds: 90 }, { seconds: 0 }, { seconds: 10 }])).toEqual([0, 90, 90])
  expect([lasting(5), lasting(90), lasting(3_725)]).toEqual(['0:05', '1:30', '1:02:05'])
})

it('waits for no dead camera longer than for all together', async () => {
  const clock = fakeClock()
  const never = new Promise<null>(() => {})
  const finds: Record<string, Promise<string | null>> = {
    ...{ fine: Promise.resolve('/a.jpg'), dead: never, none: Promise.resolve(null) },
    broken: Promise.reject(new Error('disk full')),
  }
  const find = (name: string) => finds[name] ?? never
  const late = gather(Object.keys(finds), find, clock, 1_000)
  await clock.advanceAsync(1_000)
  expect(await late).toEqual({ fine: '/a.jpg' })
  expect(await gather(['fine', 'none'], find, clock, 1_000)).toEqual({ fine: '/a.jpg' })
  expect(clock.pending()).toBe(0)
})
