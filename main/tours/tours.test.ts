import { describe, expect, it } from 'vitest'
import type { TourPlan } from '../../preload/contract'
import { bench, tourOf } from './testing/bench'

/** 2026-11-22 is a Sunday. */
const at = (time: string) => Date.parse(`2026-11-22T${time}:00+07:00`)
const MINUTE = 60_000
const night: TourPlan = {
  ...{ screen: 'main', cell: 0 },
  hours: [{ days: [7], from: 22 * 60, to: 5 * 60 }],
}

describe('a tour that has its hours', () => {
  const planned = tourOf({ plan: night })

  it('begins and ends by itself, past midnight', () => {
    const { clock, shown, state } = bench([planned], 'abcd', at('21:59'))
    expect(shown()).toBe('xyz-')
    clock.advance(MINUTE + 2_000)
    expect([shown(), state().pages?.by]).toEqual(['abcd', 'plan'])
    clock.advance(7 * 60 * MINUTE - 4_000)
    expect(shown()).toBe('abcd')
    clock.advance(4_000)
    expect([shown(), state().pages]).toEqual(['xyz-', null])
  })

  it('waits until nobody works on a tile of its screen', () => {
    const { clock, shown, tours } = bench([planned], 'abcd', at('21:59'))
    clock.advance(MINUTE - 1_000)
    tours.work('main', 7, true)
    clock.advance(12_000)
    expect(shown()).toBe('xyz-')
    tours.work('main', 7, false)
    clock.advance(2_000)
    expect(shown()).toBe('abcd')
  })

  it('does not begin again when it was stopped by hand, before its next hours', () => {
    const { clock, shown, tours } = bench([planned], 'abcd', at('22:10'))
    expect(shown()).toBe('abcd')
    tours.stop('main', null)
    clock.advance(60 * MINUTE)
    expect(shown()).toBe('xyz-')
    clock.advance(7 * 24 * 60 * MINUTE)
    expect(shown()).toBe('abcd')
  })

  it('neither ends nor replaces what was started by hand', () => {
    const other = tourOf({ id: 't-2', name: 'Two', source: { from: 'group', cameras: ['d'] } })
    const { clock, shown, tours, state } = bench([planned, other], 'abcd', at('21:30'))
    tours.start('main', 't-2', null)
    clock.advance(60 * MINUTE)
    expect(shown()).toBe('d---')
    tours.start('main', 't-1', null)
    clock.advance(8 * 60 * MINUTE)
    expect([shown(), state().pages?.by]).toEqual(['abcd', 'hand'])
  })
})

describe('the definitions', () => {
  it('are saved, copied, ordered, removed and brought back', async () => {
    const { tours } = bench([tourOf()])
    const { id: _one, ...draft } = tourOf({ name: ' Cổng ' })
    const made = await tours.book.save({ ...draft, name: 'Cổng' })
    expect(made).toEqual({ status: 'done', id: 't-new-1' })
    expect(await tours.book.save({ ...draft, name: 'CONG' })).toMatchObject({
      reason: 'tour-name-taken',
    })
    await tours.book.duplicate('t-1')
    const names = () => tours.list().map(({ name }) => name)
    expect(names()).toEqual(['One', 'One (2)', 'Cổng'])
    await tours.book.order(['t-new-1', 't-1'])
    expect(names()).toEqual(['Cổng', 'One', 'One (2)'])
    const gone = await tours.book.remove('t-1')
    expect(names()).toEqual(['Cổng', 'One (2)'])
    if (gone.status !== 'done') throw new Error(gone.reason)
    expect(await tours.book.undoRemove(gone.undo)).toEqual({ status: 'done' })
    expect(names()).toEqual(['Cổng', 'One', 'One (2)'])
    expect(await tours.book.undoRemove(gone.undo)).toMatchObject({ reason: 'tour-undo-expired' })
  })

  it('change what runs at once; a removed one stops', async () => {
    const { tours, shown, state } = bench([tourOf()])
    tours.start('main', 't-1', null)
    await tours.book.save(tourOf({ layout: '9' }))
    expect([shown(), state().pages?.pages]).toEqual(['abcdefghi', 2])
    await tours.book.remove('t-1')
    expect([shown(), state().pages, state().last]).toEqual(['xyz-', null, null])
  })

  it('tell what they would show', () => {
    const { tours, note } = bench([])
    note('ab', 'refused')
    expect(tours.preview(tourOf({ dwells: { '3': 60 } }))).toEqual({
      ...{ count: 10, pages: 3, seconds: 100, first: [...'abcdefghij'], offline: 2 },
    })
    const inCell = tourOf({ kind: 'cell', dwells: { c: 60 } })
    expect(tours.preview(inCell)).toMatchObject({ pages: 10, seconds: 240 })
    expect(tours.preview(tourOf({ layout: 'best' }))).toMatchObject({ pages: 1 })
  })
})

describe('after a restart', () => {
  it('what ran goes on, standing still if it did', async () => {
    const { tours, shown, begin, state } = await (async () => {
      const made = bench([tourOf(), tourOf({ id: 't-c', name: 'Cell', kind: 'cell' })])
      made.tours.start('main', 't-1', null)
      made.tours.start('main', 't-c', 3)
      made.tours.screen('main')?.still(null, true)
      await new Promise(setImmediate)
      return made
    })()
    tours.close()
    expect(shown()).toBe('xyz-')
    begin()
    expect(shown()).toBe('abca')
    expect(state().pages).toMatchObject({ paused: 'hand', by: 'hand' })
    expect(state().last).toBe('t-c')
  })

  it('windows are told that nothing runs when another world is shown', async () => {
    const { tours, told, store } = bench([tourOf()])
    tours.start('main', 't-1', null)
    expect(told()?.pages?.page).toBe(1)
    tours.enter()
    // It was kept, and runs again.
    expect(tours.running()[0]?.pages?.page).toBe(1)
    tours.stop('main', null)
    tours.enter()
    expect(told()).toMatchObject({ screen: 'main', pages: null, last: 't-1' })
    await store.update((now) => ({ ...now, last: {} }))
    tours.enter()
    expect(told()).toMatchObject({ screen: 'main', pages: null, last: null })
  })

  it('what waits for a screen that is not open is not forgotten', async () => {
    const waiting = { tour: 't-1', screen: 'w2', cell: null, by: 'hand', paused: false } as const
    const made = bench([tourOf()])
    await made.store.update((now) => ({ ...now, running: [waiting] }))
    made.begin()
    made.tours.start('main', 't-1', null)
    expect(made.store.read().running).toContainEqual(waiting)
  })
})
