import { expect, it } from 'vitest'
import type { CellIssue, ImportSheet } from '../../../preload/contract'
import { addressOf, byCell, lettersOf, stepped } from './issues'

const issue = (more: Partial<CellIssue>): CellIssue => ({
  ...{ sheet: 0, line: 5, column: 2, cell: 'C5', field: 'url', reason: 'url-missing', value: '' },
  ...{ hint: '', severity: 'error', ...more },
})

it('finds the issues of a cell, and those of its line', () => {
  const all = [issue({}), issue({ reason: 'x' }), issue({ column: -1 }), issue({ sheet: 1 })]
  const found = byCell(all, 0)
  expect(found.get(5)?.get(2)).toHaveLength(2)
  expect(found.get(5)?.get(-1)).toHaveLength(1)
  expect(byCell(all, 1).get(5)?.size).toBe(1)
})

it('goes from one to the next, and round', () => {
  expect([stepped(null, 1, 3), stepped(null, -1, 3)]).toEqual([0, 2])
  expect([stepped(2, 1, 3), stepped(0, -1, 3), stepped(0, 1, 3)]).toEqual([0, 2, 1])
  expect(stepped(null, 1, 0)).toBeNull()
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AAA'])
})

it('names a cell as the spreadsheet does, and nothing of a file that has none', () => {
  const sheet = { name: 'Camera' } as ImportSheet
  expect(addressOf(issue({}), sheet)).toBe('Camera!C5')
  expect(addressOf(issue({ cell: '' }), sheet)).toBe('Camera!5')
  expect(addressOf(issue({}), { ...sheet, name: '' })).toBe('')
})
