import { expect, it } from 'vitest'
import { cellsOf, FOREIGN, type Foreign, foreignData, readForeign } from './dragged'

it('goes from one window to another, and believes nothing else', () => {
  const sent: Foreign = { screen: 'w2', dragged: { kind: 'cell', cell: 3 } }
  expect(readForeign(foreignData(sent)[FOREIGN] ?? null)).toEqual(sent)
  for (const text of [
    null,
    '',
    '{',
    'null',
    '{"screen":"w2"}',
    '{"screen":1,"dragged":{"kind":"cell"}}',
  ])
    expect(readForeign(text)).toBeNull()
})

it('names the cells of a drag', () => {
  expect(cellsOf({ kind: 'cells', cells: [2, 5] })).toEqual([2, 5])
  expect(cellsOf({ kind: 'cameras', cameras: ['a'] })).toEqual([])
})
