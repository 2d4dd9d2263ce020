import { describe, expect, it } from 'vitest'
import {
  isPanel,
  type Outage,
  PANEL_PERIODS,
  PANELS,
  PanelFigures,
  type PeriodFigures,
  type PeriodSpan,
  panelId,
  panelOf,
} from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { periodFigures } from '../period'
import { Dashboard, OLD, PACE } from './dashboard'
import { cameraCounts, type Moment, openOutages, shiftNow } from './moment'
import { spanOf } from './spans'

const at = (text: string) => Date.parse(`${text}+07:00`)
const NOW = at('2021-06-20T03:00:00')

const outage = (id: string, more: Partial<Outage>): Outage => ({
  ...{ id, kind: 'camera', facility: 'CL-01', cameras: ['a'], from: NOW - 60_000, to: null },
  ...{ cause: 'network', planned: false, acknowledged: null, escalatedAt: null, owner: '' },
  ...{ notes: [], alarmAt: null, level: 0, never: false },
  ...more,
})

const moment = (more: Partial<Moment> = {}): Moment => ({
  cameras: ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
    ...{ id, code: `CL-01-0${i + 1}`, name: 'Cổng', enabled: id !== 'e' },
  })),
  facilities: [{ code: 'CL-01', name: 'Khu cách ly số 1' }],
  // a, b send; c does not; d was not tried; e is switched off, whatever was known of it.
  state: (id) => (id === 'c' ? 'down' : id === 'd' ? null : 'up'),
  ...{ outages: [], shift: null },
  ...more,
})

describe('ids of panels', () => {
  it('are read as they are written, and hold no period that says nothing', () => {
    for (const kind of PANELS)
      for (const period of PANEL_PERIODS) {
        const read = panelOf(panelId({ kind, period }))
        expect(read?.kind).toBe(kind)
        expect([period, 'today']).toContain(read?.period)
      }
    expect(panelId({ kind: 'cameras', period: 'week' })).toBe('figures:cameras:today')
    expect(panelId({ kind: 'uptime', period: 'week' })).toBe('figures:uptime:week')
  })

  it('are no ids of cameras', () => {
    for (const id of ['', 'figures', 'figures:', 'figures:cameras', 'figures:heat:today', 'demo-1'])
      expect(isPanel(id)).toBe(false)
    expect(isPanel(null)).toBe(false)
  })
})

describe('spanOf', () => {
  it('begins at midnight in Vietnam, not in Greenwich', () => {
    const { span } = spanOf('today', NOW, null)
    expect(span).toEqual({ from: at('2021-06-20T00:00:00'), to: NOW })
    const late = at('2021-06-20T23:59:00')
    expect(spanOf('today', late, null).span.from).toBe(span.from)
  })

  it('of a week holds seven days, today among them', () => {
    expect(spanOf('week', NOW, null).span.from).toBe(at('2021-06-14T00:00:00'))
  })

  it('of a month holds thirty days', () => {
    expect(spanOf('month', NOW, null).span.from).toBe(at('2021-05-22T00:00:00'))
  })

  it('of a shift begins with it, over midnight; without one it is today, and says so', () => {
    const began = at('2021-06-19T22:00:00')
    expect(spanOf('shift', NOW, began)).toEqual({
      ...{ period: 'shift', span: { from: began, to: NOW } },
    })
    expect(spanOf('shift', NOW, null).period).toBe('today')
  })
})

