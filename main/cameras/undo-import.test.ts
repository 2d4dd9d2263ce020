import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unknownFacility } from '../../preload/contract'
import { openCollection } from '../storage'
import { lastImportSpec } from './bulk/last-import'
import { writeXlsx } from './bulk/write-xlsx'
import type { RegistryCollection } from './change'
import { draft, registryIn, tempFolder } from './fixture'
import { put } from './imports'

const folder = { dir: '', remove: () => {} }
let it_: Awaited<ReturnType<typeof registryIn>>
beforeEach(async () => {
  Object.assign(folder, tempFolder())
  it_ = await registryIn(folder.dir)
})
afterEach(() => folder.remove())

const stored = () => it_.collection.read()
const book = (facilities: unknown[][], cameras: unknown[][]) =>
  writeXlsx([
    { name: 'Cơ sở', widths: [], sticky: 0, rows: facilities as string[][] },
    { name: 'Camera', widths: [], sticky: 0, rows: cameras as string[][] },
  ]).then((bytes) => Buffer.from(bytes))

const FACILITIES = ['Mã cơ sở', 'Tên cơ sở', 'Điện thoại', 'Sức chứa', 'Điểm bắt buộc', 'Hạn']
const CAMERAS = ['Mã', 'Tên', 'Mã cơ sở', 'Điểm đặt', 'Địa chỉ luồng', 'Mật khẩu']

async function preview(bytes: Buffer, file = 'tinh.xlsx') {
  const reply = await it_.registry.previewImport({ file, bytes })
  if (reply.status !== 'done') throw new Error(reply.reason)
  return reply
}

async function load(bytes: Buffer, mode: 'all' | 'good' = 'all', file?: string) {
  const { token } = await preview(bytes, file)
  const { reply } = await it_.registry.commitImport({ token, mode })
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply))
  return reply
}

const province = () =>
  book(
    [
      ['DANH SÁCH CƠ SỞ'],
      FACILITIES,
      ['CS1', 'Khu A', 912345678, 120, 'Cổng ra vào:1; Hành lang:4', '12/06/2021'],
      ['cs2', 'Khu B', '', '', '', ''],
    ],
    [
      CAMERAS,
      ['C1', 'Cổng', 'CS1', 'Cổng ra vào', 'rtsp://10.0.0.1/1', 'mk1'],
      ['C2', 'Sân', 'CS2', 'Sân', 'rtsp://10.0.0.2/1', ''],
    ],
  )

