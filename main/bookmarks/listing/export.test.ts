import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Papa from 'papaparse'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fail, ok } from '../../base/result'
import { bundled } from '../../base/testing/own-process'
import { type BookmarkStore, defaultCodes } from '..'
import { AT, DAY, draft, must, newFolder, openStore, reasonOf } from '../fixtures/drafts'
import type { Names } from './cells'
import { exportList, type ListOrder } from './export'
import { COLUMNS, type Column, textsIn } from './texts'

const bundle = newFolder()
let thread: string
let dir: string
let store: BookmarkStore
let recorded: { count: number; sha256: string; size: number }[]

beforeAll(async () => {
  thread = await bundled(join(import.meta.dirname, '../fixtures/list-thread.ts'), bundle)
}, 30_000)
afterAll(() => rmSync(bundle, { recursive: true, force: true }))
beforeEach(async () => {
  dir = newFolder()
  recorded = []
  store = await openStore(join(dir, 'bookmarks'))
})
afterEach(async () => {
  await store.settled()
  rmSync(dir, { recursive: true, force: true })
})

const names = (language: 'vi' | 'en'): Names => ({
  ...{ language, codes: defaultCodes, madeBy: 'Trần Bình', madeAt: AT + DAY },
  facility: () => ({ district: 'Quy Nhơn', authority: 'Sở Y tế' }),
  placement: (code) => `điểm ${code}`,
})

const write = (order: Partial<ListOrder>, record = async () => ok()) =>
  exportList(
    {
      store,
      start: (workerData) => new Worker(thread, { workerData }),
      record: (file) => {
        recorded.push(file)
        return record()
      },
    },
    { filter: {}, format: 'csv', path: join(dir, 'list'), names: names('vi'), ...order },
  )

const rowsIn = (text: string) =>
  Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' }).data.slice(0, -1)
const at = (row: string[] | undefined, column: Column) => row?.[COLUMNS.indexOf(column)]

/** One ordinary and one that is anything but. */
async function saveTwo() {
  must(await store.create(draft(AT)))
  const note = '=HYPERLINK("http://x";"a,b")\nhai dòng \u0007'
  const over = { note, kind: '', people: null, owner: '@Hoa', due: AT + 1, tags: ['+1', 'b'] }
  const { id } = must(await store.create(draft(AT + 1000, over)))
  const step = { state: 'reported', note: 'gọi lại', told: 'Ông Sáu', way: 'điện thoại' } as const
  must(await store.step([id], step, 'An'))
}

