import { expect, it } from 'vitest'
import type { TreeLine } from './flatten'
import { treeKey } from './tree-keys'

const line = (kind: string, depth: number, open = false) =>
  ({ node: { kind, key: kind }, depth, open, position: 1, siblings: 1 }) as unknown as TreeLine

const lines = [
  line('authority', 0, true),
  line('facility', 1, true),
  line('camera', 2),
  line('facility', 1),
]
const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  ...more,
})

it.each([
  ['ArrowDown', 0, { act: 'go', to: 1 }],
  ['ArrowDown', 3, { act: 'go', to: 3 }],
  ['ArrowUp', 0, { act: 'go', to: 0 }],
  ['Home', 2, { act: 'go', to: 0 }],
  ['End', 0, { act: 'go', to: 3 }],
  ['PageDown', 0, { act: 'go', to: 3 }],
  ['ArrowRight', 3, { act: 'unfold' }],
  ['ArrowRight', 1, { act: 'go', to: 2 }],
  ['ArrowRight', 2, undefined],
  ['ArrowLeft', 1, { act: 'fold' }],
  ['ArrowLeft', 2, { act: 'go', to: 1 }],
  ['ArrowLeft', 3, { act: 'go', to: 0 }],
  ['Enter', 2, { act: 'put' }],
  [' ', 1, { act: 'fold' }],
  ['ContextMenu', 2, { act: 'menu' }],
  ['đ', 0, { act: 'type', letter: 'đ' }],
  ['[', 0, undefined],
  ['Tab', 0, undefined],
])('%s on line %d', (key, at, act) => expect(treeKey(press(key), lines, at)).toEqual(act))

it('leaves shortcuts alone', () =>
  expect(treeKey(press('k', { ctrlKey: true }), lines, 0)).toBeUndefined())
it('opens the menu with Shift F10', () =>
  expect(treeKey(press('F10', { shiftKey: true }), lines, 0)).toEqual({ act: 'menu' }))
it('does nothing in an empty tree', () => expect(treeKey(press('Enter'), [], 0)).toBeUndefined())
