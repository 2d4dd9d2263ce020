import { describe, expect, it } from 'vitest'
import type { Scene } from '../../preload/contract'
import { filled } from '../wall'
import { bench, tourOf } from './testing/bench'

const started = (part: Parameters<typeof tourOf>[0] = {}, letters?: string) => {
  const made = bench([tourOf(part)], letters)
  expect(made.tours.start('main', 't-1', null)).toEqual({ status: 'done' })
  return made
}

describe('a tour of pages', () => {
  it('turns after its dwell, warms what comes 8 s before, and brings the wall back', () => {
    const { clock, tours, shown, warm, state } = started()
    expect(shown()).toBe('abcd')
    expect(state().pages).toMatchObject({ page: 1, pages: 3, from: 1_000_000, until: 1_020_000 })
    clock.advance(11_999)
    expect(warm()).toBe('')
    clock.advance(1)
    expect(warm()).toBe('efgh')
    clock.advance(8_000)
    expect(shown()).toBe('efgh')
    clock.advance(2_999)
    expect(warm()).toBe('efgh')
    clock.advance(1)
    expect(warm()).toBe('')
    clock.advance(17_000)
    expect(shown()).toBe('ij--')
    expect(state().pages).toMatchObject({ page: 3, pages: 3 })
    tours.stop('main', null)
    expect([shown(), warm(), state().pages]).toEqual(['xyz-', '', null])
    clock.advance(60_000)
    expect(shown()).toBe('xyz-')
  })

  it('warms a short page from its beginning, within the budget', () => {
    const { clock, warm } = started({ dwell: 3, layout: '25' }, 'abcdefghijklmnopqrstuvwxyzABCDEF')
    clock.advance(0)
    expect(warm()).toBe('zABCDEF')
    clock.advance(3_000)
    clock.advance(0)
    expect(warm()).toBe('abcdefghijklmnop')
  })

  it('has a dwell of its own for a page', () => {
    const { clock, shown, state } = started({ dwells: { '2': 600 } })
    clock.advance(20_000)
    expect(shown()).toBe('efgh')
    clock.advance(599_999)
    expect(shown()).toBe('efgh')
    clock.advance(1)
    expect(state().pages?.page).toBe(3)
  })

  it('passes over what is not connected, says how many, and tries them again beside', () => {
    const { clock, shown, warm, state, note } = started()
    note('ef', 'unreachable')
    clock.advance(20_000)
    expect(shown()).toBe('ghij')
    expect(state().pages).toMatchObject({ page: 2, pages: 2, skipped: 2 })
    clock.advance(20_000)
    expect(shown()).toBe('abcd')
    clock.advance(12_000)
    expect(warm()).toBe('ghij')
    clock.advance(40_000)
    // More than a minute later both are opened again, as small as can be.
    expect([shown(), warm()]).toEqual(['abcd', 'ghijef'])
    note('e', 'live')
    clock.advance(28_000)
    expect([shown(), state().pages?.skipped]).toEqual(['abcd', 0])
    clock.advance(20_000)
    expect([shown(), state().pages?.skipped]).toEqual(['eghi', 1])
  })

  it('shows what is not connected as a card when it is told to', () => {
    const { clock, shown, state, note } = started({ offline: 'card' })
    note('ef', 'unreachable')
    clock.advance(20_000)
    expect([shown(), state().pages?.skipped]).toEqual(['efgh', 0])
  })

  it('goes by what was seen least, as it is when a page is warmed', () => {
    const made = bench([tourOf({ order: 'leastSeen' })])
    for (const [i, camera] of made.cameras.entries()) made.seen.set(camera, 100 - i)
    made.tours.start('main', 't-1', null)
    expect(made.shown()).toBe('jihg')
    made.seen.set('a', 1)
    made.clock.advance(12_000)
    made.seen.set('b', 1)
    made.clock.advance(8_000)
    expect(made.shown()).toBe('afed')
    made.clock.advance(20_000)
    expect(made.shown()).toBe('bc--')
  })

  it('ends by itself when there is nothing left, and does not begin without anything', () => {
    const { clock, cameras, shown, tours, state } = started()
    cameras.length = 0
    clock.advance(20_000)
    expect([shown(), state().pages]).toEqual(['xyz-', null])
    expect(tours.start('main', 't-1', null)).toMatchObject({ reason: 'tour-empty' })
  })

  it('shows scenes as they were made, and passes over those of which nothing is connected', () => {
    const made = bench([tourOf({ source: { from: 'scenes', scenes: ['s-1', 's-2', 's-3'] } })])
    const scene = (id: string, cameras: string): Scene => ({
      ...{ ...filled('4', [...cameras]), id, name: `Scene ${id}`, missing: [] },
    })
    for (const [id, cameras] of [
      ['s-1', 'abc'],
      ['s-2', 'def'],
      ['s-3', 'gh'],
    ] as const)
      made.scenes.set(id, scene(id, cameras))
    made.note('defg', 'refused')
    made.tours.start('main', 't-1', null)
    expect([made.shown(), made.state().pages?.title]).toEqual(['abc-', 'Scene s-1'])
    made.clock.advance(20_000)
    expect(made.shown()).toBe('gh--')
    expect(made.state().pages).toMatchObject({ page: 2, pages: 2, skipped: 3 })
  })

  it('takes a panel of figures for no camera: it is neither passed over nor warmed', () => {
    const panel = 'figures:cameras:today'
    const made = bench([tourOf({ source: { from: 'scenes', scenes: ['s-1', 's-2', 's-3'] } })])
    const scene = (id: string, cells: string[]): Scene => ({
      ...{ ...filled('4', cells), id, name: id, missing: [] },
    })
    made.scenes.set('s-1', scene('s-1', ['a']))
    made.scenes.set('s-2', scene('s-2', ['b', panel]))
    made.scenes.set('s-3', scene('s-3', [panel]))
    made.note('b', 'refused')
    made.tours.start('main', 't-1', null)
    made.clock.advance(12_000)
    expect(made.warm()).toBe('')
    made.clock.advance(8_000)
    // Of the second nothing is connected; the third has something to show.
    expect(made.shown()).toBe(`${panel}---`)
  })
})
