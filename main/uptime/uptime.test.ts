import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UptimePage, type UptimeRow } from '../../preload/contract'
import type { JournalLine } from '../watch'
import { at, PLAN, RECORDED } from './testing/recorded'
import { stationOn, testStation } from './testing/station'

const MIN = 60_000
const HOUR = 60 * MIN
const DAY = { from: at('2026-11-22 00:00'), to: at('2026-11-23 00:00') }
const LATER = at('2026-11-25 12:00')

async function recorded() {
  const station = await testStation(RECORDED, LATER)
  station.plans.push(PLAN)
  return station
}

const sums = (row: UptimeRow | undefined) => {
  const { upMs, downMs, unknownMs, plannedMs, offMs } = row?.figures ?? {}
  return [upMs, downMs, unknownMs, plannedMs, offMs]
}

const by = (rows: UptimeRow[], code: string) => rows.find((row) => row.code === code)

// By hand, of the 1440 minutes of the 22nd. Unknown for all that were there: 02:10 (the last sign of
// life) to 02:41 (the first that is known after the start) = 31.
//
// a: planned 08:00–09:00 = 60, of which it was up for 30 and down for 30. Down 09:00–09:30 = 30.
//    up = 1440 − 31 − 60 − 30 = 1319. One outage, 30 long.
// b: down 2 × 20 s = 40 s. up = 1440 − 31 = 1409 min less 40 s = 84,500 s. Two outages of 20 s.
// c: down 00:00–01:30 = 90 (it began on the 21st). up 01:30–02:10 = 40 and 02:41–15:00 = 739,
//    together 779. off 15:00–24:00 = 540. 90 + 779 + 31 + 540 = 1440.
// d: nothing before 10:00. up 10:00–23:30 = 810. down 23:30–24:00 = 30, which lasts.
describe('the recorded day, by hand', () => {
  test('cameras', async () => {
    const { uptime } = await recorded()
    const { cameras } = await uptime.figures(DAY)
    expect(sums(by(cameras, 'a'))).toEqual([1319 * MIN, 30 * MIN, 31 * MIN, 60 * MIN, 0])
    expect(by(cameras, 'a')?.figures).toMatchObject({
      ...{ part: 1319 / 1349, why: null, outages: 1, repaired: 1, mttrMs: 30 * MIN },
      longest: {
        camera: 'a',
        ms: 30 * MIN,
        from: at('2026-11-22 09:00'),
        to: at('2026-11-22 09:30'),
      },
    })
    expect(sums(by(cameras, 'b'))).toEqual([84_500_000, 40_000, 31 * MIN, 0, 0])
    expect(by(cameras, 'b')?.figures).toMatchObject({ outages: 2, repaired: 2, mttrMs: 20_000 })
    expect(sums(by(cameras, 'c'))).toEqual([779 * MIN, 90 * MIN, 31 * MIN, 0, 540 * MIN])
    expect(by(cameras, 'c')?.figures).toMatchObject({
      ...{ part: 779 / 869, outages: 1, repaired: 1, mttrMs: 90 * MIN },
      longest: { from: DAY.from, to: at('2026-11-22 01:30') },
    })
    expect(sums(by(cameras, 'd'))).toEqual([810 * MIN, 30 * MIN, 0, 0, 0])
    expect(by(cameras, 'd')?.figures).toMatchObject({
      ...{ part: 810 / 840, outages: 1, repaired: 0, mttrMs: null },
      longest: { ms: 30 * MIN, to: null },
    })
    expect(by(cameras, 'e')?.figures).toMatchObject({ part: null, why: 'none', outages: 0 })
  })

  // F1 = a + b: up 1319 min + 84,500 s = 163,640 s; down 1,800 + 40 = 1,840 s; three outages, all
  // repaired: (1,800 + 20 + 20) / 3 = 613.33 s. F2 = c + d: up 779 + 810 = 1589, down 90 + 30 = 120.
  test('facility, district, authority, province: sums of camera time', async () => {
    const { uptime } = await recorded()
    const report = await uptime.figures(DAY)
    for (const row of [
      by(report.facilities, 'F1'),
      by(report.districts, '540'),
      by(report.authorities, 'SYT'),
    ])
      expect(row?.figures).toMatchObject({
        ...{ upMs: 163_640_000, downMs: 1_840_000, part: 163_640 / 165_480, cameras: 2 },
        ...{ outages: 3, repaired: 3, mttrMs: 1_840_000 / 3, longest: { camera: 'a' } },
      })
    expect(by(report.facilities, 'F2')?.figures).toMatchObject({
      ...{ upMs: 1589 * MIN, downMs: 120 * MIN, part: 1589 / 1709, outages: 2, repaired: 1 },
      longest: { camera: 'c', ms: 90 * MIN },
    })
    expect(by(report.provinces, '52')?.figures).toEqual(report.all.figures)
    expect(sums(report.all)).toEqual([
      ...[163_640_000 + 1589 * MIN, 1_840_000 + 120 * MIN, 3 * 31 * MIN, 60 * MIN, 540 * MIN],
    ])
    expect(report).toMatchObject({ gone: 1, strays: 0, damaged: 0, since: at('2026-11-21 00:00') })
  })

  test('by hour; what belongs to no hour is of before the camera was there', async () => {
    const { uptime } = await recorded()
    const page = await uptime.page({
      period: DAY,
      order: 'authority',
      path: ['52', 'SYT', '540', 'F1'],
    })
    expect(UptimePage.parse(page)).toEqual(page)
    expect(page.by).toBe('hour')
    expect(page.starts).toEqual(Array.from({ length: 24 }, (_, i) => DAY.from + i * HOUR))
    const a = by(page.below, 'a')?.buckets ?? []
    expect(a[2]).toEqual([29 * MIN, 0, 31 * MIN, 0, 0])
    expect(a[8]).toEqual([0, 0, 0, HOUR, 0])
    expect(a[9]).toEqual([30 * MIN, 30 * MIN, 0, 0, 0])
    const other = await uptime.page({
      period: DAY,
      order: 'district',
      path: ['52', '541', 'HUYEN', 'F2'],
    })
    const d = by(other.below, 'd')?.buckets ?? []
    expect(d[9]).toEqual([0, 0, 0, 0, 0])
    expect(d[23]).toEqual([30 * MIN, 30 * MIN, 0, 0, 0])
    for (const { figures, buckets } of [...page.below, page.here])
      expect(buckets.reduce((sum, [up]) => sum + up, 0)).toBe(figures.upMs)
  })

  // 21st to 23rd. c: 23:00–01:30 is one outage of 150 min; d: 23:30–00:15 is one of 45 min.
  // Known of the 21st: 20:00–24:00; of the 23rd: 00:00–01:00, then unknown for 23 hours.
  test('an outage over midnight is one', async () => {
    const { uptime } = await recorded()
    const period = { from: at('2026-11-21 00:00'), to: at('2026-11-24 00:00') }
    const { cameras } = await uptime.figures(period)
    expect(by(cameras, 'c')?.figures).toMatchObject({ outages: 1, mttrMs: 150 * MIN })
    expect(by(cameras, 'd')?.figures).toMatchObject({ outages: 1, repaired: 1, mttrMs: 45 * MIN })
    const { upMs, unknownMs } = by(cameras, 'a')?.figures ?? {}
    expect({ upMs, unknownMs }).toEqual({
      ...{ upMs: (240 + 1319 + 60) * MIN, unknownMs: (31 + 23 * 60) * MIN },
    })
    const path = ['52', 'HUYEN', '541', 'F2', 'c']
    const { spells, by: unit, starts } = await uptime.page({ period, order: 'authority', path })
    expect(spells).toEqual([
      { from: at('2026-11-21 23:00'), to: at('2026-11-22 01:30'), ms: 150 * MIN },
    ])
    expect({ unit, starts: starts.length }).toEqual({ unit: 'day', starts: 3 })
  })

  test('any moment begins and ends a period', async () => {
    const { uptime } = await recorded()
    const period = { from: at('2026-11-22 02:05:30'), to: at('2026-11-22 02:41:30') }
    const { cameras } = await uptime.figures(period)
    expect(sums(by(cameras, 'a'))).toEqual([5 * MIN, 0, 31 * MIN, 0, 0])
  })
})

