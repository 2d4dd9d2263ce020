import { expect, it } from 'vitest'
import { contract, RIGHTS } from '../../preload/contract'
import { RIGHT_OF, rightFor } from './table'

const calls = Object.entries(contract).flatMap(([feature, entries]) =>
  Object.entries(entries).flatMap(([name, { kind }]) =>
    kind === 'call' ? [`${feature}.${name}`] : [],
  ),
)

it('says of every call of the contract who may, and of nothing else', () => {
  const told = Object.entries(RIGHT_OF).flatMap(([feature, entries]) =>
    Object.keys(entries).map((name) => `${feature}.${name}`),
  )
  expect(told.sort()).toEqual([...calls].sort())
})

it('names rights that there are', () => {
  const entries = Object.values(RIGHT_OF).flatMap((each) => Object.values(each))
  const named = entries.filter((each) => typeof each === 'string')
  const known: string[] = [...RIGHTS, 'free']
  expect(named.filter((each) => !known.includes(each))).toEqual([])
})

it.each([
  ['app', 'set', { leftPanel: false, keys: {} }, null],
  ['app', 'set', { leftPanel: false, ffmpegPath: '/bin/x' }, 'settings'],
  ['app', 'set', { ringBudget: 1 }, 'settings'],
  ['bookmarks', 'change', { id: 'x', patch: { note: 'x' } }, 'mark'],
  ['bookmarks', 'change', { id: 'x', patch: { locked: false } }, 'keep'],
  ['bookmarks', 'changeMany', { ids: [], patch: { locked: true } }, 'keep'],
  ['bookmarks', 'undoChange', '7', 'mark'],
  ['bookmarks', 'undoChange', 'keep-7', 'keep'],
  ['backup', 'restore', { passphrase: '' }, 'accounts'],
  ['cameras', 'save', {}, 'cameras'],
  ['ptz', 'stop', {}, null],
  // Who prepares a programme takes it along; it is on record.
  ['programmes', 'exportFile', 'p-1', 'present'],
  ['no', 'thing', {}, 'accounts'],
])('%s.%s', (feature, name, input, right) => expect(rightFor(feature, name, input)).toBe(right))
