import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../preload/contract'
import { keymapOf } from '../keymap/keymap'
import { beginEditor, type EditorAct, edit } from './editor'
import { drawingKey } from './keys'

const plainPress = {
  ...{ code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
  repeat: false,
}

import { drawn, hitBy, moved, stretched } from './shapes'

const box: Drawing = { shape: 'box', camera: 'a', x: 0.1, y: 0.1, width: 0.2, height: 0.2 }
const run = (acts: EditorAct[], shapes: Drawing[] = [], most = 50) =>
  acts.reduce(edit, beginEditor(shapes, most))
const stroke = (from: [number, number], to: [number, number], done = true): EditorAct => ({
  ...{ act: 'stroke', camera: 'a', done },
  ...{ from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] } },
})
const move = (dx: number, dy: number): EditorAct => ({ act: 'move', dx, dy })

describe('a stroke', () => {
  it('is a box from any corner, inside the picture', () => {
    expect(drawn('blur', 'a', { x: 0.5, y: 0.9 }, { x: 0.25, y: 1.4 })).toEqual({
      ...{ shape: 'blur', camera: 'a', x: 0.25, y: 0.9, width: 0.25 },
      height: expect.closeTo(0.1),
    })
  })

  it('is an arrow to where it ends', () => {
    expect(run([stroke([0.2, 0.2], [0.4, 0.6])]).shapes).toEqual([
      { shape: 'arrow', camera: 'a', x: 0.2, y: 0.2, toX: 0.4, toY: 0.6 },
    ])
  })

  it('is seen while it lasts, and counts at its end', () => {
    const half = run([{ act: 'tool', tool: 'box' }, stroke([0.2, 0.2], [0.4, 0.6], false)])
    expect(half).toMatchObject({ stroke: { shape: 'box' }, shapes: [] })
    expect(edit(half, stroke([0.2, 0.2], [0.4, 0.6]))).toMatchObject({ stroke: null, selected: 0 })
  })

  it('too short is a slip of the hand', () => {
    expect(run([stroke([0.2, 0.2], [0.202, 0.2])])).toMatchObject({ shapes: [], past: [] })
  })

  it('that would be one too many is not taken', () => {
    expect(run([stroke([0.2, 0.2], [0.4, 0.6])], [box], 1).shapes).toEqual([box])
  })
})

describe('what is drawn', () => {
  it('stays in the picture when moved or stretched', () => {
    expect(moved(box, -0.5, 0.9)).toMatchObject({ x: 0, y: 0.8, width: 0.2, height: 0.2 })
    expect(stretched(box, 2, -2)).toMatchObject({ width: 0.9, height: 0.01 })
    const arrow: Drawing = { shape: 'arrow', camera: 'a', x: 0.5, y: 0.2, toX: 0.9, toY: 0.4 }
    expect(moved(arrow, 0.5, -0.5)).toMatchObject({ x: 0.6, y: 0, toX: 1 })
  })

  it('is found by its line, an area of blur anywhere in it', () => {
    const blur: Drawing = { ...box, shape: 'blur', x: 0.6 }
    const all = [box, blur]
    expect(hitBy(all, { x: 0.2, y: 0.1 })).toBe(0)
    expect(hitBy(all, { x: 0.2, y: 0.2 })).toBe(-1)
    expect(hitBy(all, { x: 0.7, y: 0.2 })).toBe(1)
    const arrow: Drawing = { shape: 'arrow', camera: 'a', x: 0, y: 0, toX: 1, toY: 1 }
    expect(hitBy([arrow], { x: 0.5, y: 0.51 })).toBe(0)
    expect(hitBy([arrow], { x: 0.5, y: 0.6 })).toBe(-1)
  })
})

describe('taken back', () => {
  it('step by step, and done again', () => {
    const two = run([stroke([0, 0], [0.5, 0.5]), { act: 'select', index: 0 }, { act: 'delete' }])
    expect(two.shapes).toEqual([])
    const back = edit(two, { act: 'undo' })
    expect(back.shapes).toHaveLength(1)
    expect(edit(edit(back, { act: 'undo' }), { act: 'undo' }).shapes).toEqual([])
    expect(edit(back, { act: 'redo' }).shapes).toEqual([])
  })

  it('one way of a shape at once, until the hand rests', () => {
    const select: EditorAct = { act: 'select', index: 0 }
    const far = run([select, move(0.1, 0), move(0.1, 0)], [box])
    expect(far.shapes[0]).toMatchObject({ x: expect.closeTo(0.3) })
    expect(edit(far, { act: 'undo' }).shapes).toEqual([box])
    const rested = run([select, move(0.1, 0), { act: 'rest' }, move(0.1, 0)], [box])
    expect(edit(rested, { act: 'undo' }).shapes[0]).toMatchObject({ x: expect.closeTo(0.2) })
  })

  it('one change of a shape at once, and nothing where none is selected', () => {
    const to: Drawing = { ...box, width: 0.3 }
    const further: Drawing = { ...box, width: 0.4 }
    const acts: EditorAct[] = [
      { act: 'change', to },
      { act: 'change', to: further },
    ]
    const wide = run([{ act: 'select', index: 0 }, ...acts], [box])
    expect(wide.shapes).toEqual([further])
    expect(edit(wide, { act: 'undo' }).shapes).toEqual([box])
    expect(run(acts, [box]).shapes).toEqual([box])
  })

  it('a new stroke ends what could be done again', () => {
    const acts: EditorAct[] = [stroke([0, 0], [0.5, 0.5]), { act: 'undo' }]
    expect(run([...acts, stroke([0, 0], [0.2, 0.2])]).future).toEqual([])
  })
})

it('all of it is done by keys', () => {
  const press = (key: string, more = {}) =>
    drawingKey({ ...plainPress, key, ...more }, 'a', keymapOf({}))
  const keys = [press('2'), press(' '), press('ArrowRight'), press('ArrowDown', { shiftKey: true })]
  expect(run(keys as EditorAct[]).shapes).toEqual([
    {
      ...{ shape: 'box', camera: 'a', x: expect.closeTo(0.43), y: expect.closeTo(0.4) },
      ...{ width: expect.closeTo(0.16), height: expect.closeTo(0.21) },
    },
  ])
  expect(run([...keys, press('Tab'), press('Delete')] as EditorAct[]).shapes).toEqual([])
  expect(press('z', { ctrlKey: true })).toEqual({ act: 'undo' })
  expect(press('Enter')).toEqual({ act: 'save' })
  expect(press('Enter', { repeat: true })).toBeUndefined()
})
