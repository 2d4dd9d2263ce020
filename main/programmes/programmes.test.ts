import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MAX_PROGRAMMES, type Programme } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { keptProgrammes, openProgrammeCollection, Programmes } from '.'
import { ref, scene, step } from './testing/content'

let dir: string
let cameras = [ref('a'), ref('b'), ref('c')]
const clock = fakeClock(1_000)

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'programmes-'))
  cameras = [ref('a'), ref('b'), ref('c')]
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function open() {
  const collection = await openProgrammeCollection(dir, clock)
  const store = keptProgrammes(collection)
  let count = 0
  const newId = () => `${++count}-${Math.random().toString(36).slice(2, 8)}`
  const programmes = new Programmes({ store, cameras: () => cameras, newId, now: clock.now })
  const made = async (name: string) => {
    const done = await programmes.create(name)
    if (!done.ok) throw new Error(done.reason)
    return done.value
  }
  return { programmes, store, made }
}

const namesOf = (programmes: Programmes) => programmes.state().programmes.map(({ name }) => name)

it('keeps what is saved, over a restart, the last changed one first', async () => {
  const { programmes, made } = await open()
  const [first] = [await made('  Họp   tháng 11 '), await made('họp Tháng 11')]
  expect(namesOf(programmes)).toEqual(['Họp tháng 11', 'họp Tháng 11 (2)'])
  clock.advance(5)
  const changed = { ...first, heading: ' Họp  giao ban ', steps: [step('1'), step('2')] }
  expect(await programmes.save(changed)).toMatchObject({ ok: true })
  const again = (await open()).programmes
  expect(again.state()).toEqual({ ...programmes.state(), canUndo: false })
  expect(again.find(first.id)).toEqual({
    ...{ ...changed, heading: 'Họp giao ban', revision: 1, changedAt: clock.now() },
  })
})

it('brings back the one that is asked for, though another window removed another since', async () => {
  const { programmes, made } = await open()
  const [one, two] = [await made('Một'), await made('Hai')]
  await programmes.remove(one.id)
  await programmes.remove(two.id)
  expect(await programmes.undo(one.id)).toMatchObject({ value: { id: one.id } })
  expect(await programmes.undo(one.id)).toMatchObject({ reason: 'nothing-to-undo' })
  expect(await programmes.undo()).toMatchObject({ value: { id: two.id } })
  expect(programmes.state().canUndo).toBe(false)
})

it('takes names and headings of files in one line', async () => {
  const { programmes } = await open()
  const content = {
    name: 'Họp\n tỉnh',
    heading: ' Hội nghị\n\t tháng 11 ',
    emblem: null,
    steps: [],
  }
  expect(await programmes.add(content)).toMatchObject({
    value: { name: 'Họp tỉnh', heading: 'Hội nghị tháng 11' },
  })
})

it('tells the second of two windows that somebody else has saved since', async () => {
  const { programmes, made } = await open()
  const seen = await made('Họp')
  const [one, two] = await Promise.all([
    programmes.save({ ...seen, heading: 'của cửa sổ 1' }),
    programmes.save({ ...seen, heading: 'của cửa sổ 2' }),
  ])
  expect(one).toMatchObject({ ok: true, value: { revision: 1 } })
  expect(two).toEqual({ ok: false, reason: 'changed-meanwhile' })
  expect(programmes.find(seen.id)?.heading).toBe('của cửa sổ 1')
  // A rehearsal's times are a change as any other.
  expect(await programmes.saveTimes(seen.id, {})).toMatchObject({ value: { revision: 2 } })
  expect(await programmes.save({ ...seen, revision: 1 })).toMatchObject({ ok: false })
  expect(await programmes.save({ ...seen, revision: 2, name: 'Họp sau' })).toMatchObject({
    ok: true,
  })
})

it.each<[string, (seen: Programme) => Programme]>([
  ['name-empty', (seen) => ({ ...seen, name: ' \n ' })],
  ['not-found', (seen) => ({ ...seen, id: 'p-other' })],
  ['invalid', (seen) => ({ ...seen, steps: [step('1'), step('1')] })],
  ['invalid', (seen) => ({ ...seen, emblem: '../x.jpg' })],
])('refuses what cannot be kept: %s', async (reason, change) => {
  const { programmes, made } = await open()
  const seen = await made('Họp')
  expect(await programmes.save(change(seen))).toMatchObject({ ok: false, reason })
  expect(programmes.find(seen.id)).toEqual(seen)
})

