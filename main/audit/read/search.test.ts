import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditFilter, AuditRecord } from '../../../preload/contract'
import { fakeClock } from '../../base/clock'
import { type CustodyEntry, createCustodyLog } from '../../evidence'
import { search } from './search'

const ALL: AuditFilter = {
  ...{ from: null, to: null, by: '', actions: [], facility: '', camera: '', text: '' },
}
const HOA = 'Lê Thị "Hoa"'
let dir: string

/** Three months; 900 records each, long enough for several pieces. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'audit-'))
  for (const month of [8, 9, 10]) {
    const clock = fakeClock(Date.UTC(2026, month, 5))
    const log = createCustodyLog({ dir, clock, key: null })
    for (let i = 0; i < 3; i++) {
      await log.append(...Array.from({ length: 300 }, (_, n) => entry(n, month)))
      clock.advance(3_600_000)
    }
  }
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function entry(n: number, month: number): CustodyEntry {
  const by = n % 3 === 0 ? HOA : 'An'
  const detail = { camera: `C${n % 10}`, name: 'Hành lang Đông', long: 'đ'.repeat(700) }
  if (n === 150 && month === 9) return { by, action: 'signed-in', subject: 'a1', detail: {} }
  return { by, action: 'camera-changed', subject: `id-${n}`, detail }
}

/** All pages, as a window asks for them. */
async function everything(filter: Partial<AuditFilter>, most = 100, budget = 600) {
  const records: AuditRecord[] = []
  let [cursor, pages]: [string | null, number] = [null, 0]
  do {
    const page = await search(dir, { filter: { ...ALL, ...filter }, cursor, most }, budget)
    expect(page.records.length).toBeLessThanOrEqual(most)
    records.push(...page.records)
    cursor = page.next
    pages++
  } while (cursor !== null)
  return { records, pages }
}

describe('search', () => {
  it('gives every record once, the newest first, page by page over months', async () => {
    const { records } = await everything({}, 64)
    expect(records.map(({ seq }) => seq)).toEqual(Array.from({ length: 2700 }, (_, i) => 2700 - i))
  })

  it('comes back in time with what it has, and goes on', async () => {
    const { records, pages } = await everything({ actions: ['signed-in'] }, 100, 0)
    expect(records).toHaveLength(3)
    expect(pages).toBeGreaterThan(3)
  })

  it.each<[string, Partial<AuditFilter>, number]>([
    ['a person', { by: HOA }, 900],
    ['an action', { actions: ['signed-in'] }, 3],
    ['a camera', { camera: 'C7' }, 270],
    ['a camera that is none', { camera: 'C' }, 0],
    ['a facility', { facility: 'CL-01' }, 0],
    ['words without accents', { text: 'dong HANH', camera: 'C1' }, 270],
    ['words that are not there', { text: 'tay' }, 0],
    ['a time', { from: Date.UTC(2026, 9, 5, 1), to: Date.UTC(2026, 9, 5, 2) }, 300],
    ['several', { by: HOA, camera: 'C3', from: Date.UTC(2026, 9, 1) }, 60],
  ])('finds by %s', async (_what, filter, count) => {
    const { records } = await everything(filter)
    expect(records).toHaveLength(count)
  })

  it('tells of lines that are no record, and not of one that is being written', async () => {
    const path = join(dir, '2026-11.jsonl')
    const before = readFileSync(path)
    appendFileSync(path, 'rubbish\n{"action":"sig')
    const page = await search(dir, { filter: ALL, cursor: null, most: 1 })
    writeFileSync(path, before)
    expect(page).toMatchObject({ damaged: 1, records: [{ seq: 2700 }] })
  })
})
