import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Mover, SAY_MS, velocityOf } from './mover'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function mover() {
  const said: string[] = []
  const one = new Mover({
    move: ({ x, y, zoom }, again) => said.push(`${x} ${y} ${zoom}${again ? ' again' : ''}`),
    stop: () => said.push('stop'),
  })
  return { one, said }
}

it('two keys are a diagonal, two that are opposite cancel each other', () => {
  expect(velocityOf([{ x: 1 }, { y: -1 }], 3)).toEqual({ x: 1, y: -1, zoom: 0 })
  expect(velocityOf([{ x: 1, y: 1 }, { x: 1 }], 2)).toEqual({ x: 0.5, y: 0.5, zoom: 0 })
  expect(velocityOf([{ x: 1 }, { x: -1 }, { zoom: 1 }], 1)).toEqual({ x: 0, y: 0, zoom: 0.2 })
})

it('says a held key again, and stops when the last one is lifted', () => {
  const { one, said } = mover()
  one.setSpeed(3)
  one.press('ArrowLeft', { x: -1 })
  one.press('ArrowLeft', { x: -1 }) // as a key repeats
  vi.advanceTimersByTime(2 * SAY_MS)
  one.press('ArrowUp', { y: 1 })
  one.lift('ArrowLeft')
  one.lift('ArrowUp')
  vi.advanceTimersByTime(10 * SAY_MS)
  expect(said).toEqual(['-1 0 0', '-1 0 0 again', '-1 0 0 again', '-1 1 0', '0 1 0', 'stop'])
  one.lift('ArrowUp')
  one.liftAll()
  expect(said.length).toBe(6)
})

it('lets go of everything at once', () => {
  const { one, said } = mover()
  one.press('a', { x: 1 })
  one.press('b', { zoom: 1 })
  one.liftAll()
  vi.advanceTimersByTime(10 * SAY_MS)
  expect(said.at(-1)).toBe('stop')
  expect(said.length).toBe(3)
})

it('changes its speed on the way', () => {
  const { one, said } = mover()
  one.press('a', { x: 1 })
  one.setSpeed(3)
  expect(said).toEqual(['0.5 0 0', '1 0 0'])
})
