import { describe, expect, it } from 'vitest'
import { builtInGrid, type Grid, MAX_LAYOUTS, MAX_SCENES } from '../../preload/contract'
import {
  duplicated,
  ordered,
  removed,
  renamed,
  retitled,
  savedLayout,
  savedScene,
  withDefault,
} from './edits'
import { numbered } from './names'
import { lookupIn } from './scenes'
import { type Book, emptyBook } from './schema'

const grid = builtInGrid('4') as Grid
let count = 0
const newId = () => `new-${++count}`
const layout = (id: string, name: string) => ({ id, name, grid })
const scene = (id: string, name: string, world: 'real' | 'demo' = 'real') => ({
  ...{ id, name, world, layout: '4', grid },
  cells: [{ cell: 1, camera: 'a', code: '101', title: '' }],
})
const book: Book = {
  layouts: [layout('l-1', 'Cổng'), layout('l-2', 'Sân'), layout('l-3', 'Hành lang')],
  scenes: [scene('s-1', 'Đêm'), scene('s-d', 'Đêm', 'demo'), scene('s-2', 'Ngày')],
  defaults: { main: 'l-2', w2: '16' },
}

function next<T>(edit: { ok: true; value: { next: Book; value: T } } | { ok: false }): Book {
  if (!edit.ok) throw new Error(`refused: ${JSON.stringify(edit)}`)
  return edit.value.next
}
const namesOf = (list: { name: string }[]) => list.map(({ name }) => name)

describe('names', () => {
  it('are needed, tidied, and alike without regard to case, spaces and how accents are written', () => {
    const save = (name: string) => savedLayout(book, { name, grid }, newId)
    expect(save('  ')).toMatchObject({ ok: false, reason: 'name-empty' })
    for (const name of ['cổng', ' CỔNG ', 'Cổng'.normalize('NFD')])
      expect(save(name)).toEqual({ ok: false, reason: 'name-taken', detail: name.trim() })
    expect(namesOf(next(save('Cống  tây')).layouts).at(-1)).toBe('Cống tây')
    // Accents tell names apart.
    expect(save('Công').ok).toBe(true)
  })

  it('may stay as they are, and are another matter in the other world', () => {
    expect(renamed(book, 'l-1', 'CỔNG').ok).toBe(true)
    expect(renamed(book, 's-2', 'đêm')).toMatchObject({ reason: 'name-taken' })
    expect(renamed(book, 's-d', 'Ngày').ok).toBe(true)
    expect(renamed(book, 's-9', 'x')).toMatchObject({ reason: 'not-found' })
  })

  it('get the first free number, and fit', () => {
    const taken = ['A', 'A (2)', 'B (7)', 'C'.repeat(80)].map((name) => ({ name }))
    expect(numbered('A', taken)).toBe('A (3)')
    expect(numbered('A (2)', taken)).toBe('A (3)')
    expect(numbered('B', taken)).toBe('B')
    expect(numbered('B (7)', taken)).toBe('B (2)')
    expect(numbered('c'.repeat(80), taken)).toBe(`${'c'.repeat(76)} (2)`)
  })
})

