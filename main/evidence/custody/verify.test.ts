import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fakeClock } from '../../base/clock'
import type { StationKey } from '../station-key'
import { stationKey } from '../testing/station'
import { createCustodyLog } from './log'
import { type CustodyRecord, follow, lineOf, START } from './record'
import { verifyLog } from './verify'

const MONTHS = ['2026-09.jsonl', '2026-10.jsonl', '2026-11.jsonl']
let folder: string
let dir: string
let key: StationKey

/** Three months of four records each. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-log-'))
  dir = join(folder, 'custody')
  key = await stationKey(folder)
  for (const month of [8, 9, 10]) {
    const clock = fakeClock(Date.UTC(2026, month, 5))
    const log = createCustodyLog({ dir: join(folder, 'good'), clock, key })
    for (const subject of ['a', 'b', 'c', 'd'])
      await log.append({ by: 'Hoa', action: 'viewed', subject })
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(dir, { recursive: true, force: true })
  cpSync(join(folder, 'good'), dir, { recursive: true })
})

const pathOf = (name: string) => join(dir, name)
const linesOf = (name: string) => readFileSync(pathOf(name), 'utf8').split('\n').slice(0, -1)
const put = (name: string, lines: string[]) =>
  writeFileSync(pathOf(name), lines.map((line) => `${line}\n`).join(''))
const edit = (name: string, change: (lines: string[]) => string[]) =>
  put(name, change(linesOf(name)))
const swap = (lines: string[], a: number, b: number) =>
  lines.map((line, i) => (i === a ? lines[b] : i === b ? lines[a] : line) ?? '')

const [first, second, third] = MONTHS as [string, string, string]

it('is sound as it was written', async () => {
  expect(await verifyLog(dir)).toMatchObject({ ok: true, value: { records: 12, shards: 3 } })
})

type Change = [string, () => void, object]
const changes: Change[] = [
  [
    'a name changed',
    () =>
      edit(second, (lines) =>
        lines.map((line, i) => (i === 1 ? line.replace('Hoa', 'Lan') : line)),
      ),
    { reason: 'changed', file: second, line: 2, seq: 6 },
  ],
  [
    'a space added',
    () =>
      edit(second, (lines) => lines.map((line, i) => (i === 2 ? line.replace(':', ': ') : line))),
    { reason: 'changed', file: second, line: 3, seq: 7 },
  ],
  [
    'a line broken',
    () => edit(first, (lines) => lines.map((line, i) => (i === 0 ? line.slice(1) : line))),
    { reason: 'malformed', file: first, line: 1, seq: 1 },
  ],
  [
    'a line removed',
    () => edit(second, (lines) => lines.filter((_, i) => i !== 1)),
    { reason: 'missing', file: second, line: 2, seq: 6, detail: '6' },
  ],
  [
    'two lines swapped',
    () => edit(second, (lines) => swap(lines, 1, 2)),
    { reason: 'reordered', file: second, line: 2, seq: 6 },
  ],
  [
    'a line twice',
    () => edit(second, (lines) => [...lines.slice(0, 2), ...lines.slice(1)]),
    { reason: 'repeated', file: second, line: 3, seq: 6 },
  ],
  [
    'the end of a month removed',
    () => edit(first, (lines) => lines.slice(0, 2)),
    { reason: 'missing', file: second, line: 1, seq: 3, detail: '4' },
  ],
  [
    'the first month removed',
    () => rmSync(pathOf(first)),
    { reason: 'shard-missing', file: second, line: 1, seq: 1, detail: '4' },
  ],
  [
    'a month amid removed',
    () => rmSync(pathOf(second)),
    { reason: 'shard-missing', file: third, line: 1, seq: 5, detail: '8' },
  ],
  [
    'the last month removed',
    () => rmSync(pathOf(third)),
    { reason: 'end-missing', file: second, seq: 9, detail: '12' },
  ],
  [
    'the last line removed',
    () => edit(third, (lines) => lines.slice(0, -1)),
    { reason: 'end-missing', file: third, seq: 12, detail: '12' },
  ],
  [
    'a month under another name',
    () => renameSync(pathOf(first), pathOf('2026-12.jsonl')),
    { reason: 'reordered', file: second, line: 1, seq: 1 },
  ],
  [
    'the last line cut off',
    () => writeFileSync(pathOf(third), linesOf(third).join('\n')),
    { reason: 'cut-off', file: third, line: 4, seq: 12 },
  ],
  ['the head removed', () => rmSync(pathOf('head.json')), { reason: 'head-missing' }],
  ['the head broken', () => writeFileSync(pathOf('head.json'), '{'), { reason: 'head-damaged' }],
  [
    'the head set back',
    () => {
      const head = readFileSync(pathOf('head.json'), 'utf8').replace('"seq": 12', '"seq": 11')
      writeFileSync(pathOf('head.json'), head)
    },
    { reason: 'head-mismatch', file: third, line: 3, seq: 11 },
  ],
]
it.each(changes)('finds %s', async (_what, change, finding) => {
  change()
  expect(await verifyLog(dir)).toMatchObject({ ok: false, finding })
})

it('finds every single byte that is changed', async () => {
  const bytes = readFileSync(pathOf(second))
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes)
    changed[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(pathOf(second), changed)
    expect((await verifyLog(dir)).ok, `byte ${at}`).toBe(false)
  }
})

/** As someone would who knows how it is made, but has no key. */
function forge(from: number): void {
  let before: CustodyRecord | typeof START = START
  for (const name of MONTHS) {
    edit(name, (lines) =>
      lines.map((line) => {
        const record: CustodyRecord = JSON.parse(line)
        const by = record.seq === 2 ? 'nobody' : record.by
        if (record.seq >= from) before = record
        else before = follow(before, record.at, { ...record, by, action: 'viewed' })
        return 'by' in before ? lineOf(before) : ''
      }),
    )
  }
}

