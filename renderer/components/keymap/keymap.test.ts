import { expect, it } from 'vitest'
import type { Press } from './chord'
import { actionOf, conflictsOf, isReserved, keymapOf, overlap } from './keymap'
import { ACTION_IDS, actionBy } from './table'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
  ...more,
})
const product = keymapOf({})

it('no two actions of the product want the same key in the same place', () => {
  const clashes = ACTION_IDS.flatMap((id) =>
    product[id].flatMap((chord) =>
      conflictsOf(id, chord, product).map((other) => `${chord}: ${id}, ${other}`),
    ),
  )
  expect(clashes).toEqual([])
})

it('a press means what its place makes of it', () => {
  expect(actionOf(press('m'), 'wall', product)).toBe('wall.mark')
  expect(actionOf(press('m'), 'tile', product)).toBeUndefined()
  expect(actionOf(press('ArrowLeft'), ['replay', 'tile'], product)).toBe('replay.frameBack')
  expect(actionOf(press('ArrowLeft'), 'tile', product)).toBe('tile.left')
  expect(actionOf(press('M', { shiftKey: true, ctrlKey: true }), 'wall', product)).toBeUndefined()
})

it('a chosen key takes the place of the product’s, of that action alone', () => {
  const keymap = keymapOf({ 'wall.mark': ['K'], 'no.more': ['J'] })
  expect(actionOf(press('k'), 'wall', keymap)).toBe('wall.mark')
  expect(actionOf(press('m'), 'wall', keymap)).toBeUndefined()
  expect(actionOf(press('M', { shiftKey: true }), 'wall', keymap)).toBe('wall.markFacility')
})

it('Esc stays where it is, and nobody else gets it', () => {
  const keymap = keymapOf({ 'replay.live': ['K'], 'wall.mark': ['Esc', 'Tab', 'J'] })
  expect(keymap['replay.live']).toEqual(['Esc', 'K'])
  expect(keymap['wall.mark']).toEqual(['J'])
  for (const chord of ['Esc', 'Tab', 'Shift+Tab', 'Ctrl+Esc', 'Alt+F4'])
    expect(isReserved(chord)).toBe(true)
  expect(isReserved('M')).toBe(false)
})

it('says who has a key already, where that matters', () => {
  expect(conflictsOf('wall.mark', 'S', product)).toEqual(['snapshot.tile'])
  expect(conflictsOf('wall.mark', 'M', product)).toEqual([])
  expect(conflictsOf('violations.step', 'M', product)).toEqual([])
  expect(conflictsOf('app.keys', 'N', product)).toContain('violations.step')
  expect(overlap('wall', 'tile')).toBe(true)
  expect(overlap('replay', 'tile')).toBe(false)
})

it('keys that are held go on only where it goes step by step', () => {
  const going = ACTION_IDS.filter((id) => actionBy(id).repeat)
  expect(going).toContain('tile.left')
  for (const id of ['wall.mark', 'tile.enlarge', 'tile.clear', 'snapshot.tile'])
    expect(going).not.toContain(id)
})
