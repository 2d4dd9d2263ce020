import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ShiftBook, standardPlan } from '../../preload/contract'
import { Books } from './books'
import { gatherFacts } from './facts'
import { monthOf } from './id'
import { newShift } from './new-shift'
import { entryOf } from './search'
import { noWords } from './store'
import { at, camera, outage, sources } from './testing/sources'

/** A year of three a day. */
const BOOKS = 1095
const EIGHT = 8 * 3_600_000
let dir: string

/** A busy shift: twenty outages of six cameras each. */
function busy() {
  const cameras = Array.from({ length: 120 }, (_, i) => camera(i))
  const outages = Array.from({ length: 20 }, (_, i) =>
    outage({ id: `o${i}`, cameras: cameras.slice(i * 6, i * 6 + 6).map(({ id }) => id) }),
  )
  const given = sources({ cameras: () => cameras, outages: async () => outages })
  return gatherFacts({ sources: given, log: () => {} }, 0, EIGHT)
}

function bookOf(n: number, facts: ShiftBook['facts']): ShiftBook {
  const from = at('06:00', '2026-01-01') + n * EIGHT
  const people = { leader: 'Ông Sơn', head: `Trưởng ca ${n % 7}`, crew: [`Người trực ${n % 11}`] }
  const shift = { ...newShift(standardPlan, people, from), to: from + EIGHT }
  const words = { ...noWords, remarks: n === 500 ? 'Sét đánh hỏng bộ chuyển mạch' : 'Bình thường' }
  const given = { account: null, name: people.head, at: from + EIGHT, way: 'typed' as const }
  return { shift, state: 'signed', facts, words, matters: [], given, received: given }
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'books-'))
  const facts = await busy()
  const months = new Map<string, string[]>()
  for (let n = 0; n < BOOKS; n++) {
    const book = bookOf(n, facts)
    const { id } = book.shift
    const lines = months.get(monthOf(id)) ?? []
    months.set(monthOf(id), lines)
    lines.push(JSON.stringify({ id, ...entryOf(book, []) }))
    // Their files are only read when one is opened.
    mkdirSync(join(dir, monthOf(id)), { recursive: true })
    writeFileSync(join(dir, monthOf(id), `${id}.json`), '{}')
  }
  for (const [month, lines] of months)
    writeFileSync(join(dir, month, 'index.jsonl'), `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('finds a word in a year of books in no time', async () => {
  const begun = performance.now()
  const books = await Books.open(dir, () => {})
  const opened = performance.now()
  const found = books.list({ text: 'set danh', offset: 0, limit: 500 })
  const all = books.list({ offset: 0, limit: 500 })
  const took = performance.now() - opened
  expect([found.total, all.total, all.items.length]).toEqual([1, BOOKS, 500])
  expect(opened - begun).toBeLessThan(1_500)
  expect(took).toBeLessThan(300)
})
