import { expect, it } from 'vitest'
import { type Entry, type EntryAct, entryAct, entryAfter } from './entry'

const press = (key: string, change = {}) => ({
  ...{ key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...{ isComposing: false, ...change },
})

const typed = (acts: EntryAct[], count = 1) =>
  acts.reduce<Entry | null>((entry, act) => entryAfter(entry, act, count), null)

it('begins with a digit, and takes the other keys only from then on', () => {
  expect(entryAct(press('1'), false)).toEqual({ digit: '1' })
  expect(entryAct(press('0'), false)).toBeUndefined()
  expect(entryAct(press('0'), true)).toEqual({ digit: '0' })
  expect(entryAct(press('Enter'), false)).toBeUndefined()
  expect(entryAct(press('Enter'), true)).toBe('put')
  expect(entryAct(press('a'), true)).toBeUndefined()
})

it('leaves keys with Ctrl, Alt and Shift to others', () => {
  for (const change of [{ ctrlKey: true }, { altKey: true }, { shiftKey: true }])
    expect(entryAct(press('1', change), true)).toBeUndefined()
})

it('knows digits that an input method keeps', () => {
  expect(entryAct(press('Process', { code: 'Digit7' }), false)).toEqual({ digit: '7' })
})

it('grows, shrinks and goes', () => {
  expect(typed([{ digit: '1' }, { digit: '0' }])).toEqual({ typed: '10', at: 0 })
  expect(typed([{ digit: '1' }, { digit: '0' }, 'erase'])).toEqual({ typed: '1', at: 0 })
  expect(typed([{ digit: '1' }, 'erase'])).toBeNull()
  expect(typed([{ digit: '1' }, 'drop'])).toBeNull()
})

it('chooses among those that it may mean, and begins anew with another digit', () => {
  expect(typed([{ digit: '7' }, 'down', 'down', 'down'], 3)?.at).toBe(2)
  expect(typed([{ digit: '7' }, 'down', 'up', 'up'], 3)?.at).toBe(0)
  expect(typed([{ digit: '7' }, 'down', { digit: '1' }], 3)?.at).toBe(0)
})