describe('as CSV', () => {
  it('has every column in the language asked for, newest first, in local time', async () => {
    await saveTwo()
    expect(must(await write({}))).toBe(2)
    const text = readFileSync(join(dir, 'list'), 'utf8')
    expect(text.startsWith('\ufeffSTT,')).toBe(true)
    const [header, newer, older] = rowsIn(text.slice(1))
    expect(header).toEqual(COLUMNS.map((column) => textsIn('vi').columns[column]))
    const line = Object.fromEntries(COLUMNS.map((column) => [column, at(older, column)]))
    expect(line).toEqual({
      ...{ number: '2', id: draft(AT).id, at: '2026-11-22 21:15:22', facilityCode: 'CS-01' },
      ...{ facility: 'Trường Cao đẳng Y tế Bình Định', district: 'Quy Nhơn', authority: 'Sở Y tế' },
      ...{ camera: 'CS-01-C1 Hành lang tầng 2', placement: 'điểm HL', kindCode: 'PV01' },
      ...{ kind: 'Không mang đủ phương tiện phòng hộ', severity: 'Thường' },
      ...{ subject: labelOf('subjects', 'YT'), people: '1', place: 'Cửa phòng 203' },
      ppe: `${labelOf('ppeItems', 'TCM')}: ${labelOf('ppeStates', 'THIEU')}; ${labelOf('ppeItems', 'KTYT')}: ${labelOf('ppeStates', 'DU')}`,
      ...{ note: 'Không có tấm che mặt', tags: 'đợt 4', operator: 'Nguyễn Đức An', state: 'Mới' },
      ...{ since: '2026-11-22 21:15:22', told: '', way: '', history: '', owner: '', due: '' },
      ...{ overdue: '', locked: '', files: '1', madeBy: 'Trần Bình' },
      madeAt: '2026-11-23 21:15:22',
    })
    expect(at(newer, 'kind')).toBe('Chưa phân loại')
    expect([at(newer, 'told'), at(newer, 'way')]).toEqual(['Ông Sáu', 'điện thoại'])
    expect(at(newer, 'history')).toBe(
      '2026-11-22 21:15:22 An: Đã báo cơ sở (Ông Sáu, điện thoại, gọi lại)',
    )
    expect(at(newer, 'overdue')).toBe('Có')
  })

  it('lets no cell begin like a formula', async () => {
    await saveTwo()
    must(await write({}))
    const [, newer] = rowsIn(readFileSync(join(dir, 'list'), 'utf8').slice(1))
    expect(at(newer, 'note')).toMatch(/^'=HYPERLINK\("http:\/\/x";"a,b"\)\nhai dòng/)
    expect([at(newer, 'owner'), at(newer, 'tags')]).toEqual(["'@Hoa", "'+1; b"])
  })

  it('holds what matches, or what was chosen, and is put on record with its hash', async () => {
    await saveTwo()
    expect(must(await write({ filter: { kinds: ['PV01'] } }))).toBe(1)
    const ids = [draft(AT).id, draft(AT + 1000).id, draft(AT).id]
    expect(must(await write({ filter: { text: 'zzz' }, ids }))).toBe(2)
    const bytes = readFileSync(join(dir, 'list'))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(recorded[1]).toEqual({ count: 2, sha256, size: bytes.length })
  })
})

describe('as a spreadsheet', () => {
  it('is read by others: texts are texts, moments are dates, no formula', async () => {
    await saveTwo()
    const path = join(dir, 'list.xlsx')
    must(await write({ format: 'xlsx', path, names: names('en') }))
    const script = join(import.meta.dirname, '../fixtures/read-xlsx.py')
    const said = execFileSync('python3', [script, path]).toString()
    const [list = [], about = []] = JSON.parse(said) as [string, string, string, string][][][]
    const [header = [], newer = [], older = []] = list
    expect(header.map(([, , text]) => text)).toEqual(
      COLUMNS.map((column) => textsIn('en').columns[column]),
    )
    const cell = (row: typeof header, column: Column) =>
      row.find(([letter]) => letter === header[COLUMNS.indexOf(column)]?.[0])
    expect(cell(newer, 'note')?.[1]).toBe('s')
    expect(cell(newer, 'note')?.[2]).toBe('=HYPERLINK("http://x";"a,b")\nhai dòng  ')
    const [, type, days, format] = cell(older, 'at') ?? []
    expect([type, format]).toEqual(['n', 'dd/mm/yyyy hh:mm:ss'])
    // Days since 30 December 1899, of 21:15:22.123 in Vietnam.
    const local = Date.UTC(1899, 11, 30) + Number(days) * DAY
    expect(new Date(Math.round(local)).toISOString()).toBe('2026-11-22T21:15:22.123Z')
    expect(cell(older, 'people')?.slice(1, 3)).toEqual(['n', '1'])
    expect(cell(newer, 'people')).toBeUndefined()
    expect(about.map(([, value]) => value?.[2])).toEqual([
      ...['Trần Bình', expect.any(String), '2'],
    ])
  })

  it('of nothing is a header', async () => {
    expect(must(await write({ format: 'xlsx' }))).toBe(0)
    expect(existsSync(join(dir, 'list'))).toBe(true)
  })
})

describe('what fails leaves everything as it was', () => {
  const rest = () => readdirSync(dir).filter((name) => name !== 'bookmarks')

  it.each(['csv', 'xlsx'] as const)('where a %s cannot be written', async (format) => {
    await saveTwo()
    writeFileSync(join(dir, 'list'), 'old')
    expect(reasonOf(await write({ format, path: join(dir, 'away', 'list') }))).toBe('not-writable')
    mkdirSync(join(dir, 'list.part'))
    expect(reasonOf(await write({ format }))).toBe('not-writable')
    expect(readFileSync(join(dir, 'list'), 'utf8')).toBe('old')
    expect(rest()).toEqual(['list', 'list.part'])
  })

  it('where it cannot be put on record', async () => {
    await saveTwo()
    writeFileSync(join(dir, 'list'), 'old')
    expect(reasonOf(await write({}, async () => fail('disk-full') as never))).toBe('no-record')
    expect(readFileSync(join(dir, 'list'), 'utf8')).toBe('old')
    expect(rest()).toEqual(['list'])
  })

  it.runIf(existsSync('/dev/full'))('where the disk is full', async () => {
    await saveTwo()
    expect(reasonOf(await write({ path: join(dir, 'full') }))).toBe('done')
    execFileSync('ln', ['-s', '/dev/full', join(dir, 'list.part')])
    expect(reasonOf(await write({}))).toBe('disk-full')
  })
})

function labelOf(list: 'subjects' | 'ppeItems' | 'ppeStates', code: string) {
  return defaultCodes[list].find((each) => each.code === code)?.vi
}
