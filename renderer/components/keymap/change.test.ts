import { expect, it } from 'vitest'
import { Settings } from '../../../preload/contract'
import { choose, countChanged, refusalOf, replace, reset, swap } from './change'
import { conflictsOf, keymapOf } from './keymap'

it('a choice is kept, and one that is the product’s own is none', () => {
  const changes = choose({}, 'wall.mark', 'K')
  expect(changes).toEqual({ 'wall.mark': ['K'] })
  expect(countChanged({ ...changes, 'no.more': ['J'] })).toBe(1)
  expect(choose(changes, 'wall.mark', 'M')).toEqual({})
})

it('whoever is replaced has the key no more, and keeps its others', () => {
  const changes = replace({}, 'wall.mark', '?', ['app.keys'], keymapOf({}))
  expect(changes).toEqual({ 'wall.mark': ['?'], 'app.keys': ['F1'] })
  const bare = replace({}, 'wall.mark', 'S', ['snapshot.tile'], keymapOf({}))
  expect(keymapOf(bare)['snapshot.tile']).toEqual([])
})

it('two actions swap their keys', () => {
  const changes = swap({}, 'wall.mark', 'S', 'snapshot.tile', keymapOf({}))
  expect(changes).toEqual({ 'wall.mark': ['S'], 'snapshot.tile': ['M'] })
  expect(swap(changes, 'wall.mark', 'M', 'snapshot.tile', keymapOf(changes))).toEqual({})
})

it('Esc is neither swapped away nor kept as a choice', () => {
  const changes = swap({}, 'replay.live', ',', 'replay.back5', keymapOf({}))
  expect(changes).toEqual({ 'replay.live': [','], 'replay.back5': ['L'] })
  expect(keymapOf(changes)['replay.live']).toEqual(['Esc', ','])
})

it('what is reset takes its key back from whoever has it', () => {
  const changes = replace({}, 'wall.mark', 'S', ['snapshot.tile'], keymapOf({}))
  const keymap = keymapOf(changes)
  const others = conflictsOf('snapshot.tile', 'S', keymap)
  expect(others).toEqual(['wall.mark'])
  expect(reset(changes, 'snapshot.tile', others, keymap)).toEqual({ 'wall.mark': [] })
})

it('nobody gets Esc or Tab, and no letter of buttons and lists where the focus can be anywhere', () => {
  expect(refusalOf('wall.mark', 'Esc')).toBe('reserved')
  expect(refusalOf('tile.enlarge', 'Shift+Tab')).toBe('reserved')
  expect(refusalOf('wall.mark', 'Enter')).toBe('structural')
  expect(refusalOf('tile.enlarge', 'Enter')).toBeUndefined()
  expect(refusalOf('wall.mark', 'Ctrl+Enter')).toBeUndefined()
})

it('every choice can be stored', () => {
  const keys = swap({}, 'replay.back30', 'L', 'replay.live', keymapOf({}))
  expect(Settings.shape.keys.parse(keys)).toEqual(keys)
})
