import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { Occupancy } from '.'

let dir: string
let damaged: [string, number | 'unreadable'][]
const clock = fakeClock(1000)
const open = () =>
  Occupancy.open({
    ...{ dir, clock },
    damaged: (file, what) => damaged.push([file.slice(dir.length + 1), what]),
  })

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'vong-gac-occupancy-')), 'occupancy')
  damaged = []
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true }))

const noted = (facility: string, date: string, count: number | null) => ({ facility, date, count })

describe('the number of people in quarantine', () => {
  it('is the last that was noted for the newest day, over a restart, a file for each year', async () => {
    const first = await open()
    const told: number[] = []
    first.onChange(() => told.push(first.latest().length))
    await first.note([noted('A', '2021-06-01', 120), noted('B', '2021-06-03', 7)], 'An')
    await first.note([noted('A', '2021-06-01', 118)], 'Bình')
    await first.note([noted('A', '2020-12-31', 300)], 'An')
    expect(told).toEqual([2, 2, 2])
    expect(readdirSync(dir)).toEqual(['2020.jsonl', '2021.jsonl'])
    expect(readFileSync(join(dir, '2021.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(3)

    const again = await open()
    for (const book of [first, again]) {
      expect(book.latest()).toEqual([
        { ...noted('A', '2021-06-01', 118), at: 1000, by: 'Bình' },
        { ...noted('B', '2021-06-03', 7), at: 1000, by: 'An' },
      ])
      const { notes } = await book.history('A')
      expect(notes.map(({ date, count, by }) => [date, count, by])).toEqual([
        ['2020-12-31', 300, 'An'],
        ['2021-06-01', 120, 'An'],
        ['2021-06-01', 118, 'Bình'],
      ])
    }
    expect(damaged).toEqual([])
  })

  it('writes what is new alone, and is as before when what held before is noted again', async () => {
    const book = await open()
    await book.note([noted('A', '2021-06-01', 120)], 'An')
    const size = () => readFileSync(join(dir, '2021.jsonl'), 'utf8').length
    const before = size()
    expect(await book.note([noted('A', '2021-06-01', 120)], 'An')).toEqual({ ok: true, value: [] })
    expect(size()).toBe(before)
    const import_ = [
      noted('A', '2021-06-01', 90),
      noted('A', '2021-06-02', 80),
      noted('B', '2021-06-02', 1),
    ]
    const done = await book.note(import_, 'An')
    expect(book.latest().map(({ count }) => count)).toEqual([80, 1])
    expect(done.ok && (await book.note(done.value, 'An')).ok).toBe(true)
    for (const one of [book, await open()])
      expect(one.latest().map(({ facility, date, count }) => [facility, date, count])).toEqual([
        ['A', '2021-06-01', 120],
      ])
    // What was taken back is on record as well.
    expect((await book.history('B')).notes.map(({ count }) => count)).toEqual([1, null])
  })

  it('is taken back but for what was noted over it since', async () => {
    const book = await open()
    await book.note([noted('A', '2021-06-01', 120)], 'An')
    const done = await book.note(
      [noted('A', '2021-06-01', 90), noted('B', '2021-06-01', 5)],
      'Nhập tệp',
    )
    const before = done.ok ? done.value : []
    const held = before.map((one) => ({ ...one, noted: one.facility === 'A' ? 90 : 5 }))
    await book.note([noted('A', '2021-06-01', 95)], 'Bình')
    await book.takeBack(held, 'An')
    expect(book.latest().map(({ facility, count }) => [facility, count])).toEqual([['A', 95]])
    expect([book.daysOf('A'), book.daysOf('B')]).toEqual([1, 0])
  })

  it('is read when what is being noted is there, not by halves', async () => {
    const book = await open()
    await book.note([noted('A', '2021-06-01', 1)], 'An')
    const noting = book.note([noted('A', '2021-06-02', 2)], 'An')
    expect((await book.history('A')).notes.map(({ count }) => count)).toEqual([1, 2])
    await noting
  })

  it('goes with another code, each year by itself, and is not taken by a namesake', async () => {
    const book = await open()
    await book.note([noted('A', '2020-05-01', 1), noted('A', '2021-05-01', 2)], 'An')
    await book.rename('A', 'Z')
    await book.rename('A', 'Z')
    await book.note([noted('A', '2020-06-01', 50), noted('Z', '2021-06-01', 3)], 'An')
    for (const one of [book, await open()]) {
      expect(
        (await one.history('Z')).notes.map(({ facility, count }) => [facility, count]),
      ).toEqual([
        ['Z', 1],
        ['Z', 2],
        ['Z', 3],
      ])
      expect((await one.history('A')).notes.map(({ count }) => count)).toEqual([50])
      expect(one.latestOf('Z')?.count).toBe(3)
      expect(one.latestOf('A')?.count).toBe(50)
    }
  })

  it('leaves out what is damaged, tells it, and goes on behind a line that was cut off', async () => {
    const book = await open()
    await book.note([noted('A', '2021-06-01', 120), noted('A', '2021-06-02', 121)], 'An')
    appendFileSync(join(dir, '2021.jsonl'), '{"facility":"A","date":"2021-06-03","cou')
    const again = await open()
    expect(damaged).toEqual([['2021.jsonl', 1]])
    await again.note([noted('A', '2021-06-04', 9)], 'An')
    const third = await open()
    expect(third.latestOf('A')?.count).toBe(9)
    expect(await third.history('A')).toMatchObject({ damaged: 1, notes: [{}, {}, {}] })
  })

  it('says what cannot be written, and nothing has changed', async () => {
    writeFileSync(dir, 'a file in the way')
    const book = await open()
    expect(await book.note([noted('A', '2021-06-01', 1)], 'An')).toMatchObject({
      reason: 'not-writable',
    })
    expect(book.latest()).toEqual([])
  })

  it('ten thousand notes open within a second of work, and answer at once', async () => {
    const book = await open()
    const days = Array.from({ length: 10 }, (_, day) =>
      new Date(Date.UTC(2021, 4, 1 + day)).toISOString().slice(0, 10),
    )
    for (const day of days)
      await book.note(
        Array.from({ length: 1000 }, (_, n) => noted(`CS-${n}`, day, n % 300)),
        'An',
      )
    // Work, not time: other tests have the processors as well.
    const began = process.cpuUsage()
    const again = await open()
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
    const asked = performance.now()
    expect(again.latest()).toHaveLength(1000)
    for (let i = 0; i < 1000; i++) again.latestOf(`CS-${i}`)
    expect(performance.now() - asked).toBeLessThan(200)
  }, 20_000)
})