describe('facilities and cameras of one workbook', () => {
  it('are merged by code in one write; a column that is not there keeps what is stored', async () => {
    await it_.registry.saveFacility({
      ...unknownFacility,
      ...{ code: 'CS2', name: 'Cũ', address: 'Quy Nhơn', capacity: 50 },
    })
    const reply = await load(await province())
    expect(reply).toMatchObject({ created: 2, updated: 0, left: 0 })
    expect(reply.facilities).toEqual({ created: 1, updated: 1 })
    const [second, first] = stored().facilities
    expect(first).toEqual({
      ...unknownFacility,
      ...{ code: 'CS1', name: 'Khu A', capacity: 120, deadline: '2021-06-12' },
      contact: { name: '', title: '', phone: '0912345678' },
      required: [
        { place: 'CONG', count: 1 },
        { place: 'HL', count: 4 },
      ],
    })
    expect(second).toMatchObject({
      code: 'CS2',
      name: 'Khu B',
      address: 'Quy Nhơn',
      capacity: null,
    })
    expect(stored().cameras.map(({ facility }) => facility)).toEqual(['CS1', 'CS2'])
  })

  it('name every cell at fault, and only good lines are taken', async () => {
    const bytes = await book(
      [
        FACILITIES,
        ['CS1', '', '', 'nhiều', 'Sân bay:2', '31/06/2021'],
        ['CS2', 'Khu B', 'không', '', 'Trong phòng ở:1', ''],
        ['CS3', 'Khu C', '', '', '', ''],
        ['cs3', 'Khu D', '', '', '', ''],
      ],
      [
        CAMERAS,
        ['C1', 'Cổng', 'CS1', 'Trong nhà vệ sinh', 'rtsp://10.0.0.1/1', ''],
        ['C2', '', 'CS3', 'Cổg ra vào', 'file:///etc', ''],
        ['C3', 'Tốt', 'CS1', '', 'rtsp://10.0.0.3/1', 'bí mật'],
      ],
    )
    const { issues, sheets, token } = await preview(bytes)
    const cells = issues.map(
      ({ sheet, cell, reason }) => `${sheets[sheet]?.name}!${cell} ${reason}`,
    )
    expect(cells).toEqual([
      'Cơ sở!B2 name-missing',
      'Cơ sở!D2 count-invalid',
      'Cơ sở!E2 required-unknown',
      'Cơ sở!F2 day-invalid',
      'Cơ sở!C3 phone-invalid',
      'Cơ sở!E3 place-forbidden',
      'Cơ sở!A4 duplicate-first',
      'Cơ sở!A5 duplicate-in-file',
      'Camera!D2 place-forbidden',
      'Camera!B3 name-missing',
      'Camera!D3 place-unknown',
      'Camera!E3 url-scheme',
      'Camera!C4 facility-line-bad',
    ])
    expect(issues.find(({ cell }) => cell === 'D3')?.hint).toBe('Cổng ra vào')
    expect(JSON.stringify(sheets)).not.toContain('bí mật')
    const { reply } = await it_.registry.commitImport({ token, mode: 'good' })
    expect(reply).toMatchObject({ created: 1, left: 5, facilities: { created: 1 } })
    expect(stored().facilities.map(({ code }) => code)).toEqual(['CS3', 'CS1'])
  })

  it('go out as a workbook and come back unchanged', async () => {
    await load(await province())
    await it_.registry.save(draft({ code: '007', name: '=1+1', note: `'=x`, facility: 'CS1' }))
    const before = JSON.stringify(stored())
    const sheets = it_.registry.exportSheets(new Map([['CS1', 96]]), 'vi')
    expect(JSON.stringify(sheets)).not.toContain('mk1')
    const again = await preview(Buffer.from(await writeXlsx(sheets)))
    expect(again.issues).toEqual([])
    expect(again.cameras).toEqual({ create: 0, update: 0, same: 3, bad: 0 })
    expect(again.facilities).toEqual({ create: 0, update: 0, same: 2, bad: 0 })
    expect(JSON.stringify(stored())).toBe(before)
  })
})