describe('saving', () => {
  it('adds at the end, changes in place, and knows what is not there', () => {
    const added = savedLayout(book, { name: 'Mới', grid }, newId)
    expect(namesOf(next(added).layouts)).toEqual(['Cổng', 'Sân', 'Hành lang', 'Mới'])
    const nine = builtInGrid('9') as Grid
    const changed = next(savedLayout(book, { id: 'l-2', name: 'Sân', grid: nine }, newId))
    expect(changed.layouts[1]).toEqual({ id: 'l-2', name: 'Sân', grid: nine })
    expect(savedLayout(book, { id: 'l-9', name: 'x', grid }, newId)).toMatchObject({
      reason: 'not-found',
    })
    const content = { layout: '9', grid: nine, cells: [] }
    const kept = next(savedScene(book, 'real', { id: 's-1', name: 'Đêm', ...content }, newId))
    expect(kept.scenes[0]).toEqual({ id: 's-1', name: 'Đêm', world: 'real', ...content })
    expect(savedScene(book, 'demo', { id: 's-1', name: 'x', ...content }, newId)).toMatchObject({
      reason: 'not-found',
    })
  })

  it('stops at two hundred of each, in each world', () => {
    const many = { length: MAX_LAYOUTS }
    const layouts = Array.from(many, (_, i) => layout(`l-${i}`, `${i}`))
    const scenes = Array.from({ length: MAX_SCENES }, (_, i) => scene(`s-${i}`, `${i}`))
    const full: Book = { ...emptyBook(), layouts, scenes }
    expect(savedLayout(full, { name: 'x', grid }, newId)).toMatchObject({
      reason: 'too-many-layouts',
    })
    expect(duplicated(full, 'l-1', newId)).toMatchObject({ reason: 'too-many-layouts' })
    expect(duplicated(full, 's-1', newId)).toMatchObject({ reason: 'too-many-scenes' })
    expect(renamed(full, 'l-1', 'still').ok).toBe(true)
    const content = { layout: '4', grid, cells: [] }
    expect(savedScene(full, 'real', { name: 'x', ...content }, newId)).toMatchObject({
      reason: 'too-many-scenes',
    })
    expect(savedScene(full, 'demo', { name: 'x', ...content }, newId).ok).toBe(true)
  })

  it('a copy stands behind its original', () => {
    expect(namesOf(next(duplicated(book, 'l-1', newId)).layouts)).toEqual([
      ...['Cổng', 'Cổng (2)', 'Sân', 'Hành lang'],
    ])
    expect(namesOf(next(duplicated(book, 's-1', newId)).scenes)).toEqual([
      ...['Đêm', 'Đêm (2)', 'Đêm', 'Ngày'],
    ])
  })

  it('titles belong to cameras; one that is not registered now keeps its own', () => {
    const titles = Array(64).fill('x')
    titles[1] = ' Cổng chính '
    const gone = { cell: 2, camera: 'b', code: '102', title: 'Sân' }
    const [first] = book.scenes
    const two = {
      ...book,
      scenes: [{ ...scene('s-1', 'Đêm'), cells: [...(first?.cells ?? []), gone] }],
    }
    const here = lookupIn([{ id: 'a', code: '101' }])
    expect(next(retitled(two, 's-1', titles, here)).scenes[0]?.cells).toEqual([
      { cell: 1, camera: 'a', code: '101', title: 'Cổng chính' },
      gone,
    ])
  })
})

it('order names all of one list, once', () => {
  const ids = (list: { id: string }[]) => list.map(({ id }) => id)
  expect(ids(next(ordered(book, 'real', ['l-3', 'l-1', 'l-2'])).layouts)).toEqual([
    ...['l-3', 'l-1', 'l-2'],
  ])
  // Those of the demo keep their places.
  expect(ids(next(ordered(book, 'real', ['s-2', 's-1'])).scenes)).toEqual(['s-2', 's-d', 's-1'])
  for (const wrong of [
    ['l-1', 'l-2'],
    ['l-1', 'l-1', 'l-2'],
    ['l-1', 'l-2', 's-1'],
    ['s-1', 's-d'],
  ])
    expect(ordered(book, 'real', wrong)).toMatchObject({ reason: 'order-incomplete' })
})

it('a default is a layout that there is, or none', () => {
  const exists = (id: string) => id === '16'
  expect(next(withDefault(book, 'w3', '16', exists)).defaults.w3).toBe('16')
  expect(next(withDefault(book, 'main', null, exists)).defaults).toEqual({ w2: '16' })
  expect(withDefault(book, 'w3', 'l-9', exists)).toMatchObject({ reason: 'not-found' })
})

it('what is deleted is no default any more', () => {
  const after = next(removed(book, ['l-2', 's-1']))
  expect([namesOf(after.layouts), namesOf(after.scenes)]).toEqual([
    ['Cổng', 'Hành lang'],
    ['Đêm', 'Ngày'],
  ])
  expect(after.defaults).toEqual({ w2: '16' })
  expect(removed(book, ['l-9'])).toMatchObject({ reason: 'not-found' })
})
