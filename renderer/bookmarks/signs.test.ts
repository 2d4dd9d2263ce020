import { describe, expect, it } from 'vitest'
import type { Marked } from '../../preload/contract'
import { countOf, momentOf, type Signs, signOf, withoutSign, withSign } from './signs'

const told = (id: string, camera: string, state: Marked['state']): Marked => ({
  ...{ id, camera, cameras: [camera, 'c'], state },
  reason: state === 'failed' ? 'disk-full' : 'none',
})
const signs = (...all: Marked[]): Signs => all.reduce(withSign, {} as Signs)
const FIRST = '20261122-141522-123-ab12'
const SECOND = '20261122-141530-000-cd34'

describe('the sign at a tile', () => {
  it('is of its own camera, the newest', () => {
    const all = signs(
      told(SECOND, 'a', 'keeping'),
      told(FIRST, 'a', 'keeping'),
      told('20261122-150000-000-zz99', 'b', 'keeping'),
    )
    expect(signOf(all, 'a')?.id).toBe(SECOND)
    expect(signOf(all, '')).toBeUndefined()
  })

  it('stands at every camera of the event', () => {
    expect(signOf(signs(told(FIRST, 'a', 'keeping')), 'c')?.id).toBe(FIRST)
  })

  it('tells what failed before what goes on, and that before what is done', () => {
    const all = signs(told(FIRST, 'a', 'failed'), told(SECOND, 'a', 'saved'))
    expect(signOf(all, 'a')?.state).toBe('failed')
    expect(signOf(withSign(all, told(FIRST, 'a', 'keeping')), 'a')?.state).toBe('keeping')
  })

  it('counts by what became of them', () => {
    const all = signs(told(FIRST, 'a', 'keeping'), told(SECOND, 'b', 'keeping'))
    expect([countOf(all, 'keeping'), countOf(all, 'failed')]).toEqual([2, 0])
  })

  it('goes', () => {
    expect(signOf(withoutSign(signs(told(FIRST, 'a', 'saved')), FIRST), 'a')).toBeUndefined()
  })
})

it('the id tells the moment', () => {
  expect(new Date(momentOf(FIRST)).toISOString()).toBe('2026-11-22T14:15:22.123Z')
})
