import { describe, expect, it } from 'vitest'
import type { CodeEdit, CodeLists, KindCode } from '../../preload/contract'
import { inverse } from './inverse'
import { movedTo } from './order'
import { plainCode, suggestedCode } from './suggest'

const kind = (code: string, digit: number | null): KindCode => ({
  ...{ code, vi: `${code} vi`, en: `${code} en`, retired: false, group: '', basis: '' },
  ...{ severity: 'normal', ppe: false, digit, before: null, after: 30 },
})
const lists: CodeLists = {
  kinds: [kind('A', 1), kind('B', null)],
  subjects: [{ code: 'YT', vi: 'y tế', en: 'health', retired: true }],
  ...{ ppeItems: [], ppeStates: [] },
}
const list = 'kinds'

describe('what takes an edit back', () => {
  it.each<[string, CodeEdit, CodeEdit[]]>([
    [
      'a name',
      { edit: 'rename', list, code: 'A', vi: 'x', en: 'y' },
      [{ edit: 'rename', list, code: 'A', vi: 'A vi', en: 'A en' }],
    ],
    [
      'an order',
      { edit: 'order', list, codes: ['B', 'A'] },
      [{ edit: 'order', list, codes: ['A', 'B'] }],
    ],
    [
      'traits, those that were changed',
      { edit: 'traits', code: 'A', traits: { digit: 5, after: 60 } },
      [{ edit: 'traits', code: 'A', traits: { digit: 1, after: 30 } }],
    ],
    [
      'a retirement, with the digit that went with it',
      { edit: 'retire', list, code: 'A', retired: true },
      [
        { edit: 'retire', list, code: 'A', retired: false },
        { edit: 'traits', code: 'A', traits: { digit: 1 } },
      ],
    ],
    [
      'a retirement without one',
      { edit: 'retire', list: 'subjects', code: 'YT', retired: false },
      [{ edit: 'retire', list: 'subjects', code: 'YT', retired: true }],
    ],
    [
      'what was added, as far as it can',
      { edit: 'add', list, code: 'C', vi: 'c', en: 'c' },
      [{ edit: 'retire', list, code: 'C', retired: true }],
    ],
    ['a name of what is gone', { edit: 'rename', list, code: 'Z', vi: 'x', en: 'y' }, []],
  ])('%s', (_what, edit, back) => expect(inverse(lists, edit)).toEqual(back))
})

it('a code is moved up, down and nowhere else', () => {
  const all = ['A', 'B', 'C']
  expect(movedTo(all, 2, 0)).toEqual(['C', 'A', 'B'])
  expect(movedTo(all, 0, 1)).toEqual(['B', 'A', 'C'])
  for (const to of [-1, 3, 1]) expect(movedTo(all, 1, to)).toBe(all)
})

it('a code is made of its label', () => {
  expect(suggestedCode('Đốt rác sau nhà', [])).toBe('DRSN')
  expect(suggestedCode('Đốt rác sau nhà', ['DRSN', 'DRSN2'])).toBe('DRSN3')
  expect(suggestedCode('  ', [])).toBe('MA')
  expect(plainCode('tấm che 2!')).toBe('TAMCHE2')
})
