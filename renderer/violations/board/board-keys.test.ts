import { expect, it } from 'vitest'
import { keymapOf } from '../../components/keymap/keymap'
import { boardKey } from './board-keys'

const press = (key: string, more = {}) =>
  boardKey(
    { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more },
    keymapOf({}),
  )

it('arrows go between cards, with Ctrl the card goes', () => {
  expect(press('ArrowRight')).toEqual({ act: 'column', by: 1 })
  expect(press('ArrowRight', { ctrlKey: true })).toEqual({ act: 'step', by: 1 })
  expect(press('ArrowUp')).toEqual({ act: 'move', by: -1 })
  expect(press('n')).toEqual({ act: 'step', by: 0 })
  expect(press('a')).toBeUndefined()
  expect(press('a', { ctrlKey: true })).toEqual({ act: 'all' })
})
