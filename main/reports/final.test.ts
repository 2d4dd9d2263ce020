import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../base/result'
import { partsOf, textsIn } from '../documents/testing'
import type { ReportDeps } from './make'
import { bytesOf, linesIn, made, NO_TEXTS, opened, TestDesk } from './testing/desk'
import { figuresOf } from './testing/province'

let station: TestDesk
const open = (over: Partial<ReportDeps> = {}) => station.open(over)
beforeEach(async () => {
  station = await TestDesk.make()
})
afterEach(() => station.end())

describe('a final report', () => {
  it('stays as it was, whatever is counted later, and is on record with its hashes', async () => {
    const desk = await open()
    const id = await made(desk)
    await desk.change(id, { texts: { ...NO_TEXTS, proposals: 'Đề nghị <hỗ trợ>' } })
    expect(await desk.finish(id)).toEqual(ok())
    const before = await bytesOf(desk, id, 'docx')
    const xml = partsOf(before)['word/document.xml'] ?? ''
    expect(Object.values(partsOf(before)).join()).not.toContain('BẢN NHÁP')
    expect(textsIn(xml)).toContain('Không có.')
    expect(station.records.map(({ action, subject }) => [action, subject])).toEqual([
      ['report-final', id],
    ])
    expect(station.records[0]?.detail?.['bao-cao.docx']).toMatch(/^[0-9a-f]{64}$/)

    const later = await open({ figures: async () => figuresOf({ from: 0, to: 1 }) })
    expect(await bytesOf(later, id, 'docx')).toEqual(before)
    expect((await opened(later, id)).said.results).toContain(
      'Trong kỳ ghi nhận 4 vụ vi phạm tại 2 cơ sở.',
    )
    expect(await later.change(id, { to: ['x'] })).toMatchObject({ reason: 'is-final' })
    expect(await later.remove(id, true)).toMatchObject({ reason: 'is-final' })
    expect(await later.finish(id)).toMatchObject({ reason: 'is-final' })
  })

  it('is corrected by another one that names it', async () => {
    const desk = await open()
    const id = await made(desk)
    expect(await desk.correct(id)).toMatchObject({ reason: 'not-final' })
    await desk.finish(id)
    const next = await desk.correct(id)
    if (!next.ok) throw new Error(next.reason)
    const texts = await linesIn(desk, next.value)
    expect(texts.join()).toContain('Báo cáo này đính chính, thay thế báo cáo “Kết quả giám sát')
    expect((await desk.list()).map(({ final, corrects }) => [final !== null, corrects])).toEqual(
      expect.arrayContaining([
        [true, ''],
        [false, id],
      ]),
    )
  })

  it('that somebody changed is told, and does not go out', async () => {
    const desk = await open()
    const id = await made(desk)
    await desk.finish(id)
    const path = join(station.dir, 'reports', id, 'final', 'bao-cao.docx')
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from(' ')]))
    expect((await opened(desk, id)).altered).toEqual(['bao-cao.docx'])
    expect(await desk.bytes(id, 'docx')).toMatchObject({ reason: 'altered' })
    expect(await desk.bytes(id, 'xlsx')).toMatchObject({ ok: true })
  })

  it('is none without a record, and one at the next start when power failed after it', async () => {
    const desk = await open()
    const id = await made(desk)
    station.refuses = true
    expect(await desk.finish(id)).toMatchObject({ reason: 'no-record' })
    expect(await readdir(join(station.dir, 'reports', id))).not.toContain('final')
    expect((await desk.list())[0]?.final).toBeNull()
    station.refuses = false
    const draft = await readFile(join(station.dir, 'reports', id, 'report.json'))
    await desk.finish(id)
    await desk.settled()
    // As if the last write had not come.
    await writeFile(join(station.dir, 'reports', id, 'report.json'), draft)
    expect((await (await open()).list())[0]?.final).toMatchObject({ by: 'Hoa' })
  })
})
