import { describe, expect, it } from 'vitest'
import { type Arrangement, emptyArrangement, fill } from './state'
import { Wall } from './wall'

function open(first: Arrangement = emptyArrangement()) {
  const saved: Arrangement[] = []
  let told = 0
  const wall = new Wall({ load: () => first, save: (each) => saved.push(each) }, () => told++)
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
})
