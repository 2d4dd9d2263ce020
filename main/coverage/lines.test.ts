import { expect, it } from 'vitest'
import type { Sum } from './account'
import { hourOf } from './days'
import { knownLine, Reader, stateLine, Writer } from './lines'

const AT = Date.parse('2026-11-22T10:20:00+07:00')
const HOUR = hourOf(AT)
const sums = (...all: [string, number, number][]) =>
  new Map(
    all.map(([camera, seconds, ago]): [string, Sum] => [
      camera,
      { ms: seconds * 1000, last: AT - ago * 1000 },
    ]),
  )

it('reads what it writes, equal cameras together and each named once', () => {
  const writer = new Writer()
  const many = Array.from({ length: 64 }, (_, i): [string, number, number] => [`cam-${i}`, 60, 0])
  const first = writer.line(AT, HOUR, sums(...many, ['left', 20, 35]))
  const second = writer.line(AT + 60_000, HOUR, sums(...many))
  expect(second.length).toBeLessThan(300)
  const reader = new Reader()
  const entry = reader.read(first)
  expect(entry).toMatchObject({ kind: 'seen', hour: HOUR })
  expect(entry?.kind === 'seen' && entry.cameras).toHaveLength(65)
  expect(entry?.kind === 'seen' && entry.cameras.at(-1)).toEqual({
    ...{ camera: 'left', seconds: 20, last: AT - 35_000 },
  })
  expect(reader.read(second)).toMatchObject({ cameras: { length: 64 } })
  expect(reader.read(stateLine(AT, [['a', 1, 0]]))).toEqual({
    ...{ kind: 'state', cameras: [{ camera: 'a', known: 1, seen: 0 }] },
  })
  expect(reader.read(knownLine(AT, ['a']))).toEqual({ kind: 'known', at: AT, cameras: ['a'] })
  expect(reader.damaged).toBe(0)
})

it('loses with a damaged line what it names until the next hour, and takes nothing for another', () => {
  const writer = new Writer()
  const lines = [
    writer.line(AT, HOUR, sums(['a', 60, 0])),
    writer.line(AT, HOUR, sums(['a', 60, 0], ['b', 60, 0])),
    writer.line(AT, HOUR, sums(['a', 60, 0], ['b', 60, 0], ['c', 60, 0])),
    writer.line(AT, HOUR + 3_600_000, sums(['b', 60, 0])),
  ]
  const read = (broken: number) => {
    const reader = new Reader()
    const names = lines.map((line, i) => {
      const entry = reader.read(i === broken ? line.replace('"seen"', '"sewn') : line)
      return entry?.kind === 'seen' ? entry.cameras.map(({ camera }) => camera).join('') : '-'
    })
    return [...names, reader.damaged]
  }
  expect(read(1)).toEqual(['a', '-', 'ac', 'b', 2])
  expect(read(0)).toEqual(['-', 'b', 'bc', 'b', 3])
})

it('builds on nothing that may not be there', () => {
  const writer = new Writer()
  writer.line(AT, HOUR, sums(['a', 60, 0]))
  writer.reset()
  expect(new Reader().read(writer.line(AT, HOUR, sums(['a', 60, 0])))).toMatchObject({
    cameras: [{ camera: 'a', seconds: 60 }],
  })
})
