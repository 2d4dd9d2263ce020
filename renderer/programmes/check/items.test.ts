import { describe, expect, it } from 'vitest'
import type { PreflightItem, PreflightState, Programme } from '../../../preload/contract'
import { newStep, patched, without } from '../edit/steps'
import { doubtOf, failing, isStale, sorted, summaryOf } from './items'

const still = `${'a'.repeat(64)}.jpg`
const camera = (id: string) => ({ kind: 'camera' as const, camera: { id, code: id } })
const programme: Programme = {
  ...{ id: 'p-1', name: 'Họp', heading: '', emblem: null, changedAt: 0, revision: 3 },
  steps: [
    { ...newStep(camera('c1'), 'Cổng'), id: 'a', substitutes: { c1: { kind: 'still', still } } },
    { ...newStep(camera('c2'), 'Sân'), id: 'b' },
    { ...newStep({ kind: 'figures', page: 'uptime', period: 'month' }, 'Kết nối'), id: 'c' },
  ],
}
const item = (part: Partial<PreflightItem>): PreflightItem => ({
  ...{ kind: 'camera', id: 'c1', name: '', steps: [1], substitute: false },
  ...{ state: 'ok', reason: 'none', covered: false },
  ...part,
})
const items = [
  item({}),
  item({ id: 'c2', steps: [2] }),
  item({ kind: 'figures', id: 'uptime', steps: [3] }),
  item({ kind: 'still', id: still, substitute: true }),
]
const check: PreflightState = { programme: 'p-1', revision: 3, from: 0, to: 1, items }
const withItems = (...changed: PreflightItem[]) => ({
  ...check,
  items: items.map((each) => changed.find(({ id }) => id === each.id) ?? each),
})
const later = (made: Programme) => ({ ...made, revision: 9 })

describe('what was looked at beforehand', () => {
  it('holds while only words and times change', () => {
    expect(isStale(check, later(patched(programme, 'a', { notes: 'x', seconds: 5 })))).toBe(false)
    expect(isStale(check, later(patched(programme, 'b', { body: camera('c9') })))).toBe(true)
    expect(isStale(check, later(patched(programme, 'a', { substitutes: {} })))).toBe(true)
    expect(isStale(check, later(without(programme, 'a')))).toBe(true)
  })

  it('shows first what fails and has nothing in its place', () => {
    const bad = { state: 'failed', reason: 'unreachable' } as const
    const list = withItems(
      item({ ...bad, covered: true }),
      item({ id: 'uptime', kind: 'figures', state: 'waiting', steps: [3] }),
      item({ ...bad, id: 'c2', steps: [2] }),
    )
    expect(sorted(list.items).map(({ id }) => id)).toEqual(['c2', 'c1', 'uptime', still])
    expect(summaryOf(list)).toEqual({ total: 4, done: 3, failed: 2, covered: 1 })
    expect([...failing(list, programme)]).toEqual([2])
    // The same camera at two steps, with something in its place at one of them.
    const twice = patched(programme, 'b', { body: camera('c1') })
    const both = { ...check, items: [item({ ...bad, steps: [1, 2] }), ...items.slice(2)] }
    expect([...failing(both, twice)]).toEqual([2])
    const reserve = item({ ...bad, kind: 'still', id: still, substitute: true })
    expect([...failing({ ...both, items: [...both.items.slice(0, 2), reserve] }, twice)]).toEqual([
      1, 2,
    ])
    expect([...failing(list, later(without(programme, 'a')))]).toEqual([])
  })

  it('leaves a doubt where it was not, or not well, or is of something else', () => {
    const bad = item({ state: 'failed', reason: 'black', id: 'c2', steps: [2] })
    expect(doubtOf(null, programme)).toBe('never')
    expect(doubtOf({ ...check, to: null }, programme)).toBe('running')
    expect(doubtOf(check, later(without(programme, 'a')))).toBe('stale')
    expect(doubtOf(withItems({ ...bad, reason: 'cancelled' }), programme)).toBe('stale')
    expect(doubtOf(withItems(bad), programme)).toBe('failed')
    expect(doubtOf(withItems({ ...bad, covered: true }), programme)).toBeNull()
    expect(doubtOf(check, programme)).toBeNull()
  })
})
