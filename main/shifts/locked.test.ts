import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashOf } from './books'
import { at } from './testing/sources'
import { caller, people, sign, TestStation } from './testing/station'

let test: TestStation
beforeEach(() => {
  test = new TestStation()
})
afterEach(() => test.close())

it('leaves no file without a record, and goes on', async () => {
  const station = await test.open()
  await station.shifts.begin(people)
  test.recordFails = true
  expect(await sign(station)).toMatchObject({ reason: 'no-record' })
  expect(readdirSync(join(test.dir, 'shifts', '2026-11'))).toEqual([])
  const again = await test.open()
  expect(again.shifts.current()?.head).toBe('Lê Thị Hoa')
  test.recordFails = false
  expect(await sign(again)).toMatchObject({ status: 'done' })
})

it('goes on where it was killed between the book and what follows', async () => {
  const station = await test.open()
  const { shifts } = station
  await shifts.begin(people)
  const state = join(test.dir, 'shifts.json')
  const id = shifts.current()?.id ?? ''
  // As the files were when the book had just got its name.
  const lock = station.books.lock.bind(station.books)
  let amid = ''
  station.books.lock = async (book, allowed) => {
    amid = readFileSync(state, 'utf8')
    return lock(book, allowed)
  }
  await sign(station)
  for (const name of readdirSync(test.dir).filter((each) => each.startsWith('shifts.json')))
    rmSync(join(test.dir, name))
  writeFileSync(state, amid)
  const again = await test.open()
  expect(again.shifts.current()).toMatchObject({ head: 'Trần Minh' })
  expect(again.books.has(id)).toBe(true)
  expect(again.shifts.stored().closing).toBeNull()
})

it('tells of a book that was changed, replaced or lost', async () => {
  const station = await test.open()
  const { calls, books } = station
  await station.shifts.begin(people)
  await station.shifts.write(station.shifts.current()?.id ?? '', { remarks: 'yên tĩnh' })
  await sign(station)
  const id = books.list({ offset: 0, limit: 1 }).items[0]?.shift.id ?? ''
  const whole = readFileSync(test.file(id), 'utf8')
  chmodSync(test.file(id), 0o600)
  writeFileSync(test.file(id), whole.replace('yên tĩnh', 'ồn ào'))
  expect(await calls.get(id, caller)).toMatchObject({ seal: 'changed' })
  // With a hash of its own it fits itself, and not the record.
  const changed = JSON.parse(whole)
  changed.book.words.remarks = 'ồn ào'
  changed.sha256 = hashOf(changed.book)
  writeFileSync(test.file(id), JSON.stringify(changed))
  expect(await calls.get(id, caller)).toMatchObject({ seal: 'no-record' })
  writeFileSync(test.file(id), whole.slice(0, 500))
  expect(await calls.get(id, caller)).toMatchObject({ reason: 'book-damaged' })
  rmSync(test.file(id))
  expect(await calls.get(id, caller)).toMatchObject({ reason: 'book-missing' })
  expect(await calls.get('../../etc/passwd', caller)).toMatchObject({ reason: 'not-found' })
})

it('appends corrections beside what was signed', async () => {
  const station = await test.open()
  const { calls } = station
  await station.shifts.begin(people)
  await sign(station)
  const id = station.list().items[0]?.shift.id ?? ''
  const before = readFileSync(test.file(id), 'utf8')
  const said = { section: 'outages', text: 'Có điện lúc 23:40', why: 'Cơ sở báo lại' }
  // Nobody signs in here: the next shift's head did not write what another one did.
  expect(await calls.correct({ id, ...said, name: ' ' }, caller)).toMatchObject({
    reason: 'no-name',
  })
  const name = 'Phạm Bình'
  expect(await calls.correct({ id, ...said, name }, caller)).toEqual({ status: 'done' })
  expect(readFileSync(test.file(id), 'utf8')).toBe(before)
  expect(await calls.get(id, caller)).toMatchObject({
    seal: 'whole',
    corrections: [{ ...said, by: name }],
  })
  expect(station.books.list({ text: 'bao lai', offset: 0, limit: 9 }).items).toMatchObject([
    { corrections: 1 },
  ])
  expect(test.records.at(-1)).toMatchObject({ id, detail: { why: 'Cơ sở báo lại', name } })
})

it('finds books by text, person, facility and period, and without an index too', async () => {
  const station = await test.open()
  await station.shifts.begin(people)
  await station.shifts.addMatter('Gọi lại Cảng Quy Nhơn')
  await sign(station)
  test.clock.advance(8 * 3_600_000)
  await sign(station, {
    giver: { name: 'Trần Minh', password: '' },
    receiver: { name: 'Võ Chín', password: '' },
  })
  rmSync(join(test.dir, 'shifts', '2026-11', 'index.jsonl'))
  for (const { books } of [station, await test.open()]) {
    const found = (query: object) => books.list({ ...query, offset: 0, limit: 9 }).total
    expect(found({})).toBe(2)
    expect(found({ text: 'cang quy' })).toBe(2)
    expect(found({ text: 'phạm BÌNH' })).toBe(1)
    expect(found({ text: 'mất điện' })).toBe(2)
    expect(found({ text: 'ang' })).toBe(0)
    expect(found({ person: 'Võ Chín' })).toBe(1)
    expect(found({ person: 'chi' })).toBe(1)
    // Of two people.
    expect(found({ person: 'Võ Minh' })).toBe(0)
    expect(found({ facility: 'CS1' })).toBe(2)
    expect(found({ facility: 'CS9' })).toBe(0)
    expect(found({ from: at('22:00'), to: at('22:10') })).toBe(1)
    expect(found({ state: 'left' })).toBe(0)
  }
  appendFileSync(join(test.dir, 'shifts', '2026-11', 'index.jsonl'), '{"id":"torn')
  expect((await test.open()).list().total).toBe(2)
  // Damaged, though it can be parsed.
  appendFileSync(join(test.dir, 'shifts', '2026-11', 'index.jsonl'), '\n5\n{"id":7}\n{}\n')
  expect((await test.open()).list().total).toBe(2)
})

it('knows a correction whose line of the index was lost with a crash', async () => {
  const station = await test.open()
  await station.shifts.begin(people)
  await sign(station)
  const id = station.list().items[0]?.shift.id ?? ''
  const index = join(test.dir, 'shifts', '2026-11', 'index.jsonl')
  const before = readFileSync(index)
  const said = { section: 'book', text: 'Ghi thiếu một cuộc gọi', why: 'Sót', name: 'Phạm Bình' }
  await station.calls.correct({ id, ...said }, caller)
  writeFileSync(index, before)
  const { books } = await test.open()
  expect(books.list({ text: 'cuoc goi', offset: 0, limit: 9 }).items).toMatchObject([
    { corrections: 1 },
  ])
})
