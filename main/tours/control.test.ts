import { describe, expect, it } from 'vitest'
import { filled } from '../wall'
import { bench, tourOf } from './testing/bench'

function started(letters?: string) {
  const made = bench(
    [tourOf(), tourOf({ id: 't-c', name: 'Cell', kind: 'cell', dwell: 5 })],
    letters,
  )
  made.tours.start('main', 't-1', null)
  const screen = made.tours.screen('main')
  if (!screen) throw new Error('no screen')
  return { ...made, screen }
}

describe('who works a tour', () => {
  it('pauses and goes on with the time that was left; what was opened ahead is closed', () => {
    const { clock, screen, shown, warm, state } = started()
    clock.advance(14_000)
    expect(warm()).toBe('efgh')
    screen.still(null, true)
    expect(warm()).toBe('')
    expect(state().pages).toMatchObject({ paused: 'hand', left: 6_000 })
    clock.advance(600_000)
    expect(shown()).toBe('abcd')
    screen.still(null, false)
    clock.advance(0)
    expect(warm()).toBe('efgh')
    clock.advance(5_999)
    expect(shown()).toBe('abcd')
    clock.advance(1)
    expect(shown()).toBe('efgh')
  })

  it('goes on and back by hand, also while it stands still', () => {
    const { clock, screen, shown, state } = started()
    screen.go(null, 'next')
    expect(shown()).toBe('efgh')
    screen.still(null, true)
    screen.go(null, 'next')
    screen.go(null, 'previous')
    screen.go(null, 'previous')
    screen.go(null, 'previous')
    expect(shown()).toBe('ij--')
    clock.advance(30_000)
    expect([shown(), state().pages?.paused]).toEqual(['ij--', 'hand'])
  })

  it('leaves a page out until it is taken in again', () => {
    const { clock, screen, shown, state } = started()
    screen.go(null, 'skip')
    expect([shown(), state().pages?.out]).toEqual(['efgh', 4])
    expect(state().pages).toMatchObject({ page: 1, pages: 2 })
    clock.advance(40_000)
    expect(shown()).toBe('efgh')
    screen.unskip(null)
    clock.advance(20_000)
    expect(shown()).toBe('abcd')
  })

  it('does not leave out all there is', () => {
    const { screen, shown } = started('ab')
    expect(screen.go(null, 'skip')).toMatchObject({ reason: 'tour-nothing-left' })
    expect(shown()).toBe('ab--')
  })

  it('holds a tile through the turns', () => {
    const { clock, screen, shown, state } = started()
    screen.hold(1)
    expect([shown(), state().held]).toEqual(['abcd', [1]])
    clock.advance(20_000)
    expect(shown()).toBe('ebfg')
    expect(state().pages).toMatchObject({ page: 2, pages: 3 })
    clock.advance(20_000)
    expect(shown()).toBe('hbij')
    screen.hold(1)
    expect([shown(), state().held]).toEqual(['hbij', []])
    clock.advance(20_000)
    expect(shown()).toBe('abcd')
  })

  it('moves nothing when a tile is held while what comes next is open, and opens one less', () => {
    const { clock, screen, shown, warm, note } = started()
    clock.advance(12_000)
    expect(warm()).toBe('efgh')
    note('a', 'reconnecting')
    screen.hold(2)
    expect([shown(), warm()]).toEqual(['abcd', 'efg'])
    clock.advance(8_000)
    expect(shown()).toBe('efcg')
  })

  it('gives the cell of a held camera that is gone to the pages again', () => {
    const { clock, screen, shown, state, cameras, tours } = started()
    screen.hold(1)
    cameras.splice(1, 1)
    tours.refresh()
    expect(state().held).toEqual([])
    clock.advance(20_000)
    expect(shown()).toBe('efgh')
  })

  it('leaves no camera out when an alarm takes a cell after the next page was opened', () => {
    const { clock, wall, shown } = started()
    clock.advance(12_000)
    wall.alarm(0, 'z')
    clock.advance(8_000)
    expect(shown()).toBe('zefg')
    clock.advance(20_000)
    expect(shown()).toBe('zhij')
  })

  it('ends when it is changed to something of which there is nothing', async () => {
    const { tours, shown, state } = started()
    const source = { from: 'facility' as const, code: 'none' }
    await tours.book.save({ ...tourOf(), source })
    expect([shown(), state().pages]).toEqual(['xyz-', null])
  })

  it('holds nothing where nothing is', () => {
    const { screen } = started('abc')
    expect(screen.hold(3)).toMatchObject({ reason: 'tour-cell-empty' })
  })

  it('stands still while somebody works on a tile, and while nobody says otherwise', () => {
    const { clock, tours, shown, state } = started()
    clock.advance(10_000)
    tours.work('main', 7, true)
    expect(state().pages?.paused).toBe('busy')
    clock.advance(14_000)
    tours.work('main', 7, true)
    clock.advance(14_000)
    expect([shown(), state().pages?.paused]).toEqual(['abcd', 'busy'])
    tours.work('main', 7, false)
    expect(state().pages?.paused).toBe('no')
    clock.advance(10_000)
    expect(shown()).toBe('efgh')
    tours.work('main', 7, true)
    // The window is gone.
    clock.advance(15_000)
    expect(state().pages?.paused).toBe('no')
  })
})

