import {
  type Bookmark,
  type Facility,
  type Outage,
  type PeriodSpan,
  unknownFacility,
} from '../../../preload/contract'
import { defaultCodes } from '../../bookmarks'
import { codes, provinceOf, type World } from '../../facilities'
import { type PeriodSources, periodFigures } from '../../period'

/** Of November 2026, in Vietnam: '22T09:00'. */
export const at = (text: string) => Date.parse(`2026-11-${text}:00+07:00`)

const facility = (code: string, over: Partial<Facility>): Facility => ({
  ...{ ...unknownFacility, code, name: `Cơ sở ${code}`, ...over },
})
const since = (connected: string) => ({ ...unknownFacility.progress, connected })

/** Four facilities: two connected, one late without a reason, one that does not cooperate. */
export const facilities = [
  facility('A', { authority: 'SYT', district: '540', progress: since('2026-11-01') }),
  facility('B', { authority: 'SYT', district: '549', deadline: '2026-11-10' }),
  facility('C', { authority: 'QD', district: '540', progress: since('2026-11-20') }),
  facility('D', { authority: 'QD', reason: 'KHONG_PHOI_HOP', reasonNote: 'Từ chối <2 lần>' }),
]

const camera = (id: string, of: string) => ({ id, facility: of, place: '', enabled: true })

export const world: World = {
  ...{ facilities, provinceOf, now: at('23T08:00') },
  cameras: [camera('a1', 'A'), camera('a2', 'A'), camera('c1', 'C')],
  ...{ occupancy: new Map(), technical: new Map(), forwards: new Map() },
  seen: () => ({ now: false, last: null, failing: false }),
}

let count = 0
export const mark = (time: string, of: string, over: Partial<Bookmark>): Bookmark => ({
  ...{ kind: 'NCL01', subject: 'NCL', ppe: {}, people: null, place: '', note: '', tags: [] },
  ...{ drawings: [], owner: '', due: null, at: at(time), state: 'new', operator: '' },
  id: `20261122-000000-000-00${String(++count).padStart(2, '0')}`,
  kindLabel: { vi: 'Tự ý ra khỏi phòng', en: 'Leaves the room' },
  ...{ files: [], locked: false, history: [] },
  views: [
    {
      ...{ camera: 'a1', code: 'A-1', name: 'Cổng', facility: of, facilityName: `Cơ sở ${of}` },
      ...{ place: '', quality: 'main', codec: 'h264', width: 640, height: 360 },
    },
  ],
  ...over,
})

const told = { at: 0, operator: '', state: 'reported' as const, note: '', told: 'Bà Lan', way: '' }

/** Of 22 November: three at A, one at C; one of them critical. Of the day before: one. */
export const bookmarks = [
  mark('22T08:00', 'A', { state: 'fixed', history: [told] }),
  mark('22T09:00', 'A', { state: 'referred', history: [told] }),
  mark('22T10:00', 'A', { subject: 'LT' }),
  mark('22T11:00', 'C', { kind: 'NCL07' }),
  mark('22T12:00', 'C', { kind: '' }),
  mark('21T12:00', 'A', {}),
]

const outage = (id: string, from: string, to: string | null, over: Partial<Outage>): Outage =>
  ({
    ...{ id, kind: 'camera', facility: '', cameras: ['a1'], from: at(from), to: to && at(to) },
    ...{ cause: 'unknown', planned: false, acknowledged: null, escalatedAt: null, owner: '' },
    ...{ notes: [], alarmAt: null, level: 0, never: false, ...over },
  }) as Outage

/** Of 22 November: 80 minutes of A (20 of them before midnight do not count), 45 of C. */
export const outages = [
  outage('one', '21T23:40', '22T01:00', { facility: 'A', kind: 'facility', cause: 'power' }),
  outage('two', '22T23:15', null, {
    ...{ facility: 'C', cause: 'network', acknowledged: { at: 1, by: 'Hoa' } },
    notes: [{ at: 1, by: 'Hoa', text: 'Đã gọi 0256 <123>', call: null }],
  }),
]

const HOUR = 3_600_000
const times = (up: number, down: number, unknown = 0) => ({
  ...{ upMs: up * HOUR, downMs: down * HOUR, unknownMs: unknown * HOUR, plannedMs: 0, offMs: 0 },
  ...{ part: up / (up + down), why: null, cameras: 1, outages: 0, repaired: 0, mttrMs: null },
  longest: null,
})
const row = (code: string, up: number, down: number) => ({
  ...{ level: 'facility' as const, code, name: '', facility: code, buckets: [] },
  figures: times(up, down),
})

export const sources: PeriodSources = {
  ...{ at: at('23T08:00'), world, codes, lists: defaultCodes, bookmarks, outages },
  // A worked 36 of 48 hours, C all of its 20.
  uptime: {
    all: { figures: times(56, 12, 4) },
    facilities: [row('A', 36, 12), row('C', 20, 0)],
    ...{ districts: [], authorities: [] },
  },
  ...{ seen: new Set(['a1', 'c1']), attention: { asked: 5, answered: 4, missed: 1 } },
  shifts: { total: 3, signed: 2 },
}

export const figuresOf = (span: PeriodSpan) => periodFigures(sources, span)
