import { describe, expect, it } from 'vitest'
import { type Facility, FigurePage, unknownFacility } from '../../../preload/contract'
import { codes } from '../codes'
import { isPicked, leavesAt, leavesOf, pageOf, type Seen, type World } from '.'

/** 23 November 2026, 00:30 in Vietnam: still the 22nd in Greenwich. */
const NOW = Date.parse('2026-11-22T17:30:00Z')
const HOUR = 3_600_000
const [noStage] = [unknownFacility.progress]

const facility = (code: string, over: Partial<Facility>): Facility => ({
  ...{ ...unknownFacility, code, name: `Cơ sở ${code}`, ...over },
})
const done = (...stages: (keyof typeof noStage)[]) => ({
  ...noStage,
  ...Object.fromEntries(stages.map((stage) => [stage, '2026-11-01'])),
})

// Five in Bình Định (52), one in Thanh Hóa (38), one of which nobody knows where it is.
const facilities = [
  // Connected and watched; 2 of 3 cameras have a picture, the third fails; a yard is missing.
  facility('A', {
    ...{ authority: 'SYT', district: '540', capacity: 100, deadline: '2026-11-10' },
    progress: done('surveyed', 'installed', 'fit', 'connected', 'watched'),
    required: [
      { place: 'CONG', count: 1 },
      { place: 'SAN', count: 2 },
    ],
  }),
  // Fit, and late by 13 days; one of its two cameras was measured unfit.
  facility('B', {
    ...{ authority: 'SYT', district: '540', capacity: 50, deadline: '2026-11-10' },
    ...{ progress: done('surveyed', 'installed', 'fit'), reason: 'CHAN_BAO_MAT' },
  }),
  // Surveyed; the deadline is today, which is not late yet.
  facility('C', {
    ...{ authority: 'SYT', district: '549', deadline: '2026-11-23' },
    ...{ progress: done('surveyed'), reason: 'CHUA_LAP' },
  }),
  // Late by one day since midnight in Vietnam; nobody says why.
  facility('D', { authority: 'QD', district: '540', deadline: '2026-11-22' }),
  // Connected, they say: no camera, never surveyed.
  facility('E', { authority: 'QD', district: '549', progress: done('connected') }),
  // Connected tomorrow: not yet. Its camera may stand there, not registered yet.
  facility('F', {
    ...{ authority: 'HUYEN', district: '380', capacity: 20 },
    required: [{ place: 'CONG', count: 1 }],
    progress: { ...done('surveyed', 'installed'), connected: '2026-11-24' },
  }),
  facility('G', {}),
]

const camera = (id: string, of: string, place = '', enabled = true) => ({
  ...{ id, facility: of, place, enabled },
})
const cameras = [
  ...[camera('a1', 'A', 'CONG'), camera('a2', 'A', 'SAN'), camera('a3', 'A', 'HL')],
  ...[camera('b1', 'B'), camera('b2', 'B', '', false)],
  ...[camera('c1', 'C'), camera('lost', 'GONE'), camera('loose', '')],
]
const seen: Record<string, Partial<Seen>> = {
  a1: { now: true },
  a2: { last: NOW - 24 * HOUR },
  a3: { last: NOW - 24 * HOUR - 1, failing: true },
  b1: {},
  b2: { now: true },
  c1: { last: NOW - HOUR, failing: true },
}

const world: World = {
  ...{ facilities, cameras, now: NOW },
  provinceOf: (district) => codes.districts.find(({ code }) => code === district)?.province,
  occupancy: new Map([
    ['A', 120],
    ['C', 7],
  ]),
  technical: new Map([
    ['a1', 'fit'],
    ['a2', 'unknown'],
    ['b1', 'unfit'],
  ]),
  forwards: new Map([
    ['a1', true],
    ['a2', false],
  ]),
  seen: (id) => ({ now: false, last: null, failing: false, ...seen[id] }),
}
const page = (order: 'authority' | 'district', ...path: string[]) => pageOf(world, { order, path })
const leaf = (code: string) => {
  const found = leavesOf(world).find((each) => each.facility.code === code)
  if (!found) throw new Error(code)
  return found
}

