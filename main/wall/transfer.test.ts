import { expect, it } from 'vitest'
import { fill } from './state'
import { memoryStore } from './store'
import { send, transfer } from './transfer'
import { Wall } from './wall'

const wallOf = (screen: string, ...cameras: string[]) =>
  new Wall(
    memoryStore(fill('4', cameras)),
    () => {},
    () => null,
    screen,
  )
const shown = (wall: Wall) =>
  wall
    .state()
    .cells.slice(0, 4)
    .map((id) => id ?? '-')
    .join('')

it('changes places between two walls, each with its way back', () => {
  const [one, two] = [wallOf('main', 'a', 'b'), wallOf('w2', 'x', 'y')]
  expect(transfer(one, [0], two, 1)).toEqual({ status: 'done' })
  expect([shown(one), shown(two)]).toEqual(['yb--', 'xa--'])
  two.undo()
  expect([shown(one), shown(two)]).toEqual(['yb--', 'xy--'])
  one.undo()
  expect(shown(one)).toBe('ab--')
  expect(one.state().canUndo).toBe(false)
})

it('goes to the first empty cell, or to the same one of a full wall', () => {
  const [one, two] = [wallOf('main', 'a', 'b', 'c'), wallOf('w2', 'x')]
  transfer(one, [2], two, null)
  expect([shown(one), shown(two)]).toEqual(['ab--', 'xc--'])
  const full = wallOf('w3', 'p', 'q', 'r', 's')
  transfer(one, [1], full, null)
  expect([shown(one), shown(full)]).toEqual(['aq--', 'pbrs'])
})

it('takes several, and leaves what finds no room', () => {
  const [one, two] = [wallOf('main', 'a', 'b', 'c'), wallOf('w2', 'x', 'y', 'z')]
  transfer(one, [0, 1, 2], two, 3)
  expect([shown(one), shown(two)]).toEqual(['-bc-', 'xyza'])
})

it('a camera that both show stays on neither twice', () => {
  const [one, two] = [wallOf('main', 'a', 'b'), wallOf('w2', 'x', 'a')]
  transfer(one, [0], two, 0)
  expect([shown(one), shown(two)]).toEqual(['-b--', 'ax--'])
})

it('takes nothing away that a tour lent, and moves nothing that is not there', () => {
  const [one, two] = [wallOf('main', 'a'), wallOf('w2')]
  one.lend(0, 'guest')
  transfer(one, [0], two, 0)
  expect([shown(one), shown(two)]).toEqual(['guest---', 'guest---'])
  one.giveBack(0)
  expect(shown(one)).toBe('a---')
  expect(transfer(one, [3], two, 1)).toEqual({ status: 'refused', reason: 'cell-empty' })
  expect(transfer(one, [0], one, 2)).toEqual({ status: 'done' })
  expect(shown(one)).toBe('--a-')
})

it('sends cameras where there is room', () => {
  const two = wallOf('w2', 'x')
  send(['b', 'c'], two, null)
  expect(shown(two)).toBe('xbc-')
})

it('sends nothing to a cell that a tour fills', () => {
  const two = wallOf('w2')
  two.lend(0, 'x')
  send(['a'], two, null)
  expect([shown(two), two.state().lent]).toEqual(['xa--', [0]])
})

it('leaves a wall alone of which nothing could be taken', () => {
  const [one, two] = [wallOf('main', 'a', 'b'), wallOf('w2', 'x')]
  one.lend(0, 'c')
  one.turn(fill('4', ['p', 'q']))
  expect(transfer(one, [0], two, 1)).toEqual({ status: 'done' })
  expect([shown(one), shown(two)]).toEqual(['cq--', 'xc--'])
  expect(one.state()).toMatchObject({ turning: true, canUndo: false })
})
