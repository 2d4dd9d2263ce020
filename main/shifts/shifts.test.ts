import { readdirSync, readFileSync, statSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Bookmark } from '../../preload/contract'
import type { SignOrder } from './handover'
import { at, outage } from './testing/sources'
import { caller, people, sign, TestStation } from './testing/station'

let test: TestStation
beforeEach(() => {
  test = new TestStation()
})
afterEach(() => test.close())

it('begins the shift that is planned next, and fills its book from what the station knows', async () => {
  const mark = (id: string, kind: string) =>
    ({
      ...{
        id,
        at: at('23:20'),
        kind,
        kindLabel: { vi: 'Tụ tập', en: 'Gathering' },
        state: 'reported',
      },
      ...{
        operator: 'Lê Thị Hoa',
        note: '',
        views: [{ code: 'KT-02', facility: 'CS1', facilityName: 'KTX' }],
      },
      history: [
        { at: at('23:20'), operator: 'x', state: 'new', note: '', told: '', way: '' },
        { at: at('23:30'), operator: 'x', state: 'reported', note: '', told: 'Ông Bảo', way: '' },
        {
          at: at('23:59', '2026-11-23'),
          operator: 'x',
          state: 'fixed',
          note: '',
          told: '',
          way: '',
        },
      ],
    }) as unknown as Bookmark
  const station = await test.open({
    outages: async () => [outage(), outage({ id: 'o2', never: true })],
    marks: async () => ({ list: [mark('a', 'gathering'), mark('b', '')], openBefore: 3 }),
    sent: () => Promise.reject(new Error('no log')),
  })
  expect(await station.shifts.begin(people)).toEqual({ status: 'done' })
  expect(await station.shifts.begin(people)).toMatchObject({ reason: 'shift-running' })
  // Ten minutes early is the night's shift already.
  expect(station.shifts.current()).toMatchObject({
    ...{
      slot: 3,
      day: '2026-11-22',
      plannedFrom: at('22:00'),
      plannedTo: at('06:00', '2026-11-23'),
    },
    crew: [{ name: 'Lê Thị Hoa' }, { name: 'Phạm Bình' }],
  })
  test.clock.advance(3 * 3_600_000)
  const book = await station.shifts.book()
  expect(book?.facts.cameras).toMatchObject({
    ...{ total: 5, up: 1, down: 2, off: 1, unknown: 1 },
    lost: [
      { code: 'KT-02', since: at('23:05'), told: ['Nguyễn Văn Bảo'] },
      { code: 'KT-01', since: at('23:06'), told: ['Nguyễn Văn Bảo'] },
    ],
  })
  expect(book?.facts.outages?.never).toBe(1)
  expect(book?.facts.outages?.list).toMatchObject([
    { facilityName: 'Ký túc xá Quy Nhơn', codes: ['KT-01', 'KT-02'] },
  ])
  expect(book?.facts.violations).toMatchObject({
    ...{ unsorted: 1, openBefore: 3 },
    list: [{ id: 'a', camera: 'KT-02', steps: [{ told: 'Ông Bảo' }] }],
  })
  expect(book?.facts.coverage).toMatchObject({
    ...{ total: 4, seen: 1 },
    unseen: [
      { code: 'KT-04', never: true },
      { code: 'KT-01', never: false },
      { code: 'KT-02', never: true },
    ],
  })
  expect(book?.facts.sent).toBeNull()
  expect(test.logged).toEqual(["the shift book's sent cannot be told: no log"])
})