describe('the whole', () => {
  const { here, below, trail, strays, today } = page('authority')
  it('is as counted by hand', () => {
    expect([today, trail, strays, here.level]).toEqual(['2026-11-23', [], 2, 'all'])
    expect(here.figures).toEqual({
      facilities: 7,
      reached: { none: 2, surveyed: 1, installed: 1, fit: 1, connected: 1, watched: 1 },
      ...{ surveyed: 4, installed: 3, fit: 2, connected: 2, watched: 1 },
      ...{ overdue: 2, undated: 2, bare: 4, lacking: 2 },
      reasons: { CHAN_BAO_MAT: 1, CHUA_LAP: 1, '': 3 },
      doubtful: 3,
      claims: {
        ...{ 'connected-no-camera': 1, 'connected-no-picture': 1, 'connected-not-forwarded': 1 },
        ...{ 'fit-unfit': 1, 'installed-missing': 1, 'stage-skipped': 1, 'over-capacity': 1 },
        'picture-not-connected': 1,
      },
      cameras: {
        ...{ there: 6, required: 4, missing: 2, off: 1, now: 1, day: 3, failed: 1 },
        ...{ fit: 1, unfit: 1, unmeasured: 4, toForward: 2, forwarded: 1 },
      },
      people: { quarantined: 127, capacity: 170, told: 2, withCapacity: 3 },
    })
    expect(here.overdueDays).toBe(13)
  })

  it('has its provinces, and a place for what nobody knows', () => {
    expect(below.map(({ level, code, figures }) => [level, code, figures.facilities])).toEqual([
      ['province', '52', 5],
      ['province', '38', 1],
      ['province', '', 1],
    ])
  })

  it('fits the contract', () => {
    expect(FigurePage.parse(page('district', '52', '540'))).toEqual(page('district', '52', '540'))
  })
})

describe('drilling down', () => {
  const codesOf = (...args: Parameters<typeof page>) => page(...args).below.map(({ code }) => code)

  it('goes by authority or by district first', () => {
    expect(codesOf('authority', '52')).toEqual(['SYT', 'QD'])
    expect(codesOf('authority', '52', 'SYT')).toEqual(['540', '549'])
    expect(codesOf('authority', '52', 'SYT', '540')).toEqual(['A', 'B'])
    expect(codesOf('district', '52')).toEqual(['540', '549'])
    expect(codesOf('district', '52', '540')).toEqual(['SYT', 'QD'])
    expect(codesOf('district', '52', '540', 'QD')).toEqual(['D'])
    expect(codesOf('authority', '', '', '')).toEqual(['G'])
  })

  it('ends at a facility, which has a name', () => {
    const { trail, here, below } = page('authority', '52', 'SYT', '540', 'B')
    expect(trail.at(-1)).toEqual({ level: 'facility', code: 'B', name: 'Cơ sở B' })
    expect([here.figures.facilities, here.overdueDays, here.deadline]).toEqual([
      1,
      13,
      '2026-11-10',
    ])
    expect([here.claims, below]).toEqual([['fit-unfit'], []])
  })

  it('stops where a place is no more', () => {
    expect(page('authority', '52', 'SYT', '999', 'B').trail.map(({ code }) => code)).toEqual([
      ...['52', 'SYT'],
    ])
    expect(page('authority', 'xx').trail).toEqual([])
  })

  it('begins with the only province', () => {
    const only = { ...world, facilities: facilities.slice(0, 5) }
    expect(pageOf(only, { order: 'authority', path: [] }).trail).toEqual([
      { level: 'province', code: '52', name: '' },
    ])
    expect(pageOf({ ...world, facilities: [] }, { order: 'district', path: ['52'] })).toMatchObject(
      {
        ...{ trail: [], below: [], here: { figures: { facilities: 0 }, overdueDays: null } },
      },
    )
  })

  it('adds up: what is below a place is the place', () => {
    for (const order of ['authority', 'district'] as const)
      for (const path of [['52'], ['52', order === 'authority' ? 'SYT' : '540']]) {
        const { here, below } = pageOf(world, { order, path })
        for (const name of ['facilities', 'connected', 'overdue', 'doubtful'] as const)
          expect(below.reduce((sum, line) => sum + line.figures[name], 0)).toBe(here.figures[name])
      }
  })
})

describe('what is noted against what is measured', () => {
  it('is told of each facility', () => {
    expect(
      Object.fromEntries(leavesOf(world).map((each) => [each.facility.code, each.claims])),
    ).toEqual({
      A: ['connected-no-picture', 'connected-not-forwarded', 'installed-missing', 'over-capacity'],
      B: ['fit-unfit'],
      C: ['picture-not-connected'],
      D: [],
      E: ['connected-no-camera', 'stage-skipped'],
      F: [],
      G: [],
    })
  })

  it('what nobody looked at is no failure, and nothing good', () => {
    const unseen = { ...world, seen: () => ({ now: false, last: null, failing: false }) }
    const [a] = leavesOf(unseen)
    expect(a?.claims).toEqual([
      ...['connected-not-forwarded', 'installed-missing', 'over-capacity', 'connected-unseen'],
    ])
    expect(a?.figures.cameras).toMatchObject({ now: 0, day: 0, failed: 0, there: 3 })
    expect(leaf('G').figures.cameras.fit).toBe(0)
  })
})

