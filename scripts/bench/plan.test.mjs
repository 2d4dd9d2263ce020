import { expect, test } from 'vitest'
import { parseOptions } from './options.mjs'
import { plan } from './plan.mjs'

const words = (...args) => plan(parseOptions(args)).map(({ who, count }) => `${who} ${count}`)

test('up to sixteen cameras those that are compared take turns, twice', () => {
  expect(words('--counts', '1')).toEqual(['ours 1', 'mpv 1', 'ffmpeg 1', 'ours 1', 'mpv 1'])
  expect(words('--counts', '16')).toEqual([
    ...['ours 16', 'unwatched 16', 'mpv 16', 'ffmpeg 16'],
    ...['ours 16', 'unwatched 16', 'mpv 16'],
  ])
})

test('beyond, and in a quick run, once', () => {
  expect(words('--counts', '36,64')).toEqual([
    ...['ours 36', 'mpv 36', 'ffmpeg 36'],
    ...['ours 64', 'mpv 64', 'ffmpeg 64'],
  ])
  expect(words('--quick')).toEqual(['ours 16', 'unwatched 16', 'mpv 16', 'ffmpeg 16'])
})

test('as often as the caller says', () => {
  expect(words('--quick', '--only', 'ours', '--repeat', '2')).toEqual(['ours 16', 'ours 16'])
  expect(words('--counts', '64', '--only', 'mpv', '--repeat', '3')).toHaveLength(3)
  const rounds = plan(parseOptions(['--counts', '1', '--only', 'ours'])).map(({ round }) => round)
  expect(rounds).toEqual([0, 1])
})