it('is signed by both sides, locked, and followed by the next shift with what is open', async () => {
  const station = await test.open()
  const { shifts, calls } = station
  await shifts.begin(people)
  const id = shifts.current()?.id ?? ''
  await shifts.addMatter('Gọi lại Cảng Quy Nhơn')
  await shifts.addMatter('Đổi mực máy in')
  const [, ink] = shifts.state().now?.matters ?? []
  await shifts.tickMatter(ink?.id ?? '', true)
  await shifts.write(id, { remarks: 'Đêm yên tĩnh' })
  expect(await shifts.write('20200101-000000-aaaa', {})).toMatchObject({ reason: 'shift-ended' })
  test.clock.advance(8 * 3_600_000)
  expect(await sign(station)).toEqual({ status: 'done', id })
  expect(shifts.current()).toMatchObject({
    head: 'Trần Minh',
    slot: 1,
    from: at('05:50', '2026-11-23'),
  })
  expect(shifts.state().now?.matters.map(({ text }) => text)).toEqual(['Gọi lại Cảng Quy Nhơn'])
  const found = await calls.get(id, caller)
  expect(found).toMatchObject({
    ...{ status: 'done', seal: 'whole' },
    book: {
      ...{ state: 'signed', words: { remarks: 'Đêm yên tĩnh' }, matters: [{}, {}] },
      given: { name: 'Lê Thị Hoa', way: 'typed' },
      received: { name: 'Trần Minh' },
    },
  })
  expect(test.records[0]).toMatchObject({ id, detail: { state: 'signed', given: 'Lê Thị Hoa' } })
  expect(statSync(test.file(id)).mode & 0o777).toBe(0o400)
  expect(await shifts.between(at('22:00'), at('23:00'))).toMatchObject([
    { state: 'signed', outages: 1, open: 1 },
  ])
  expect(await shifts.between(0, at('23:00', '2026-11-23'))).toMatchObject([
    {},
    { state: 'running', outages: null, violations: null, missed: null, open: 1 },
  ])
})

it('asks both passwords, and that they are two who may', async () => {
  test.byPassword = true
  const station = await test.open()
  await station.shifts.begin(people)
  const hoa = { name: 'hoa', password: 'mật khẩu Hoa' }
  const minh = { name: 'minh', password: 'mật khẩu Minh' }
  const wrong = { name: 'minh', password: '1234' }
  const reason = async (order: Partial<SignOrder>) =>
    ((await sign(station, order)) as { reason?: string }).reason
  expect(await reason({ giver: wrong, receiver: minh })).toBe('giver-wrong-password')
  expect(await reason({ giver: hoa, receiver: wrong })).toBe('receiver-wrong-password')
  expect(await reason({ giver: hoa, receiver: hoa })).toBe('same-person')
  expect(await reason({ giver: { name: 'an', password: 'mật khẩu An' } })).toBe(
    'giver-not-of-shift',
  )
  expect(await reason({ giver: null, receiver: null })).toBe('nobody-signs')
  expect(readdirSync(test.dir)).not.toContain('shifts')
  expect(await reason({ giver: hoa, receiver: minh })).toBeUndefined()
  const [line] = station.list().items
  expect(line?.shift.crew[0]).toMatchObject({ account: 'hoa', name: 'Lê Thị Hoa' })
  expect(line).toMatchObject({ givenBy: 'Lê Thị Hoa', receivedBy: 'Trần Minh' })
  const text = readFileSync(test.file(line?.shift.id ?? ''), 'utf8')
  expect(text).toContain('"way": "password"')
  expect(text).not.toContain('mật khẩu')
})

it('signs nothing but what was seen', async () => {
  const station = await test.open()
  const { shifts, handover } = station
  await shifts.begin(people)
  const made = await handover.prepare()
  await shifts.write(shifts.current()?.id ?? '', { remarks: 'thêm' })
  const sha256 = made.status === 'done' ? made.sha256 : ''
  const giver = { name: 'Lê Thị Hoa', password: '' }
  const order = { sha256, giver, receiver: null, next: null }
  expect(await handover.sign(order)).toMatchObject({ reason: 'book-stale' })
  const again = await handover.prepare()
  test.clock.advance(11 * 60_000)
  const late = { ...order, sha256: again.status === 'done' ? again.sha256 : '' }
  expect(await handover.sign(late)).toMatchObject({ reason: 'book-stale' })
})

it('says who was not there: nobody to receive, or nobody to give', async () => {
  const station = await test.open()
  await station.shifts.begin(people)
  await station.shifts.addMatter('Còn mở')
  expect(await sign(station, { receiver: null, next: null })).toMatchObject({ status: 'done' })
  expect(station.shifts.current()).toBeNull()
  expect(station.shifts.state().left).toHaveLength(1)
  test.clock.advance(60_000)
  await station.shifts.begin(people)
  expect(station.shifts.state().now?.matters).toHaveLength(1)
  test.clock.advance(60_000)
  expect(await sign(station, { giver: null })).toMatchObject({ status: 'done' })
  expect(station.list().items.map(({ state }) => state)).toEqual(['left', 'alone'])
})