describe('a tour in a cell', () => {
  it('runs beside that of pages, which leaves it its cell; several at once', () => {
    const { clock, tours, shown, screen } = started()
    tours.start('main', 't-c', 3)
    expect(shown()).toBe('abca')
    clock.advance(5_000)
    expect(shown()).toBe('abcb')
    tours.start('main', 't-c', 0)
    expect(shown()).toBe('abcb')
    clock.advance(15_000)
    // Both have gone on three times, and the pages once: what lost its cell comes first.
    expect(shown()).toBe('dade')
    tours.stop('main', 3)
    tours.stop('main', 0)
    expect(screen.state().cells).toEqual([])
    expect(shown()).toBe('-ad-')
  })

  it('opens ahead what the wall only keeps in cells that its grid has no more', () => {
    const made = bench([tourOf({ kind: 'cell' })], 'ab')
    made.wall.arrange(filled('4', ['x', 'y', 'z', '-', 'b']))
    made.tours.start('main', 't-1', 1)
    made.clock.advance(12_000)
    expect(made.warm()).toBe('b')
  })

  it('goes on at once when its camera is gone', () => {
    const { tours, shown, cameras, state } = started()
    tours.start('main', 't-c', 3)
    expect(shown()).toBe('abca')
    cameras.shift()
    tours.refresh()
    expect(shown()).toBe('abcb')
    cameras.splice(0)
    tours.refresh()
    expect([shown(), state().pages, state().cells]).toEqual(['xyz-', null, []])
  })

  it('ends when it is made one of pages', async () => {
    const { tours, shown, state } = started()
    tours.start('main', 't-c', 3)
    await tours.book.save(tourOf({ id: 't-c', name: 'Cell', source: { from: 'all' } }))
    expect([shown(), state().cells]).toEqual(['abc-', []])
  })

  it('goes without pages too, and gives the cell back', () => {
    const made = bench([tourOf({ kind: 'cell', dwells: { b: 30 } })], 'abc')
    made.tours.start('main', 't-1', 1)
    made.clock.advance(20_000)
    expect(made.shown()).toBe('xbz-')
    made.clock.advance(29_999)
    expect([made.shown(), made.warm()]).toEqual(['xbz-', 'c'])
    made.tours.stop('main', 1)
    expect([made.shown(), made.warm()]).toEqual(['xyz-', ''])
  })
})

describe('an operator who takes the wall over', () => {
  it('ends the tour of pages by another arrangement, and not by one tile', () => {
    const { tours, wall, clock, shown, state } = bench([tourOf()])
    tours.start('main', 't-1', null)
    wall.place(3, ['x'])
    expect([shown(), state().pages?.page]).toEqual(['abcx', 1])
    wall.fill(['x', 'y'])
    expect([shown(), state().pages]).toEqual(['xy--', null])
    clock.advance(100_000)
    expect(shown()).toBe('xy--')
  })

  it('ends the tour of a cell by another camera there, and the others go on', () => {
    const tour = tourOf({ kind: 'cell' })
    const { tours, wall, clock, shown, state } = bench([tour], 'ab')
    for (const cell of [0, 1]) tours.start('main', 't-1', cell)
    wall.place(0, ['z'])
    expect(state().cells.map(({ cell }) => cell)).toEqual([1])
    clock.advance(20_000)
    expect(shown()).toBe('zbx-')
  })
})
