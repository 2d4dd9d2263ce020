import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { completed } from './check'
import { Results, summaryOf } from './results'
import { resultOf } from './testing/result'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'technical-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const november = Date.parse('2026-11-22T10:00:00+07:00')
const december = Date.parse('2026-12-01T00:30:00+07:00')

it('keeps every result over months, the newest of each camera at hand', async () => {
  const results = await Results.open(dir)
  await results.add(resultOf({ id: '1', camera: 'a', at: november }))
  await results.add(resultOf({ id: '2', camera: 'b', at: november + 1 }))
  await results.add(resultOf({ id: '3', camera: 'a', at: december }))
  for (const each of [results, await Results.open(dir)]) {
    expect([each.of('a')?.id, each.of('b')?.id, each.of('c')]).toEqual(['3', '2', null])
    expect((await each.history('a')).map(({ id }) => id)).toEqual(['3', '1'])
    expect(each.damaged).toBe(0)
  }
})

it('completes a result under its id', async () => {
  const results = await Results.open(dir)
  const day = resultOf({ id: '1', camera: 'a', at: november })
  expect(day.verdict).toBe('unknown')
  await results.add(day)
  const night = { at: november + 1, brightness: 40, contrast: 40, detail: 40 }
  await results.add(completed(day, 'Cổng', night))
  const again = await Results.open(dir)
  expect(again.of('a')).toMatchObject({ id: '1', verdict: 'fit', night })
  expect(await again.history('a')).toHaveLength(1)
  expect(summaryOf(day)).toMatchObject({ failed: [], open: ['night'] })
})

it('reads on behind a line that a crash cut off, and tells of it', async () => {
  const results = await Results.open(dir)
  await results.add(resultOf({ id: '1', camera: 'a', at: november }))
  appendFileSync(join(dir, '2026-11.jsonl'), '{"id":"2","camera":"a"')
  const again = await Results.open(dir)
  expect([again.of('a')?.id, again.damaged]).toEqual(['1', 1])
  await again.add(resultOf({ id: '3', camera: 'a', at: november + 5 }))
  expect((await Results.open(dir)).of('a')?.id).toBe('3')
})

it('says that a result could not be kept', async () => {
  const results = await Results.open(dir)
  rmSync(dir, { recursive: true })
  appendFileSync(dir, 'a file is in the way')
  expect(await results.add(resultOf({ id: '1', camera: 'a', at: november }))).toMatchObject({
    ...{ ok: false, reason: 'not-writable' },
  })
  expect(results.of('a')).toBeNull()
  rmSync(dir)
  // A folder in the place of a month: the start goes on, and tells.
  mkdirSync(join(dir, '2026-11.jsonl'), { recursive: true })
  expect((await Results.open(dir)).unreadable).toEqual(['2026-11.jsonl'])
})

it('takes an older result that is completed late for no newer one, after a restart too', async () => {
  const results = await Results.open(dir)
  const day = resultOf({ id: '1', camera: 'a', at: november })
  await results.add(day)
  await results.add(resultOf({ id: '2', camera: 'a', at: november + 60_000 }))
  await results.add({ ...day, verdict: 'fit' })
  for (const each of [results, await Results.open(dir)]) expect(each.of('a')?.id).toBe('2')
})