describe('what is not known', () => {
  test('days without a journal are unknown, not up', async () => {
    const { uptime } = await recorded()
    const period = { from: at('2026-11-24 00:00'), to: at('2026-11-25 00:00') }
    const { all, cameras } = await uptime.figures(period)
    // c was switched off by then; nobody knows whether it still is.
    expect(sums(all)).toEqual([0, 0, 4 * 24 * HOUR, 0, 0])
    expect(all.figures).toMatchObject({ part: null, why: 'unknown' })
    expect(by(cameras, 'e')?.figures.why).toBe('none')
  })

  // Off from the 21st at 22:00 to the 22nd at 08:00; known again at 08:01, when d is registered, too.
  test('a night in which the station was off is unknown, but not of what was not there', async () => {
    const up = (time: string, camera: string): JournalLine => ({
      ...{ kind: 'change', at: at(time), camera, state: 'up', reason: 'none' },
    })
    const lines: JournalLine[] = [
      { kind: 'began', at: at('2026-11-21 20:00') },
      ...['a', 'b'].map((camera) => up('2026-11-21 20:00', camera)),
      { kind: 'ended', at: at('2026-11-21 22:00') },
      { kind: 'began', at: at('2026-11-22 08:00') },
      ...['a', 'd'].map((camera) => up('2026-11-22 08:01', camera)),
      { kind: 'alive', at: at('2026-11-22 09:00') },
      { kind: 'began', at: at('2026-11-22 23:00') },
      ...['a', 'd'].map((camera) => up('2026-11-22 23:00', camera)),
      { kind: 'alive', at: at('2026-11-23 01:00') },
    ]
    const { uptime } = await testStation(lines, LATER)
    const { cameras } = await uptime.figures(DAY)
    expect(sums(by(cameras, 'a'))).toEqual([119 * MIN, 0, (481 + 14 * 60) * MIN, 0, 0])
    expect(sums(by(cameras, 'd'))).toEqual([119 * MIN, 0, 14 * HOUR, 0, 0])
    // b was there before; that it is gone was never told, until the journal named it no more.
    expect(sums(by(cameras, 'b'))).toEqual([0, 0, 8 * HOUR, 0, 0])
  })

  // a: up until the 21st at 22:00. On the 22nd the station ran for ten seconds only and asked nobody;
  // it began again on the 23rd at 12:00 and knew of a at 12:01.
  test('a day on which the station ran too briefly to ask is unknown altogether', async () => {
    const up = (time: string): JournalLine => ({
      ...{ kind: 'change', at: at(time), camera: 'a', state: 'up', reason: 'none' },
    })
    const lines: JournalLine[] = [
      ...[{ kind: 'began' as const, at: at('2026-11-21 20:00') }, up('2026-11-21 20:00')],
      { kind: 'ended', at: at('2026-11-21 22:00') },
      { kind: 'began', at: at('2026-11-22 08:00:00') },
      { kind: 'ended', at: at('2026-11-22 08:00:10') },
      ...[{ kind: 'began' as const, at: at('2026-11-23 12:00') }, up('2026-11-23 12:01')],
      { kind: 'ended', at: at('2026-11-23 13:00') },
    ]
    const { uptime } = await testStation(lines, LATER)
    const of = async (from: string, to: string) => {
      const { cameras } = await uptime.figures({ from: at(from), to: at(to) })
      return sums(by(cameras, 'a'))
    }
    const night = [0, 0, 24 * HOUR, 0, 0]
    expect(await of('2026-11-22 00:00', '2026-11-23 00:00')).toEqual(night)
    const last = [59 * MIN, 0, 12 * HOUR + MIN + 11 * HOUR, 0, 0]
    expect(await of('2026-11-23 00:00', '2026-11-24 00:00')).toEqual(last)
    const all = last.map((ms, i) => ms + (night[i] ?? 0))
    expect(await of('2026-11-22 00:00', '2026-11-24 00:00')).toEqual(all)
  })

  // a was removed on the 21st at 21:00 and registered again on the 22nd at 15:00; the station ran on.
  test('between removed and registered again a camera is nothing, not unknown', async () => {
    const root = await mkdtemp(join(tmpdir(), 'uptime-'))
    const write = (day: string, lines: unknown[]) =>
      writeFile(
        join(root, `${day}.jsonl`),
        lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      )
    const head = [
      ['s', 20 * HOUR, []],
      ['b', 20 * HOUR],
    ]
    const gone = [21 * HOUR, 0, 'o']
    await write('2026-11-21', [...head, ['c', [20 * HOUR, 0, 'u', 'a'], gone], ['a', 24 * HOUR]])
    const back = ['c', [15 * HOUR, 0, 'u', 'a'], [23 * HOUR, 0, 'no-answer']]
    await write('2026-11-22', [['s', 0, []], back, ['a', 24 * HOUR]])
    const { uptime } = stationOn(root, join(root, 'folded'), LATER)
    const { cameras } = await uptime.figures(DAY)
    expect(sums(by(cameras, 'a'))).toEqual([8 * HOUR, HOUR, 0, 0, 0])
  })

  test('what has not come yet, or is not written down yet, is nothing', async () => {
    const { uptime, clock } = await recorded()
    clock.now = at('2026-11-23 00:30:40') // the station runs; its last word is of 00:30
    const page = await uptime.page({
      ...{ period: { from: at('2026-11-23 00:00'), to: at('2026-11-24 00:00') } },
      ...{ order: 'authority' as const, path: [] },
    })
    // The file is of the whole night, so that its last word is of 01:00: until now.
    expect(page.period.until).toBe(clock.now)
    expect(sums(page.here)[2]).toBe(0)
    clock.now = at('2026-11-23 01:00:50')
    const soon = await uptime.figures({ from: at('2026-11-23 00:00'), to: LATER })
    expect(soon.period.until).toBe(at('2026-11-23 01:00'))
    expect(soon.all.figures.unknownMs).toBe(0)
    clock.now = at('2026-11-23 01:10')
    const silent = await uptime.figures({ from: at('2026-11-23 00:00'), to: LATER })
    expect(silent.all.figures.unknownMs).toBe(4 * 10 * MIN)
  })

  test('a period before the journal, and one that is to come', async () => {
    const { uptime } = await recorded()
    for (const period of [
      { from: at('2026-11-01 00:00'), to: at('2026-11-02 00:00') },
      { from: at('2027-01-01 00:00'), to: at('2027-01-02 00:00') },
    ]) {
      const { all } = await uptime.figures(period)
      expect(sums(all)).toEqual([0, 0, 0, 0, 0])
      expect(all.figures.why).toBe('none')
    }
  })

  test('no journal at all', async () => {
    const { uptime } = await testStation([], LATER)
    const page = await uptime.page({ period: DAY, order: 'authority', path: [] })
    expect(page).toMatchObject({ since: null, worst: [], here: { figures: { part: null } } })
  })
})

test('the worst cameras of a place, the worst first', async () => {
  const { uptime } = await recorded()
  const page = await uptime.page({ period: DAY, order: 'authority', path: [] })
  expect(page.trail.map(({ code }) => code)).toEqual(['52'])
  expect(page.worst.map(({ code }) => code)).toEqual(['c', 'd', 'a', 'b'])
})
