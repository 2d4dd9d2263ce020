import { expect, test } from 'vitest'
import { Refusal } from '../lib/log.mjs'
import { parseOptions } from './options.mjs'
import { WHO } from './plan.mjs'

test('the full run', () => {
  expect(parseOptions([])).toEqual({
    help: false,
    build: true,
    quick: false,
    counts: [1, 16, 36, 64],
    only: WHO,
    repeat: null,
    seconds: 15,
    warmUp: 8,
    env: {},
    json: 'test-results/bench.json',
  })
})

test('the quick one, and what it leaves to the caller', () => {
  expect(parseOptions(['--quick'])).toMatchObject({ quick: true, counts: [16], only: WHO })
  const options = parseOptions(['--quick', '--counts', '1', '--seconds', '2.5', '--repeat', '3'])
  expect(options).toMatchObject({ counts: [1], seconds: 2.5, repeat: 3 })
})

test('lists come in the order of the trials', () => {
  const { counts, only } = parseOptions(['--counts', '64,1,16', '--only', 'mpv,ours'])
  expect(counts).toEqual([1, 16, 64])
  expect(only).toEqual(['ours', 'mpv'])
})

test('variables for our wall', () => {
  const { env } = parseOptions(['--env', 'A=1', '--env', 'B=x=y', '--env', 'C='])
  expect(env).toEqual({ A: '1', B: 'x=y', C: '' })
})

test.each([
  [['--counts', '17']],
  [['--counts', '']],
  [['--only', 'vlc']],
  [['--seconds', '0']],
  [['--warm-up', 'soon']],
  [['--repeat', '0']],
  [['--repeat', '1.5']],
  [['--env', 'A']],
  [['--env', '=1']],
  [['--nonsense']],
  [['more']],
])('%j is refused', (args) => {
  expect(() => parseOptions(args)).toThrow(Refusal)
})