it('finds a record that was given a fitting hash by what follows it', async () => {
  forge(3)
  expect(await verifyLog(dir)).toMatchObject({ finding: { reason: 'chain', file: first, line: 3 } })
})

it('finds a chain that was made anew by its signed head', async () => {
  forge(13)
  expect(await verifyLog(dir)).toMatchObject({ finding: { reason: 'head-mismatch', seq: 12 } })
})

it('finds a chain that was made anew with its head, which nobody could sign', async () => {
  forge(13)
  const { hash } = JSON.parse(linesOf(third).at(-1) ?? '')
  const head = JSON.parse(readFileSync(pathOf('head.json'), 'utf8'))
  writeFileSync(pathOf('head.json'), JSON.stringify({ ...head, hash }))
  expect(await verifyLog(dir)).toMatchObject({ finding: { reason: 'head-unsigned', seq: 12 } })
})

it('finds a log that another key has signed, when told which one it must be', async () => {
  const other = await stationKey(join(folder, 'other'))
  const log = createCustodyLog({ dir, clock: fakeClock(Date.UTC(2026, 10, 6)), key: other })
  await log.append({ by: 'Hoa', action: 'viewed', subject: 'e' })
  expect(await verifyLog(dir)).toMatchObject({
    ok: true,
    value: { fingerprint: other.fingerprint },
  })
  expect(await verifyLog(dir, key.fingerprint)).toMatchObject({
    finding: { reason: 'key-other', detail: other.fingerprint },
  })
})

it('says that a folder holds no log, or cannot be read', async () => {
  expect(await verifyLog(join(dir, 'none'))).toMatchObject({ finding: { reason: 'empty' } })
  rmSync(pathOf(first))
  mkdirSync(pathOf(first))
  expect(await verifyLog(dir)).toMatchObject({ finding: { reason: 'unreadable' } })
})
