import { expect, test } from 'vitest'
import { soakOptions } from './options.mjs'
import { createRandom } from './random.mjs'

test('options are read, with and without an equals sign', () => {
  expect(soakOptions([], 5)).toEqual({ minutes: 20, cameras: 28, seed: 5 })
  expect(soakOptions(['--minutes', '3', '--seed=9', '--cameras=32'])).toEqual({
    minutes: 3,
    seed: 9,
    cameras: 32,
  })
})

test.each([['--minutes'], ['--minutes=x'], ['--minutes=0'], ['--cameras=16.5'], ['--x=1'], ['3']])(
  '%s is refused',
  (...args) => expect(() => soakOptions(args)).toThrow(/Unknown option|needs a number/),
)

test('a seed repeats its chances, and they are spread', () => {
  const draw = (seed) => Array.from({ length: 1000 }, createRandom(seed).next)
  expect(draw(4)).toEqual(draw(4))
  expect(draw(4)).not.toEqual(draw(5))
  const tenths = draw(4).map((each) => Math.floor(each * 10))
  for (let i = 0; i < 10; i++)
    expect(tenths.filter((each) => each === i).length).toBeGreaterThan(60)
})

test('some are different ones, weights count', () => {
  const random = createRandom(1)
  const some = random.some([1, 2, 3, 4], 9)
  expect(some.sort()).toEqual([1, 2, 3, 4])
  const list = [
    { weight: 0, name: 'never' },
    { weight: 3, name: 'often' },
    { weight: 1, name: 'seldom' },
  ]
  const names = Array.from({ length: 400 }, () => random.weighted(list).name)
  expect(names).not.toContain('never')
  expect(names.filter((name) => name === 'often').length).toBeGreaterThan(250)
})