describe('the moment', () => {
  it('counts every camera once', () => {
    expect(cameraCounts(moment())).toEqual({ up: 2, down: 1, never: 0, unknown: 1, off: 1 })
    const outages = [outage('c', { never: true, cameras: ['b', 'c'] })]
    // b sends by now, whatever was told of it.
    const counts = cameraCounts(moment({ outages }))
    expect(counts).toEqual({ up: 2, down: 0, never: 1, unknown: 1, off: 1 })
  })

  it('names outages that nobody acknowledged first, the oldest before the others', () => {
    const acknowledged = { at: NOW, by: 'An' }
    const outages = [
      outage('seen', { acknowledged, from: NOW - 9_000_000 }),
      outage('young', { from: NOW - 1_000, kind: 'facility', cameras: ['a', 'b'] }),
      outage('old', { from: NOW - 5_000 }),
      outage('over', { to: NOW - 1 }),
      outage('planned', { planned: true }),
      outage('never', { never: true }),
    ]
    const { open, unacknowledged, named } = openOutages(moment({ outages }))
    expect([open, unacknowledged]).toEqual([3, 2])
    expect(named.map(({ id, name, cameras }) => [id, name, cameras])).toEqual([
      ['old', 'CL-01-01 Cổng', 1],
      ['young', 'Khu cách ly số 1', 2],
      ['seen', 'CL-01-01 Cổng', 1],
    ])
  })

  it('names who is on duty now, not who left', () => {
    const shift = {
      ...{ id: 's', day: '2021-06-19', slot: 3, name: 'Ca 3', from: NOW - 3_600_000, to: null },
      ...{ plannedFrom: null, plannedTo: null, leader: 'Bình', head: 'An' },
      crew: [
        { account: null, name: 'An', from: 0, to: null },
        { account: null, name: 'Chi', from: 0, to: 5 },
      ],
    }
    expect(shiftNow(moment({ shift }))).toMatchObject({ head: 'An', crew: ['An'], slot: 3 })
    expect(shiftNow(moment({ shift: { ...shift, to: NOW } }))).toBeNull()
  })
})

function opened(count: (span: PeriodSpan) => Promise<PeriodFigures>) {
  const clock = fakeClock(NOW)
  const asked: PeriodSpan[] = []
  const told: number[] = []
  const dashboard = new Dashboard({
    ...{ clock, moment, changed: (at) => told.push(at) },
    figures: (span) => {
      asked.push(span)
      return count(span)
    },
  })
  return { clock, asked, told, dashboard }
}

const none = (span: PeriodSpan): PeriodFigures =>
  periodFigures(
    {
      at: span.to,
      world: {
        ...{ facilities: [], cameras: [], provinceOf: () => '', now: span.to },
        ...{ occupancy: new Map(), technical: new Map(), forwards: new Map() },
        seen: () => ({ now: false, failing: false, last: null }),
      },
      codes: { places: [], authorities: [], districts: [], provinces: [], reasons: [] } as never,
      lists: { kinds: [], subjects: [], ppe: [], ppeStates: [] } as never,
      ...{ bookmarks: [], outages: [], uptime: null, seen: null, attention: null, shifts: null },
    },
    span,
  )

describe('Dashboard', () => {
  it('counts once for all windows, and again when it is old', async () => {
    const { clock, asked, dashboard } = opened(async (span) => none(span))
    const [a, b] = await Promise.all([dashboard.figures('today'), dashboard.figures('today')])
    expect(PanelFigures.safeParse(a).success).toBe(true)
    expect(a).toBe(b)
    expect(asked).toHaveLength(1)
    clock.advance(OLD - 1)
    await dashboard.figures('today')
    expect(asked).toHaveLength(1)
    clock.advance(1)
    await dashboard.figures('today')
    expect(asked).toHaveLength(2)
  })

  it('tells at most every few seconds, and counts anew after a change', async () => {
    const { clock, asked, told, dashboard } = opened(async (span) => none(span))
    await dashboard.figures('today')
    for (let i = 0; i < 100; i++) dashboard.note()
    expect(told).toEqual([])
    clock.advance(PACE)
    expect(told).toEqual([NOW + PACE])
    await dashboard.figures('today')
    expect(asked).toHaveLength(2)
    dashboard.note()
    dashboard.close()
    clock.advance(OLD)
    expect(told).toHaveLength(1)
  })

  it('tells again whoever got figures that were out of date already', async () => {
    const { clock, asked, told, dashboard } = opened(async (span) => none(span))
    dashboard.note() // the push is due after three seconds
    clock.advance(PACE - 1_000)
    await dashboard.figures('today') // another window comes meanwhile
    dashboard.note()
    clock.advance(1_000)
    expect(told).toHaveLength(1)
    await dashboard.figures('today') // counted before the change: not yet anew
    expect(asked).toHaveLength(1)
    clock.advance(PACE)
    expect(told).toHaveLength(2)
    await dashboard.figures('today')
    expect(asked).toHaveLength(2)
  })

  it('tries again what failed', async () => {
    let broken = true
    const { asked, dashboard } = opened(async (span) => {
      if (broken) throw new Error('disk')
      return none(span)
    })
    await expect(dashboard.figures('week')).rejects.toThrow('disk')
    broken = false
    expect((await dashboard.figures('week')).uptime).toBeNull()
    expect(asked).toHaveLength(2)
  })
})