it('keeps substitutes only of what the step shows, and codes as they are now', async () => {
  const { programmes, made } = await open()
  const seen = await made('Họp')
  const gone = { id: 'gone', code: 'CŨ' }
  const body = scene([ref('a'), null, gone, ref('b'), ref('c'), ref('c')])
  const substitutes = {
    a: { kind: 'camera' as const, camera: { id: 'b', code: 'before' } },
    b: { kind: 'camera' as const, camera: ref('b') },
    c: { kind: 'camera' as const, camera: ref('a') },
    gone: { kind: 'camera' as const, camera: gone },
    other: { kind: 'camera' as const, camera: ref('a') },
  }
  cameras = [{ id: 'a', code: 'A-MỚI' }, ref('b'), ref('c')]
  const saved = await programmes.save({ ...seen, steps: [step('1', { body, substitutes })] })
  expect(saved.ok && saved.value.steps[0]).toMatchObject({
    // Cut to the grid; who is not registered (any more) stays named.
    body: { cells: [{ id: 'a', code: 'A-MỚI' }, null, gone, ref('b')] },
    substitutes: { a: { kind: 'camera', camera: ref('b') } },
  })
  expect(saved.ok && Object.keys(saved.value.steps[0]?.substitutes ?? {})).toEqual(['a'])
})

it('gives the times of a rehearsal to the steps that are still there', async () => {
  const { programmes, made } = await open()
  const seen = await made('Họp')
  await programmes.save({ ...seen, steps: [step('1', { seconds: 7 }), step('2'), step('3')] })
  await programmes.saveTimes(seen.id, { '2': 61.6, '3': 90_000, gone: 5 })
  expect(programmes.find(seen.id)?.steps.map(({ seconds }) => seconds)).toEqual([7, 62, 7200])
  expect(await programmes.saveTimes('p-x', {})).toEqual({ ok: false, reason: 'not-found' })
})

it('copies, removes, and brings back one after another', async () => {
  const { programmes, made } = await open()
  const first = await made('Họp')
  await programmes.save({ ...first, steps: [step('1')] })
  const copy = await programmes.duplicate(first.id)
  expect(copy).toMatchObject({ value: { name: 'Họp (2)', revision: 0, steps: [step('1')] } })
  expect(copy.ok && copy.value.id).not.toBe(first.id)
  const other = await made('Khác')
  await programmes.remove(first.id)
  await programmes.remove(other.id)
  await made('họp')
  expect(programmes.state().canUndo).toBe(true)
  expect(await programmes.undo()).toMatchObject({ value: { id: other.id, name: 'Khác' } })
  // Its name was taken meanwhile ("Họp (2)" is the copy's).
  expect(await programmes.undo()).toMatchObject({ value: { id: first.id, name: 'Họp (3)' } })
  expect(await programmes.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' })
  expect(programmes.state().canUndo).toBe(false)
  expect((await open()).programmes.state().programmes).toHaveLength(4)
  expect(await programmes.remove('p-x')).toEqual({ ok: false, reason: 'not-found' })
})

it('tells its listeners of the change before it answers, undo included', async () => {
  const { programmes, store, made } = await open()
  const told: [number, boolean][] = []
  store.onChange(() => {
    const { programmes: list, canUndo } = programmes.state()
    told.push([list.length, canUndo])
  })
  const { id } = await made('Họp')
  expect(told).toEqual([[1, false]])
  await programmes.remove(id)
  await programmes.undo()
  expect(told.slice(1)).toEqual([
    [0, true],
    [1, false],
  ])
})

it('takes 200 and no more; what could not come back can still be undone later', async () => {
  const { programmes, store, made } = await open()
  const first = await made('Đầu')
  await programmes.remove(first.id)
  const many = Array.from({ length: MAX_PROGRAMMES }, (_, i) => ({
    ...{ ...first, id: `p-${i}`, name: `${i}` },
  }))
  await store.change(() => ({ ok: true, value: { next: many, value: undefined } }))
  for (const refused of [programmes.create('x'), programmes.duplicate('p-0'), programmes.undo()])
    expect(await refused).toEqual({ ok: false, reason: 'too-many-programmes' })
  await programmes.remove('p-0')
  expect(await programmes.undo()).toMatchObject({ value: { id: 'p-0' } })
  await programmes.remove('p-1')
  await programmes.remove('p-2')
  for (const id of ['p-2', 'p-1']) expect(await programmes.undo()).toMatchObject({ value: { id } })
})