it('a figure stands for facilities', () => {
  const picked = (pick: Parameters<typeof isPicked>[1], ...path: string[]) =>
    leavesAt(world, { order: 'authority', path })
      .filter((each) => isPicked(each, pick))
      .map(({ facility }) => facility.code)
      .join('')
  expect(picked({ of: 'all' })).toBe('ABCDEFG')
  expect(picked({ of: 'all' }, '52', 'QD')).toBe('DE')
  expect(picked({ of: 'overdue' })).toBe('BD')
  expect(picked({ of: 'overdue' }, '52', 'SYT')).toBe('B')
  expect(picked({ of: 'undated' })).toBe('FG')
  expect(picked({ of: 'stage', stage: 'connected' })).toBe('AE')
  expect(picked({ of: 'reached', reached: 'installed' })).toBe('F')
  expect(picked({ of: 'reason', reason: '' })).toBe('DFG')
  expect(picked({ of: 'reason', reason: 'CHUA_LAP' })).toBe('C')
  expect(picked({ of: 'claim', claim: 'over-capacity' })).toBe('A')
  expect(picked({ of: 'doubtful' })).toBe('ABE')
  expect([picked({ of: 'lacking' }), picked({ of: 'bare' })]).toEqual(['AF', 'DEFG'])
  expect([picked({ of: 'unfit' }), picked({ of: 'failed' })]).toEqual(['B', 'A'])
})

it('whoever is watched around the clock is connected: neither late nor without a reason', () => {
  const watched = facility('W', { deadline: '2026-11-10', progress: done('watched') })
  const soon = facility('S', {
    deadline: '2026-11-10',
    progress: { ...noStage, watched: '2026-11-24' },
  })
  const [now, next] = leavesOf({ ...world, facilities: [watched, soon] })
  expect(now?.figures).toMatchObject({ connected: 1, watched: 1, overdue: 0, reasons: {} })
  expect(now?.overdueDays).toBeNull()
  expect(now?.claims).toContain('stage-skipped')
  expect(next?.figures).toMatchObject({ connected: 0, watched: 0, overdue: 1, reasons: { '': 1 } })
})

it('a deadline that no calendar has is none, and breaks no page', () => {
  const odd = facility('B', { deadline: '0000-00-00', reason: 'CHUA_LAP' })
  const only = { ...world, facilities: [odd] }
  expect(leavesOf(only)[0]?.figures).toMatchObject({ overdue: 0, undated: 1 })
  const page = pageOf(only, { order: 'authority', path: [] })
  expect(FigurePage.parse(page).here.overdueDays).toBeNull()
})

it('what is required at a place in two lines is required together', () => {
  const required = [
    { place: 'CONG', count: 1 },
    { place: 'CONG', count: 2 },
  ]
  const [one] = leavesOf({ ...world, facilities: [facility('A', { required })] })
  expect(one?.figures.cameras).toMatchObject({ required: 3, missing: 2 })
  expect(one?.lacks).toEqual([{ place: 'CONG', count: 3, missing: 2 }])
})

it('a clock that was wrong shows no picture of tomorrow', () => {
  const seen = () => ({ now: false, last: NOW + 400 * 24 * HOUR, failing: true })
  const [one] = leavesOf({ ...world, seen })
  expect(one?.figures.cameras).toMatchObject({ day: 0, failed: 3 })
})

it('500 facilities with 5,000 cameras are counted in a moment', () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    facility(`X${i}`, { ...facilities[i % 6], code: `X${i}` }),
  )
  const theirs = Array.from({ length: 5000 }, (_, i) => camera(`x${i}`, `X${i % 500}`, 'HL'))
  const large = { ...world, facilities: many, cameras: theirs }
  const times = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage()
    pageOf(large, { order: 'authority', path: [] })
    return process.cpuUsage(from).user / 1000
  })
  expect(Math.min(...times)).toBeLessThan(100)
  const { here } = pageOf(large, { order: 'authority', path: [] })
  expect([here.figures.facilities, here.figures.cameras.there]).toEqual([500, 5000])
})
