import { expect, it } from 'vitest'
import { replayKey } from './keys'

const press = (key: string, more = {}) => ({
  ...{ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...more,
})
const open = (key: string, more = {}) => replayKey(press(key, more), true)

it('a tile that shows the present has only the way back', () => {
  expect(replayKey(press(','), false)).toEqual({ act: 'step', by: -5_000 })
  expect(replayKey(press('<', { shiftKey: true }), false)).toEqual({ act: 'step', by: -30_000 })
  for (const key of ['.', ' ', 'ArrowLeft', '1', 'Escape', 'l', 'm'])
    expect(replayKey(press(key), false)).toBeUndefined()
})

it('a replay has its keys; marks, Enter and arrows up and down stay the wall’s', () => {
  expect(open('.')).toEqual({ act: 'step', by: 5_000 })
  expect(open(',', { shiftKey: true })).toEqual({ act: 'step', by: -30_000 })
  expect(open('.', { shiftKey: true })).toEqual({ act: 'step', by: 30_000 })
  expect(open('ArrowLeft')).toEqual({ act: 'frame', by: -1 })
  expect(open('2')).toEqual({ act: 'speed', speed: 0.5 })
  expect([open('Escape'), open('L', { shiftKey: true })]).toEqual([
    { act: 'live' },
    { act: 'live' },
  ])
  for (const key of ['m', 'Enter', 'ArrowUp', 'r', 's', 'b']) expect(open(key)).toBeUndefined()
  expect([open(',', { ctrlKey: true }), open('1', { ctrlKey: true })]).toEqual([
    undefined,
    undefined,
  ])
})
