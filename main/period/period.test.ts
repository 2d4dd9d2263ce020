import { describe, expect, it } from 'vitest'
import { type Bookmark, type Facility, type Outage, unknownFacility } from '../../preload/contract'
import { defaultCodes } from '../bookmarks'
import { codes, provinceOf, type World } from '../facilities'
import {
  dayOf,
  headOf,
  monthOf,
  type PeriodSources,
  periodFigures,
  periodFiguresInPieces,
  spanBefore,
  weekOf,
} from '.'

const at = (text: string) => Date.parse(`2026-11-${text}:00+07:00`)
const MINUTE = 60_000
const day = dayOf(at('22T12:00'))

const facility = (code: string, authority: string, district: string, connected = ''): Facility => ({
  ...{ ...unknownFacility, code, name: `Cơ sở ${code}`, authority, district },
  progress: { ...unknownFacility.progress, connected },
})
const facilities = [
  facility('A', 'SYT', '540', '2026-11-01'),
  facility('B', 'SYT', '549'),
  facility('C', 'QD', '540', '2026-11-20'),
]
const camera = (id: string, of: string, enabled = true) => ({
  id,
  facility: of,
  place: '',
  enabled,
})
const world: World = {
  ...{ facilities, provinceOf, now: at('23T08:00') },
  cameras: [camera('a1', 'A'), camera('a2', 'A'), camera('c1', 'C'), camera('c2', 'C', false)],
  ...{ occupancy: new Map(), technical: new Map(), forwards: new Map() },
  seen: () => ({ now: false, last: null, failing: false }),
}

let count = 0
const mark = (time: string, of: string, kind: string, over: Partial<Bookmark> = {}): Bookmark => ({
  ...{ kind, subject: 'NCL', ppe: {}, people: null, place: '', note: '', tags: [], drawings: [] },
  ...{ owner: '', due: null, id: `20261122-000000-000-000${count++}`, at: at(time), state: 'new' },
  ...{ kindLabel: { vi: 'Khi ấy', en: 'Then' }, operator: '', files: [], locked: false },
  history: [],
  views: [
    {
      ...{ camera: 'x', code: '', name: '', facility: of, facilityName: `Tên cũ ${of}`, place: '' },
      ...{ quality: 'main', codec: '', width: 0, height: 0 },
    },
  ],
  ...over,
})
const step = (state: Bookmark['state'], told = '') => ({
  ...{ at: 0, operator: '', state, note: '', told, way: '' },
})

const bookmarks = [
  // Midnight belongs to the day that begins with it; the last moment is outside.
  mark('22T00:00', 'A', 'NCL01', { people: 2, ppe: { KHAU_TRANG: 'KHONG' } }),
  mark('22T09:00', 'A', 'NCL01', {
    ...{ state: 'fixed', history: [step('new'), step('reported', 'Bà Lan'), step('fixed')] },
    ppe: { KHAU_TRANG: 'KHONG' },
  }),
  mark('22T10:00', 'C', 'NCL03', { subject: 'LT', state: 'referred', people: 5 }),
  // Of a kind and a facility that nobody knows any more.
  mark('22T11:00', 'Z', 'OLD', { subject: '', state: 'fixing' }),
  mark('22T12:00', 'A', ''),
  mark('23T00:00', 'A', 'NCL01'),
  mark('21T23:59', 'A', 'NCL01'),
]

const outage = (id: string, from: string, to: string | null, over: Partial<Outage>): Outage =>
  ({
    ...{ id, kind: 'camera', facility: '', cameras: ['a1'], from: at(from), to: to && at(to) },
    ...{ cause: 'unknown', planned: false, acknowledged: null, escalatedAt: null, owner: '' },
    notes: [],
    ...over,
  }) as Outage
