import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { createCustodyLog } from '../evidence'
import { isLockOnRecord, Sent } from './shift-records'

const START = Date.parse('2026-11-22T22:00:00+07:00')
const MONTH = '2026-11.jsonl'
let dir: string
let clock: ReturnType<typeof fakeClock>
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'shift-records-'))
  clock = fakeClock(START)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const exported = (name: string) => ({
  ...{ by: 'Hoa', action: 'list-exported' as const, subject: '', detail: { name } },
})
const lock = { id: '20261122-215000-aaaa', sha256: 'ab'.repeat(32) }
const signed = {
  ...{ by: 'Hoa', action: 'shift-signed' as const, subject: lock.id },
  detail: { sha256: lock.sha256 },
}

it('reads the log of a busy month once, and then what was added', async () => {
  const log = createCustodyLog({ dir, clock, key: null })
  await log.append(exported('một.xlsx'))
  const other = { by: 'Hoa', action: 'viewed' as const, subject: 'c1' }
  await log.append(...Array.from({ length: 1_000 }, () => other))
  const sent = new Sent(dir)
  const first = await sent.between(START, START + 1000)
  expect(first).toMatchObject([{ name: 'một.xlsx', by: 'Hoa', what: 'list-exported' }])
  // Nobody looks at the beginning again.
  const text = readFileSync(join(dir, MONTH), 'utf8')
  expect(text.length).toBeGreaterThan(200_000)
  writeFileSync(join(dir, MONTH), text.replace('list-exported', 'lost-exported'))
  clock.advance(60_000)
  await log.append(exported('hai.xlsx'))
  const names = async (from: number, to: number) =>
    (await sent.between(from, to)).map(({ name }) => name)
  expect(await names(START, START + 1000)).toEqual(['một.xlsx'])
  expect(await names(START, START + 61_000)).toEqual(['một.xlsx', 'hai.xlsx'])
  // Another shift begins anew.
  expect(await names(START + 1, START + 61_000)).toEqual(['hai.xlsx'])
})

it('finds a lock of long ago in its own month, and in a later file where the clock was set back', async () => {
  const log = createCustodyLog({ dir, clock, key: null })
  await log.append(signed)
  // Years behind it, none of which can be read.
  mkdirSync(join(dir, '2027-01.jsonl'))
  expect(await isLockOnRecord(dir, { ...lock, at: START })).toBe(true)
  expect(await isLockOnRecord(dir, { ...lock, sha256: 'cd', at: START })).toBeNull()
  rmSync(join(dir, '2027-01.jsonl'), { recursive: true })
  writeFileSync(join(dir, '2027-02.jsonl'), readFileSync(join(dir, MONTH)))
  rmSync(join(dir, MONTH))
  expect(await isLockOnRecord(dir, { ...lock, at: START })).toBe(true)
  expect(await isLockOnRecord(dir, { ...lock, id: 'other', at: START })).toBe(false)
})
