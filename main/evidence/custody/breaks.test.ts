import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fakeClock } from '../../base/clock'
import { recordsAbout } from './about'
import { createCustodyLog } from './log'
import { verifyLog } from './verify'

// A busy month: what reads it runs in the process that all pictures of the wall pass through.
const RECORDS = 12_000
const ids = Array.from({ length: 500 }, (_, i) => `20261122-141522-123-${`${1000 + i}`}`)
let dir: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'breaks-'))
  const log = createCustodyLog({ dir, clock: fakeClock(Date.UTC(2026, 10, 22)), key: null })
  const entries = Array.from({ length: RECORDS }, (_, i) => ({
    ...{ by: 'Lê Thị Hoa', action: 'viewed' as const },
    subject: `${ids[i % ids.length]}${i % 2 ? '/still-1.jpg' : ''}`,
    detail: { note: '"subject":"20261122-000000-000-zzzz"' },
  }))
  expect(await log.append(...entries)).toMatchObject({ ok: true })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The longest time that nothing else got its turn, as a share of the whole. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  let [last, longest, over] = [begun, 0, false]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!over) setImmediate(look)
  }
  setImmediate(look)
  await work()
  over = true
  look()
  return longest / (performance.now() - begun)
}

it('checks the log without holding anything up', async () => {
  let verdict: object = {}
  const hold = await longestHold(async () => {
    verdict = await verifyLog(dir)
  })
  expect(verdict).toMatchObject({ finding: { reason: 'head-unsigned', seq: RECORDS } })
  expect(hold).toBeLessThan(0.4)
})

it('finds the records of many bookmarks without holding anything up', async () => {
  let found: unknown[] = []
  const hold = await longestHold(async () => {
    found = await recordsAbout(dir, ids)
  })
  expect(found).toHaveLength(RECORDS)
  expect(hold).toBeLessThan(0.4)
  expect(await recordsAbout(dir, ['20261122-000000-000-zzzz'])).toEqual([])
  expect(await recordsAbout(dir, ids.slice(0, 2))).toHaveLength((2 * RECORDS) / ids.length)
})
