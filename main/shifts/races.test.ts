import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fail } from '../base/result'
import { people, sign, TestStation } from './testing/station'

let test: TestStation
beforeEach(() => {
  test = new TestStation()
})
afterEach(() => test.close())

const hoa = { name: 'Lê Thị Hoa', password: '' }
const minh = { name: 'Trần Minh', password: '' }

it('loses nothing that is written in the moment of signing', async () => {
  const station = await test.open()
  const { shifts, handover, books } = station
  await shifts.begin(people)
  const id = shifts.current()?.id ?? ''
  const made = await handover.prepare()
  const sha256 = made.status === 'done' ? made.sha256 : ''
  // Another window's text is on its way to the disk.
  const written = shifts.write(id, { remarks: 'còn một việc' })
  const order = { sha256, giver: hoa, receiver: minh, next: null }
  expect(await handover.sign(order)).toMatchObject({ reason: 'book-stale' })
  expect(await written).toEqual({ status: 'done' })
  expect(shifts.state().now?.words.remarks).toBe('còn một việc')
  const lock = books.lock.bind(books)
  let amid: unknown
  books.lock = async (book, allowed) => {
    amid = await shifts.write(id, { remarks: 'quá muộn' })
    return lock(book, allowed)
  }
  expect(await sign(station)).toEqual({ status: 'done', id })
  expect(amid).toMatchObject({ reason: 'busy' })
  expect((await books.read(id)) as object).toMatchObject({
    book: { words: { remarks: 'còn một việc' } },
  })
  expect(await shifts.write(shifts.current()?.id ?? '', { remarks: 'ca mới' })).toEqual({
    status: 'done',
  })
})

it('can be written to again when it could not be locked', async () => {
  const station = await test.open()
  const { shifts } = station
  await shifts.begin(people)
  test.recordFails = true
  expect(await sign(station)).toMatchObject({ reason: 'no-record' })
  expect(await shifts.addMatter('Kiểm tra ổ đĩa')).toEqual({ status: 'done' })
})

it('begins one shift, also when two windows do so at once', async () => {
  const { shifts } = await test.open()
  const [one, two] = await Promise.all([
    shifts.begin({ ...people, head: 'Một' }),
    shifts.begin({ ...people, head: 'Hai' }),
  ])
  expect([one, two]).toMatchObject([{ status: 'done' }, { reason: 'shift-running' }])
  expect(shifts.current()?.head).toBe('Một')
})

it('writes over no signed book where the disk was full right behind it', async () => {
  const station = await test.open()
  const { shifts, books } = station
  const { collection } = shifts.deps
  await shifts.begin(people)
  const id = shifts.current()?.id ?? ''
  const [update, lock] = [collection.update, books.lock.bind(books)]
  books.lock = async (book, allowed) => {
    const why = await lock(book, allowed)
    collection.update = async () => fail('disk-full')
    return why
  }
  expect(await sign(station)).toMatchObject({ reason: 'next-not-begun' })
  const before = readFileSync(test.file(id), 'utf8')
  collection.update = update
  // It was signed: nothing goes into it any more.
  expect(await shifts.write(id, { remarks: 'sau khi ký' })).toMatchObject({ reason: 'shift-ended' })
  test.clock.advance(60_000)
  const made = await station.handover.prepare()
  expect(made).toMatchObject({ status: 'done', book: { shift: { head: 'Trần Minh' } } })
  expect(readFileSync(test.file(id), 'utf8')).toBe(before)
  expect(test.records).toHaveLength(1)
})

it('names nobody while nobody is signed in, and the head only where nobody ever is', async () => {
  const { shifts } = await test.open()
  await shifts.begin(people)
  expect(shifts.writer()).toBe('Lê Thị Hoa')
  test.byPassword = true
  expect(shifts.writer()).toBe('Lê Thị Hoa')
  test.signedIn = false
  expect(shifts.writer()).toBe('')
})

it('ends no shift before it began, though the clock was set back within it', async () => {
  const station = await test.open()
  const { shifts, handover } = station
  await shifts.begin(people)
  const { id = '', from = 0 } = shifts.current() ?? {}
  test.clock.advance(3_600_000)
  const made = await handover.prepare()
  // Two hours back: what was seen is not good for ever.
  test.clock.advance(-7_200_000)
  const sha256 = made.status === 'done' ? made.sha256 : ''
  const order = { sha256, giver: hoa, receiver: minh, next: null }
  expect(await handover.sign(order)).toMatchObject({ reason: 'book-stale' })
  expect(await sign(station)).toEqual({ status: 'done', id })
  expect(station.list().items[0]?.shift.to).toBe(from)
  expect(shifts.current()?.from).toBe(from)
  expect(shifts.current()?.id).not.toBe(id)
})