const outages = [
  // 23:30–00:20: twenty minutes of it are of this day.
  outage('over', '21T23:30', '22T00:20', { facility: 'A', cause: 'network' }),
  // All night long; an hour of it is of this day.
  outage('lasts', '22T23:00', null, {
    ...{ facility: 'A', kind: 'facility', cause: 'power', escalatedAt: 1, cameras: ['a1', 'a2'] },
    acknowledged: { at: 1, by: 'x' },
  }),
  outage('line', '22T05:00', '22T05:10', { kind: 'line', cause: 'station' }),
  outage('planned', '22T13:00', '22T14:00', { facility: 'C', planned: true }),
  outage('never', '22T13:00', '22T14:00', { facility: 'B', never: true }),
  outage('before', '21T10:00', '22T00:00', { facility: 'C' }),
]

const sources: PeriodSources = {
  ...{ at: at('23T08:00'), world, codes, lists: defaultCodes, bookmarks, outages },
  ...{ uptime: null, seen: new Set(['a1', 'c2', 'gone']), attention: null, shifts: null },
}
const figures = periodFigures(sources, day)

describe('violations', () => {
  const { violations } = figures

  it('are counted once each, within the day, without those of no kind', () => {
    expect(violations.total).toEqual({
      ...{ total: 4, critical: 0, told: 1, open: 2, fixed: 1, referred: 1, people: 7 },
    })
    expect(violations.unsorted).toBe(1)
  })

  it('by kind and subject, the most first, as they are called', () => {
    expect(violations.byKind.map(({ code, total, name }) => [code, total, name.vi])).toEqual([
      ['NCL01', 2, 'Tự ý ra khỏi phòng'],
      ['NCL03', 1, 'Tụ tập'],
      ['OLD', 1, 'Khi ấy'],
    ])
    expect(violations.bySubject.map(({ total, name }) => [total, name.vi])).toEqual([
      [2, 'Người cách ly'],
      [1, 'Lễ tân'],
      [1, 'Chưa ghi đối tượng'],
    ])
  })

  it('by place, in the order of the lists, what nobody knows at the end', () => {
    expect(violations.byFacility.map(({ total, name }) => [total, name.vi])).toEqual([
      [2, 'Cơ sở A'],
      [1, 'Cơ sở C'],
      [1, 'Tên cũ Z'],
    ])
    expect(violations.byDistrict.map(({ code, total }) => [code, total])).toEqual([
      ['540', 3],
      ['', 1],
    ])
    expect(violations.byAuthority.map(({ code, total, open }) => [code, total, open])).toEqual([
      ['SYT', 2, 1],
      ['QD', 1, 0],
      ['', 1, 1],
    ])
  })

  it('and what was worn', () => {
    expect(
      violations.ppe.map(({ itemCode, stateCode, count: of }) => [itemCode, stateCode, of]),
    ).toEqual([['KHAU_TRANG', 'KHONG', 2]])
  })
})

describe('outages', () => {
  it('count with the time that lies in the day, planned ones apart', () => {
    expect(figures.outages.total).toEqual({
      ...{ count: 3, ongoing: 1, unacknowledged: 2, escalated: 1 },
      // 20 + 60 + 10 minutes; the longest is the hour before midnight.
      ...{ totalMs: 90 * MINUTE, longestMs: 60 * MINUTE },
    })
    expect([figures.outages.planned, figures.outages.never]).toEqual([1, 1])
  })

  it('by cause and facility, the longest first', () => {
    expect(figures.outages.byCause.map(({ code, totalMs }) => [code, totalMs / MINUTE])).toEqual([
      ['power', 60],
      ['network', 20],
      ['station', 10],
    ])
    expect(
      figures.outages.byFacility.map(({ name, count: of, totalMs }) => [name.vi, of, totalMs]),
    ).toEqual([
      ['Cơ sở A', 2, 80 * MINUTE],
      ['Không thuộc cơ sở nào', 1, 10 * MINUTE],
    ])
  })

  it('are listed as they began, as long as they were', () => {
    expect(figures.outages.list.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['over', at('21T23:30'), at('22T00:20')],
      ['line', at('22T05:00'), at('22T05:10')],
      ['lasts', at('22T23:00'), null],
    ])
  })

  it('of a day that is not over last until now', () => {
    const now = periodFigures({ ...sources, at: at('22T23:15') }, day)
    expect(now.outages.list.map(({ id, ms }) => [id, ms / MINUTE])).toContainEqual(['lasts', 15])
    const early = periodFigures({ ...sources, at: at('22T04:00') }, day)
    expect(early.outages.total.count).toBe(1)
  })
})

