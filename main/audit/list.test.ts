import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AuditCheck, AuditFilter, AuditWords } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { createVault } from '../cameras'
import { createCustodyLog, openStationKey } from '../evidence'
import { fileOf } from '../facilities'
import { Checking, everything, peopleOf, tableOf } from '.'

const ALL: AuditFilter = {
  ...{ from: null, to: null, by: '', actions: [], facility: '', camera: '', text: '' },
}
const words: AuditWords = {
  ...{ title: 'Nhật ký kiểm toán', station: 'Phần mềm', about: 'Về danh sách', chosen: 'Tất cả' },
  head: ['Số', 'Thời gian', 'Người', 'Việc', 'Đối tượng', 'Chi tiết'],
  ...{ actions: { 'signed-in': 'Đăng nhập' }, fields: { login: 'Tên đăng nhập' } },
  ...{ madeBy: 'Người xuất', madeAt: 'Lúc', count: 'Số bản ghi', filter: 'Lọc' },
}
let dir: string
let clock: ReturnType<typeof fakeClock>
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'audit-list-'))
  clock = fakeClock(Date.UTC(2026, 10, 22, 14, 15, 22, 123))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function filled() {
  const safeStorage = {
    isEncryptionAvailable: () => false,
    encryptString: () => Buffer.alloc(0),
    decryptString: () => '',
  }
  const vault = createVault({ safeStorage, dir, platform: 'linux' })
  const key = await openStationKey({ dir, vault, clock })
  if (!key.ok) throw new Error(key.reason)
  const log = createCustodyLog({ dir, clock, key: key.value })
  await log.append(
    { by: '=Hoa', action: 'signed-in', subject: 'a1', detail: { login: 'hoa', again: true } },
    { by: '', action: 'backup-made', subject: '' },
    { by: 'An', action: 'signed-in', subject: 'a2' },
  )
  return log
}

it('hands on what matches as a list, in the words of the page, and runs nothing', async () => {
  await filled()
  const { records, cut } = await everything(dir, ALL, 10)
  expect([records.length, cut]).toEqual([3, false])
  const table = tableOf(records, { words, madeBy: 'An', madeAt: '2026-11-23 03:00' })
  const { data } = Papa.parse<string[]>((await fileOf(table, 'csv')).toString().slice(1))
  expect(data.slice(0, 4)).toEqual([
    words.head,
    ['3', '2026-11-22 21:15:22', 'An', 'Đăng nhập', 'a2', ''],
    ['2', '2026-11-22 21:15:22', 'Phần mềm', 'backup-made', '', ''],
    ['1', '2026-11-22 21:15:22', "'=Hoa", 'Đăng nhập', 'a1', 'again: true; Tên đăng nhập: hoa'],
  ])
  const xlsx = await fileOf(table, 'xlsx')
  expect(xlsx.subarray(0, 2).toString()).toBe('PK')
})

it('says when there is more than it takes, and takes the newest', async () => {
  await filled()
  const { records, cut } = await everything(dir, ALL, 2)
  expect([records.map(({ seq }) => seq), cut]).toEqual([[3, 2], true])
})

it('names everybody who is in it', async () => {
  await filled()
  expect(await peopleOf(dir)).toEqual(['=Hoa', 'An'])
})

it('checks the chain, and says where it does not fit', async () => {
  const custody = await filled()
  const told: AuditCheck[] = []
  const checking = new Checking({ custody, clock, changed: (state) => told.push(state) })
  const both = [checking.check(), checking.check()]
  expect(await both[0]).toMatchObject({ state: 'sound', records: 3, repairs: 0 })
  expect(await both[1]).toBe(await both[0])
  expect(told[0]).toEqual({ state: 'working', share: 0 })
  const path = join(dir, '2026-11.jsonl')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"a1"', '"b1"'))
  expect(await checking.check()).toMatchObject({
    state: 'broken',
    reason: 'changed',
    line: 1,
    seq: 1,
  })
  expect(checking.state).toBe(told.at(-1))
})
