import { describe, expect, it } from 'vitest'
import { type Camera, type Facility, unknownFacility } from '../../preload/contract'
import {
  dayOf,
  daysUntil,
  dayWords,
  isConnected,
  isOverdue,
  missingOf,
  nextStage,
  oddStages,
  parseDay,
  placementsOf,
  stageOf,
} from './facility'

const facility = (
  progress: Partial<Facility['progress']>,
  more: Partial<Facility> = {},
): Facility => ({
  ...{ ...unknownFacility, code: 'A', name: 'A' },
  progress: { ...unknownFacility.progress, ...progress },
  ...more,
})

describe('days', () => {
  it('are those of Vietnam', () => {
    expect(dayOf(Date.parse('2021-06-11T16:59:59Z'))).toBe('2021-06-11')
    expect(dayOf(Date.parse('2021-06-11T17:00:00Z'))).toBe('2021-06-12')
    expect(dayWords('2021-06-02')).toBe('02/06/2021')
    expect(daysUntil('2021-06-12', '2021-05-30')).toBe(13)
    expect(daysUntil('2021-06-12', '2021-06-13')).toBe(-1)
  })

  it.each([
    ['12/6/2021', '2021-06-12'],
    ['12-06-21', '2021-06-12'],
    [' 12.6 ', '2026-06-12'],
    ['2021-06-12', '2021-06-12'],
    ['31/6/2021', null],
    ['29/2/2021', null],
    ['29/2/2024', '2024-02-29'],
    ['12', null],
    ['', null],
    ['mai', null],
    ['1/1/1999', null],
  ])('%s is %s', (text, day) => expect(parseDay(text, '2026-11-22')).toBe(day))
})

describe('stages', () => {
  it('know the furthest, the next, and what was passed over or goes backwards', () => {
    const none = facility({})
    expect([stageOf(none), nextStage(none), oddStages(none)]).toEqual([null, 'surveyed', []])
    const skipped = facility({ installed: '2021-06-01', connected: '2021-06-05' })
    expect([stageOf(skipped), nextStage(skipped)]).toEqual(['connected', 'watched'])
    expect(oddStages(skipped)).toEqual(['surveyed', 'fit'])
    const backwards = facility({ surveyed: '2021-06-02', installed: '2021-06-01' })
    expect(oddStages(backwards)).toEqual(['surveyed'])
    expect(nextStage(facility({ watched: '2021-06-01' }))).toBeNull()
  })

  it('count once their day has come, as they do in the figures of the province', () => {
    const soon = facility({ installed: '2021-06-01', connected: '2021-06-05' })
    expect([stageOf(soon, '2021-06-04'), stageOf(soon, '2021-06-05')]).toEqual([
      ...['installed', 'connected'],
    ])
    expect(isConnected(soon, '2021-06-04')).toBe(false)
    expect(isOverdue({ ...soon, deadline: '2021-06-02' }, '2021-06-04')).toBe(true)
    expect(isOverdue({ ...soon, deadline: '2021-06-02' }, '2021-06-05')).toBe(false)
    expect(stageOf(facility({ surveyed: '2999-01-01' }))).toBeNull()
  })

  it('are overdue from the day after the deadline on, unless connected', () => {
    const late = facility({}, { deadline: '2021-06-12' })
    expect(isOverdue(late, '2021-06-12')).toBe(false)
    expect(isOverdue(late, '2021-06-13')).toBe(true)
    expect(
      isOverdue({ ...late, progress: { ...late.progress, connected: '2021-06-20' } }, '2021-07-01'),
    ).toBe(false)
    expect(isOverdue(facility({}), '2021-06-13')).toBe(false)
  })
})

it('placements tell what is missing and what is there beside', () => {
  const camera = (place: string, of = 'A') => ({ facility: of, place }) as Camera
  const cameras = [
    camera('CONG'),
    camera('HL'),
    camera('HL'),
    camera('HL'),
    camera('SAN', 'B'),
    camera('TD'),
  ]
  const required = [
    { place: 'CONG', count: 2 },
    { place: 'HL', count: 2 },
    { place: 'SAN', count: 1 },
  ]
  const placements = placementsOf(facility({}, { required }), cameras)
  expect(placements).toEqual([
    { place: 'CONG', required: 2, there: 1 },
    { place: 'HL', required: 2, there: 3 },
    { place: 'SAN', required: 1, there: 0 },
    { place: 'TD', required: 0, there: 1 },
  ])
  expect(missingOf(placements)).toBe(2)
})