describe('the rest', () => {
  it('facilities as they stand', () => {
    const { total, byAuthority, byDistrict } = figures.connection
    expect(total).toMatchObject({ facilities: 3, connected: 2, cameras: 4, overdue: 0 })
    expect(byAuthority.map(({ code, connected, facilities: of }) => [code, connected, of])).toEqual(
      [
        ['SYT', 1, 2],
        ['QD', 1, 1],
      ],
    )
    expect(byDistrict.map(({ code, connected }) => [code, connected])).toEqual([
      ['540', 2],
      ['549', 0],
    ])
  })

  it('cameras that somebody saw, of those that are switched on', () => {
    expect(figures.coverage).toEqual({ cameras: 3, seen: 1 })
  })

  it('counted in pieces it is the same, and whoever waits is let in between', async () => {
    let rests = 0
    const rest = async () => void rests++
    expect(await periodFiguresInPieces(sources, day, rest)).toEqual(figures)
    expect(rests).toBeGreaterThan(8)
  })

  it('what nobody counts is not zero', () => {
    expect([figures.uptime, figures.attention, figures.shifts]).toEqual([null, null, null])
    expect(headOf(figures)).toEqual({
      ...{ ...day, violations: 4, outages: 3, outageMs: 90 * MINUTE, percent: null },
    })
  })
})

describe('periods', () => {
  const dates = ({ from, to }: { from: number; to: number }) =>
    [from, to].map((each) => new Date(each + 7 * 3_600_000).toISOString().slice(0, 16))

  it('are those of Vietnam', () => {
    // 2026-11-22 is a Sunday; half past midnight there is the day before in Greenwich.
    expect(dates(dayOf(at('22T00:30')))).toEqual(['2026-11-22T00:00', '2026-11-23T00:00'])
    expect(dates(weekOf(at('22T00:30')))).toEqual(['2026-11-16T00:00', '2026-11-23T00:00'])
    expect(dates(weekOf(at('23T00:00')))).toEqual(['2026-11-23T00:00', '2026-11-30T00:00'])
    expect(dates(monthOf(at('01T00:00')))).toEqual(['2026-11-01T00:00', '2026-12-01T00:00'])
  })

  it('cross the ends of months and years at midnight in Vietnam', () => {
    // 17:00 in Greenwich on 31 December is midnight in Vietnam.
    const newYear = Date.parse('2026-12-31T17:00:00Z')
    const [december, january] = [monthOf(newYear - 1), monthOf(newYear)]
    expect(dates(december)).toEqual(['2026-12-01T00:00', '2027-01-01T00:00'])
    expect(dates(january)).toEqual(['2027-01-01T00:00', '2027-02-01T00:00'])
    expect(spanBefore(january)).toEqual(december)
    expect(dates(dayOf(newYear - 1))).toEqual(['2026-12-31T00:00', '2027-01-01T00:00'])
    // A week in two years; a February of 29 days is compared with January.
    expect(dates(weekOf(newYear))).toEqual(['2026-12-28T00:00', '2027-01-04T00:00'])
    const leap = monthOf(Date.parse('2028-02-29T16:59:00Z'))
    expect(dates(leap)).toEqual(['2028-02-01T00:00', '2028-03-01T00:00'])
    expect(dates(spanBefore(leap))).toEqual(['2028-01-01T00:00', '2028-02-01T00:00'])
  })

  it('are compared with the month before, or as long a time', () => {
    expect(dates(spanBefore(monthOf(at('22T00:00'))))).toEqual([
      '2026-10-01T00:00',
      '2026-11-01T00:00',
    ])
    expect(dates(spanBefore(weekOf(at('22T00:00'))))).toEqual([
      '2026-11-09T00:00',
      '2026-11-16T00:00',
    ])
  })
})
