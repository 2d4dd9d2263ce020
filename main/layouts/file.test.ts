import { describe, expect, it } from 'vitest'
import { builtInGrid, type Grid, MAX_LAYOUTS } from '../../preload/contract'
import { type FileContent, fileOf, readFile } from './file'
import { planned } from './imports'
import { lookupIn, resolved } from './scenes'
import { type Book, emptyBook, type StoredScene } from './schema'

const grid: Grid = {
  ...{ columns: 3, rows: 2 },
  cells: [
    { x: 0, y: 0, w: 2, h: 2 },
    { x: 2, y: 0, w: 1, h: 1 },
    { x: 2, y: 1, w: 1, h: 1 },
  ],
}
const scene: StoredScene = {
  ...{ id: 's-1', name: 'Đêm', world: 'real', layout: 'l-1', grid },
  cells: [
    { cell: 0, camera: 'id-a', code: 'old', title: 'Cổng chính' },
    { cell: 2, camera: 'gone', code: '105', title: '' },
  ],
}
const book: Book = {
  layouts: [{ id: 'l-1', name: 'Một lớn', grid }],
  scenes: [scene],
  defaults: {},
}
const here = lookupIn([{ id: 'id-a', code: 'A-101' }])
const text = () => fileOf(book.layouts, book.scenes, here, 0)

let count = 0
const at = (cameras: { id: string; code: string }[]) => ({
  ...{ world: 'real' as const, lookup: lookupIn(cameras), newId: () => `n${++count}` },
})
function read(file: string): FileContent {
  const content = readFile(file)
  if (!content.ok) throw new Error(content.reason)
  return content.value
}
function plan(into: Book, file: FileContent, cameras: { id: string; code: string }[] = []) {
  const result = planned(into, file, at(cameras))
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('a file', () => {
  it('names cameras by the codes that they have now, and no ids', () => {
    expect(JSON.parse(text())).toEqual({
      ...{ format: 'vong-gac-layouts', version: 1, savedAt: '1970-01-01T00:00:00.000Z' },
      layouts: [{ name: 'Một lớn', grid }],
      scenes: [
        {
          ...{ name: 'Đêm', grid },
          cells: [
            { cell: 0, camera: 'A-101', title: 'Cổng chính' },
            { cell: 2, camera: '105', title: '' },
          ],
        },
      ],
    })
    expect(text()).not.toContain('id-a')
  })

  it('is read as it was written, also with the mark that Windows puts before it', () => {
    expect(readFile(`\ufeff${text()}`)).toMatchObject({ ok: true })
  })

  const broken = (change: (file: Record<string, never[]>) => void) => {
    const file = JSON.parse(text())
    change(file)
    return JSON.stringify(file)
  }
  it.each<[string, string, object]>([
    ['another text', 'hello', { reason: 'file-other' }],
    ['another JSON', '{"format":"x","version":1}', { reason: 'file-other' }],
    ['half of it', text().slice(0, 200), { reason: 'file-broken' }],
    [
      'of a newer version',
      text().replace('"version": 1', '"version": 2'),
      { reason: 'file-newer' },
    ],
    [
      'cells that leave a hole',
      broken(({ layouts }) => Object.assign(layouts?.[0] ?? {}, { grid: { ...grid, rows: 3 } })),
      { reason: 'file-broken', detail: 'Một lớn' },
    ],
    [
      'a cell that there cannot be',
      broken(({ scenes }) =>
        Object.assign(scenes?.[0] ?? {}, { name: '', cells: [{ cell: 64, camera: 'x' }] }),
      ),
      { reason: 'file-broken', detail: '1' },
    ],
    [
      'a name of nothing but spaces',
      broken(({ layouts }) => Object.assign(layouts?.[0] ?? {}, { name: '  ' })),
      { reason: 'file-broken', detail: '1' },
    ],
    [
      'more layouts than one finds one’s way in',
      broken((file) => Object.assign(file, { layouts: Array(MAX_LAYOUTS + 1).fill({}) })),
      { reason: 'too-many-layouts' },
    ],
    [
      'nothing in it',
      broken((file) => Object.assign(file, { layouts: [], scenes: [] })),
      { reason: 'file-empty' },
    ],
  ])('is refused: %s', (_what, file, refusal) => {
    expect(readFile(file)).toEqual({ ok: false, ...refusal })
  })
})

describe('an import', () => {
  it('finds cameras by their codes, keeps those it does not know, and names them', () => {
    const { next, items } = plan(emptyBook(), read(text()), [{ id: 'other', code: 'a-101' }])
    expect(items).toEqual([
      { kind: 'layout', name: 'Một lớn', as: 'Một lớn', same: false, missing: [] },
      { kind: 'scene', name: 'Đêm', as: 'Đêm', same: false, missing: ['105'] },
    ])
    const [kept] = next.scenes
    if (!kept) throw new Error('no scene')
    expect(kept.layout).toBe(next.layouts[0]?.id)
    const now = resolved(kept, lookupIn([{ id: 'other', code: 'a-101' }]))
    expect(now.cells.slice(0, 3)).toEqual(['other', null, null])
    expect(now.titles[0]).toBe('Cổng chính')
    expect(now.missing).toEqual(['105'])
    // It is shown once it is registered.
    const later = lookupIn([
      { id: 'other', code: 'a-101' },
      { id: 'new', code: '105' },
    ])
    expect(resolved(kept, later)).toMatchObject({ missing: [] })
    expect(resolved(kept, later).cells[2]).toBe('new')
    // And it goes on to the next station.
    expect(fileOf([], next.scenes, lookupIn([]), 0)).toContain('"camera": "105"')
  })

  it('changes nothing that is here: the same is left out, a taken name gets a number', () => {
    const cameras = [{ id: 'id-a', code: 'A-101' }]
    const again = plan(book, read(text()), cameras)
    expect(again.items.map(({ same }) => same)).toEqual([true, true])
    expect(again.next).toEqual(book)
    const file = read(text())
    const other: Grid = { columns: 1, rows: 1, cells: [{ x: 0, y: 0, w: 1, h: 1 }] }
    const changed = plan(book, { layouts: [{ name: 'một LỚN', grid: other }], scenes: file.scenes })
    expect(changed.items[0]).toMatchObject({ as: 'một LỚN (2)', same: false })
    expect(changed.next.layouts[0]).toEqual(book.layouts[0])
  })

  it('knows a built-in layout by its shape', () => {
    const nine = builtInGrid('9') as Grid
    const { next } = plan(emptyBook(), {
      layouts: [],
      scenes: [{ name: 'x', grid: nine, cells: [] }],
    })
    expect(next.scenes[0]?.layout).toBe('9')
  })

  it('is refused whole where there is no room', () => {
    const layouts = Array.from({ length: MAX_LAYOUTS + 1 }, (_, i) => ({ name: `${i}`, grid }))
    expect(planned(emptyBook(), { layouts, scenes: [] }, at([]))).toMatchObject({
      reason: 'too-many-layouts',
    })
  })
})

it('a scene shows a camera once, and a title only with its camera', () => {
  const cells = [0, 1].map((cell) => ({ cell, camera: 'id-a', code: 'A-101', title: `t${cell}` }))
  const shown = resolved({ ...scene, cells }, here)
  expect(shown.cells.filter(Boolean)).toEqual(['id-a'])
  expect(shown.titles.filter(Boolean)).toEqual(['t0'])
})
