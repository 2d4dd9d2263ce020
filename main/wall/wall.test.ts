import { describe, expect, it } from 'vitest'
import { type Arrangement, emptyArrangement, emptyMemory, fill } from './state'
import { type Kept, Wall } from './wall'

function open(first: Arrangement = emptyArrangement()) {
  const saved: Arrangement[] = []
  let told = 0
  const store = {
    load: () => ({ arrangement: first, memory: emptyMemory() }),
    save: (kept: Kept) => saved.push(kept.arrangement),
  }
  const wall = new Wall(store, () => told++)
  const shown = () => wall.state().cells.filter(Boolean)
  return { wall, saved, shown, told: () => told }
}

describe('Wall', () => {
  it('saves and tells of every change, and undoes them one by one', () => {
    const { wall, saved, shown, told } = open()
    wall.fill(['a', 'b'])
    wall.clear(0)
    wall.setLayout('16')
    expect(shown()).toEqual(['b'])
    wall.undo()
    wall.undo()
    expect(shown()).toEqual(['a', 'b'])
    expect(wall.state()).toMatchObject({ layout: '4', canUndo: true })
    wall.undo()
    expect(wall.state()).toMatchObject({ layout: '9', canUndo: false })
    expect(wall.undo()).toEqual({ status: 'refused', reason: 'nothing-to-undo' })
    expect(saved).toHaveLength(6)
    expect(told()).toBe(6)
  })

  it('takes no layout that there is not (any more)', () => {
    const { wall, saved } = open(fill('4', ['a']))
    expect(wall.setLayout('l-1')).toEqual({ status: 'refused', reason: 'no-such-layout' })
    expect(wall.fill(['b'], 'l-1')).toEqual({ status: 'refused', reason: 'no-such-layout' })
    expect([wall.state().layout, saved]).toEqual(['4', []])
  })

  it('returns to the grid when what was enlarged goes away', () => {
    const { wall } = open(fill('4', ['a', 'b']))
    wall.enlarge(1)
    expect(wall.state().enlarged).toBe(1)
    wall.clear(1)
    expect(wall.state().enlarged).toBeNull()
    wall.enlarge(0)
    wall.setLayout('9')
    expect(wall.state().enlarged).toBeNull()
  })

  it('returns to the grid when the enlarged camera is removed, and enlarges only what is shown', () => {
    const { wall } = open(fill('4', ['a', 'b']))
    wall.enlarge(1)
    wall.prune((id) => id === 'a')
    expect(wall.state().enlarged).toBeNull()
    wall.enlarge(40)
    expect(wall.state().enlarged).toBeNull()
  })

  it('forgets removed cameras, also in what can be undone', () => {
    const { wall, shown } = open(fill('4', ['a', 'b']))
    wall.clear(0)
    wall.prune((id) => id !== 'a')
    wall.undo()
    expect(shown()).toEqual(['b'])
  })

  it('welcomes a new camera where there is room, and nowhere else', () => {
    const { wall, shown } = open(fill('4', ['a', 'b', 'c']))
    wall.welcome('d')
    wall.welcome('e')
    expect(shown()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('welcomes it to no cell that a tour fills, and during a tour of pages to what comes back', () => {
    const { wall, saved, shown } = open(fill('4', ['a']))
    wall.lend(1, 'x')
    wall.welcome('b')
    expect(wall.state()).toMatchObject({ lent: [1], cells: { 2: 'b' } })
    wall.turn(fill('4', ['p']))
    wall.welcome('c')
    expect(shown()).toEqual(['p', 'x'])
    wall.endTour()
    wall.giveBack(1)
    expect(shown()).toEqual(['a', 'c', 'b'])
    expect(saved.at(-1)?.cells.filter(Boolean)).toEqual(['a', 'c', 'b'])
  })

  it('goes forward again, until something else is done', () => {
    const { wall, shown } = open(fill('4', ['a', 'b']))
    wall.clear(0)
    wall.undo()
    expect(wall.state()).toMatchObject({ canUndo: false, canRedo: true })
    wall.redo()
    expect(shown()).toEqual(['b'])
    wall.undo()
    wall.clear(1)
    expect(wall.state().canRedo).toBe(false)
    expect(wall.redo()).toEqual({ status: 'refused', reason: 'nothing-to-redo' })
  })

  it('remembers the last eight cameras of a cell, without the one that it shows', () => {
    const { wall } = open()
    for (const camera of 'abcdefghij') wall.place(0, [camera])
    expect(wall.recent(0)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'b'])
    wall.place(0, ['f'])
    expect(wall.recent(0)).toEqual(['j', 'i', 'h', 'g', 'e', 'd', 'c', 'b'])
    wall.prune((id) => id !== 'j')
    expect(wall.recent(0)[0]).toBe('i')
  })

  it('shows what a cell is lent, and gives it back untouched', () => {
    const { wall, saved, shown } = open(fill('4', ['a', 'b']))
    wall.lend(1, 'x')
    expect(shown()).toEqual(['a', 'x'])
    expect(wall.state()).toMatchObject({ lent: [1], soft: true, canUndo: false })
    wall.giveBack(1)
    expect(shown()).toEqual(['a', 'b'])
    expect(saved).toEqual([])
    wall.lend(1, 'x')
    wall.place(1, ['c'])
    expect(shown()).toEqual(['a', 'c'])
    expect(wall.state()).toMatchObject({ lent: [], soft: false })
  })

  it('shows an alarm over what a cell is lent, and what that is by then when it is over', () => {
    const { wall, saved, shown } = open(fill('4', ['a', 'b']))
    wall.lend(1, 'x')
    wall.alarm(1, 'alarm')
    wall.lend(1, 'y')
    expect(shown()).toEqual(['a', 'alarm'])
    expect(wall.state()).toMatchObject({ lent: [1], soft: true, canUndo: false })
    wall.alarm(1, null)
    expect(shown()).toEqual(['a', 'y'])
    wall.alarm(0, 'alarm')
    wall.prune((id) => id !== 'alarm')
    expect(shown()).toEqual(['a', 'y'])
    expect(saved).toEqual([])
  })

  it('shows an alarm in its last cell while the wall has fewer than the alarm’s', () => {
    const { wall, shown } = open(fill('9', ['a', 'b', 'c', 'd']))
    wall.alarm(8, 'alarm')
    wall.setLayout('4')
    expect(shown()).toEqual(['a', 'b', 'c', 'alarm'])
    expect(wall.state().lent).toEqual([3])
    wall.setLayout('9')
    expect(wall.state()).toMatchObject({ lent: [8], cells: { 3: 'd', 8: 'alarm' } })
    wall.setLayout('4')
    wall.place(3, ['x'])
    expect(shown()).toEqual(['a', 'b', 'c', 'x'])
  })

  it('moves what a cell shows, not what lies beneath it', () => {
    const { wall, shown } = open(fill('4', ['a', 'b', 'c']))
    wall.alarm(2, 'alarm')
    wall.swap(2, 0)
    expect(shown()).toEqual(['alarm', 'b', 'alarm'])
    wall.alarm(2, null)
    expect(shown()).toEqual(['alarm', 'b', 'c'])
    wall.alarm(2, 'x')
    wall.swap(1, 2)
    expect(shown()).toEqual(['alarm', 'c', 'b'])
  })

  it('tells that a camera is gone which only an alarm or a tour showed', () => {
    const { wall, told } = open(fill('4', ['a', 'b']))
    wall.alarm(1, 'x')
    wall.lend(0, 'y')
    const before = told()
    wall.prune((id) => id !== 'x')
    expect(told()).toBe(before + 1)
    wall.prune((id) => id !== 'y')
    expect(told()).toBe(before + 2)
    wall.prune(() => true)
    expect(told()).toBe(before + 2)
  })

  it('keeps an alarm enlarged through the turns, and nothing that they take away', () => {
    const { wall } = open(fill('4', ['a', 'b']))
    wall.alarm(1, 'alarm')
    wall.enlarge(1)
    wall.turn(fill('4', ['x', 'y']))
    expect(wall.state().enlarged).toBe(1)
    wall.turn(fill('1', ['x']))
    expect(wall.state().enlarged).toBeNull()
    wall.turn(fill('4', ['x', 'y']))
    wall.enlarge(0)
    wall.turn(fill('4', ['z']))
    expect(wall.state().enlarged).toBeNull()
  })

  it('undoes nothing of a page that is not shown any more', () => {
    const { wall, shown } = open(fill('4', ['a', 'b']))
    wall.turn(fill('4', ['x', 'y']))
    wall.clear(0)
    wall.turn(fill('4', ['z']))
    expect(wall.undo()).toEqual({ status: 'refused', reason: 'nothing-to-undo' })
    expect(shown()).toEqual(['z'])
  })

  it('turns the pages of a tour beside what the operator left, which comes back', () => {
    const { wall, saved, shown } = open(fill('4', ['a', 'b']))
    wall.clear(0)
    wall.warm([{ camera: 'x', height: 0.5 }])
    wall.turn(fill('9', ['x', 'y', 'z']))
    wall.place(8, ['w'])
    expect(shown()).toEqual(['x', 'y', 'z', 'w'])
    expect(saved.at(-1)?.cells.filter(Boolean)).toEqual(['b'])
    wall.turn(fill('1', ['y']))
    expect(wall.state()).toMatchObject({ layout: '1', turning: true, soft: true })
    wall.endTour()
    expect(shown()).toEqual(['b'])
    expect(wall.state()).toMatchObject({ layout: '4', warm: [], turning: false })
    wall.undo()
    expect(shown()).toEqual(['a', 'b'])
  })

  it('is taken over by whoever arranges it anew during a tour, who can go back before it', () => {
    const { wall, saved, shown } = open(fill('4', ['a', 'b']))
    wall.clear(0)
    wall.turn(fill('9', ['x', 'y']))
    expect(wall.undo()).toEqual({ status: 'refused', reason: 'nothing-to-undo' })
    wall.fill(['m', 'n'])
    expect(wall.state().turning).toBe(false)
    expect(saved.at(-1)?.cells.filter(Boolean)).toEqual(['m', 'n'])
    wall.endTour()
    expect(shown()).toEqual(['m', 'n'])
    for (const before of [['x', 'y'], ['b'], ['a', 'b']]) {
      wall.undo()
      expect(shown()).toEqual(before)
    }
  })

  it('clears nothing beneath a cell that is lent', () => {
    const { wall, shown } = open(fill('4', ['a', 'b', 'c']))
    wall.lend(0, 'x')
    expect(wall.clear(0)).toEqual({ status: 'refused', reason: 'cell-lent' })
    wall.clear(0, 1)
    wall.giveBack(0)
    expect(shown()).toEqual(['a', 'c'])
  })

  it('takes the title of a cell away with its camera', () => {
    const { wall } = open(fill('4', ['a', 'b']))
    wall.setTitle(1, 'Cổng chính')
    wall.swap(0, 1)
    expect(wall.state().titles[0]).toBe('Cổng chính')
    wall.clear(0)
    expect(wall.state().titles[0]).toBe('')
    wall.undo()
    expect(wall.state().titles[0]).toBe('Cổng chính')
  })
})