describe('the undo of an import', () => {
  const changed = async () =>
    book(
      [FACILITIES, ['CS1', 'Tên khác', '', '', '', ''], ['CS9', 'Mới', '', '', '', '']],
      [
        CAMERAS,
        ['C1', 'Tên khác', 'CS9', '', 'rtsp://10.9.9.9/1', 'mk2'],
        ['C9', 'Mới', 'CS9', '', 'rtsp://10.0.0.9/1', 'mk9'],
      ],
    )

  it('brings back exactly what there was, passwords too, after a restart', async () => {
    await load(await province())
    const before = JSON.stringify(stored())
    const file = readFileSync(join(folder.dir, 'registry.json'), 'utf8')
    await load(await changed(), 'all', 'lan-hai.xlsx')
    expect(it_.registry.lastImports()[0]).toMatchObject({
      ...{ file: 'lan-hai.xlsx', cameras: 2, facilities: 2 },
    })
    it_ = await registryIn(folder.dir)
    const { reply } = await it_.registry.undoImport()
    expect(reply).toEqual({
      status: 'done',
      cameras: { removed: 1, restored: 1 },
      facilities: { removed: 1, restored: 1 },
      left: [],
    })
    expect(JSON.stringify(stored())).toBe(before)
    expect(dataOf(readFileSync(join(folder.dir, 'registry.json'), 'utf8'))).toEqual(dataOf(file))
    expect(it_.registry.sourceUrl(stored().cameras[0]?.id ?? '', 'main')?.url).toContain(':mk1@')
    expect(it_.registry.lastImports()).toMatchObject([{ file: 'tinh.xlsx', cameras: 2 }])
    await it_.registry.undoImport()
    expect(stored()).toEqual({ facilities: [], cameras: [] })
    expect((await it_.registry.undoImport()).reply).toMatchObject({ reason: 'undo-expired' })
  })

  it('leaves what was changed since, and what others need, and names it', async () => {
    await load(await province())
    await load(await changed())
    const [first, , added] = stored().cameras
    await it_.registry.setEnabled({ ids: [first?.id ?? ''], enabled: false })
    await it_.registry.remove([added?.id ?? ''])
    const { reply } = await it_.registry.undoImport()
    expect(reply).toMatchObject({
      cameras: { removed: 0, restored: 0 },
      facilities: { removed: 0, restored: 1 },
      left: [
        { kind: 'camera', code: 'C1', name: 'Tên khác', why: 'changed' },
        { kind: 'facility', code: 'CS9', name: 'Mới', why: 'used' },
      ],
    })
  })

  it('is not offered when nothing of the import is left, nor lost by an import of nothing new', async () => {
    await load(await province())
    const { token } = await preview(await province())
    await it_.registry.commitImport({ token, mode: 'all' })
    expect(it_.registry.lastImports()[0]).toMatchObject({ cameras: 2, facilities: 2 })
    await it_.registry.remove(stored().cameras.map(({ id }) => id))
    await it_.registry.removeFacilities({ codes: ['CS1', 'cs2'], cameras: 'free' })
    expect(it_.registry.lastImports()).toEqual([])
  })

  it('has the numbers of its own import, not those of one that changed nothing else', async () => {
    const { at } = await load(await province())
    const held = [{ facility: 'CS1', date: '2021-06-01', count: null, noted: 96 }]
    await it_.registry.rememberOccupancy({ at, file: 'tinh.xlsx' }, held)
    const again = await load(await province())
    const more = [{ facility: 'CS1', date: '2021-06-02', count: 96, noted: 97 }]
    const of = { at: again.at, file: 'hom-sau.xlsx' }
    const later = await it_.registry.rememberOccupancy(of, more)
    expect(later).toBeGreaterThan(at)
    const before = JSON.stringify(stored())
    const undone = await it_.registry.undoImport(later)
    expect(undone).toMatchObject({ reply: { status: 'done', left: [] }, occupancy: more })
    expect(JSON.stringify(stored())).toBe(before)
    expect((await it_.registry.undoImport(at)).occupancy).toEqual(held)
  })

  it('can be that of an earlier one; what came later stays', async () => {
    await load(await province())
    await it_.registry.addMany([draft({ code: 'ONVIF-1' })], 'ONVIF')
    const [, first] = it_.registry.lastImports()
    expect(first).toMatchObject({ file: 'tinh.xlsx' })
    await it_.registry.undoImport(first?.at)
    expect(stored().cameras.map(({ code }) => code)).toEqual(['ONVIF-1'])
    expect(it_.registry.lastImports()).toMatchObject([{ file: 'ONVIF' }])
  })

  it('is that of the import before when an import cannot be written', async () => {
    await load(await province())
    const [before] = it_.registry.lastImports()
    const lastImport = await openCollection({ dir: folder.dir, ...lastImportSpec })
    const state = stored()
    const full: RegistryCollection = {
      ...it_.collection,
      update: async (change) => {
        change(structuredClone(state))
        // Whoever dies here has the way back already, of an import that never was.
        expect(lastImport.read().recent).toMatchObject([{ file: 'b.xlsx' }, { file: 'tinh.xlsx' }])
        return { ok: false, reason: 'disk-full' }
      },
    }
    const done = await put(
      { collection: full, lastImport, now: Date.now },
      state,
      { cameras: [], facilities: [{ ...unknownFacility, code: 'X', name: 'X' }] },
      'b.xlsx',
    )
    expect(done).toMatchObject({ status: 'refused', reason: 'disk-full' })
    expect(lastImport.read().recent).toMatchObject([{ at: before?.at, file: 'tinh.xlsx' }])
  })

  it('takes many new cameras back as one', async () => {
    const drafts = ['A', 'B'].map((code) => draft({ code, password: 'mk' }))
    expect(await it_.registry.addMany([...drafts, draft({ code: 'a' })], 'ONVIF')).toMatchObject({
      status: 'invalid',
      bad: [{ index: 2, issues: [{ reason: 'code-taken' }] }],
    })
    expect(stored().cameras).toEqual([])
    expect(await it_.registry.addMany(drafts, 'ONVIF')).toMatchObject({ status: 'done' })
    expect(it_.registry.lastImports()[0]).toMatchObject({ file: 'ONVIF', cameras: 2 })
    await it_.registry.undoImport()
    expect(stored()).toEqual({ facilities: [], cameras: [] })
  })
})

const dataOf = (text: string) => JSON.parse(text).data
