import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CellIssue, ImportPreview, ImportReply, unknownFacility } from '../../preload/contract'
import { templateCsv } from './bulk/template'
import { draft, registryIn, tempFolder } from './fixture'

const folder = { dir: '', remove: () => {} }
let it_: Awaited<ReturnType<typeof registryIn>>
beforeEach(async () => {
  Object.assign(folder, tempFolder())
  it_ = await registryIn(folder.dir)
})
afterEach(() => folder.remove())

/** Through a real file, as the command line and the dialogue do. */
const onDisk = (text: string) => {
  const path = join(folder.dir, 'cameras.csv')
  writeFileSync(path, text)
  return readFileSync(path)
}
const preview = async (text: string) => {
  const reply = ImportPreview.parse(
    await it_.registry.previewImport({ file: 'f.csv', bytes: onDisk(text) }),
  )
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply))
  return reply
}
const commit = async (token: string, mode: 'all' | 'good' = 'all') =>
  ImportReply.parse((await it_.registry.commitImport({ token, mode })).reply)
const errorsOf = ({ issues }: { issues: CellIssue[] }) =>
  issues.flatMap(({ severity, line, field, reason, value }) =>
    severity === 'error' ? [{ line, field, reason, value }] : [],
  )
const load = (text: string) => it_.registry.importFile(onDisk(text), 'cameras.csv')
const cameras = () => it_.registry.list().cameras
const facilities = () => it_.registry.list().facilities
const url = (code: string) =>
  it_.registry.sourceUrl(cameras().find((camera) => camera.code === code)?.id ?? '', 'main')?.url

describe('preview and commit', () => {
  const TEXT = `code,name,facility,facility_name,url,password
C1,One,CS1,Khu A,rtsp://h/1,p1
C2,,CS2,Khu B,rtsp://h/2,
c1,Twice,,,rtsp://h/3,
"C
4",Four,CS1,,rtsp://h/4,p4
C5,Five,,,h/5,
`
  it('tells what would happen, names bad lines, and changes nothing yet', async () => {
    const reply = await preview(TEXT)
    expect(reply).toMatchObject({ file: 'f.csv', format: 'csv' })
    expect(reply.cameras).toEqual({ create: 2, update: 0, same: 0, bad: 3 })
    expect(errorsOf(reply)).toEqual([
      { line: 3, field: 'name', reason: 'name-missing', value: '' },
      { line: 4, field: 'code', reason: 'duplicate-in-file', value: 'c1' },
      { line: 7, field: 'url', reason: 'url-scheme', value: 'h/5' },
    ])
    expect(reply.issues.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { line: 2, field: 'code', reason: 'duplicate-first', value: 'c1' },
    ])
    const [sheet] = reply.sheets
    expect(sheet?.rows.map(({ line, cells, action }) => [line, cells[0], action])).toEqual([
      [2, 'C1', 'create'],
      [3, 'C2', 'bad'],
      [4, 'c1', 'bad'],
      [5, 'C\n4', 'create'],
      [7, 'C5', 'bad'],
    ])
    expect(sheet?.rows[0]?.cells.at(-1)).toBe('••••')
    expect(reply.newFacilities).toEqual(['Khu A'])
    expect(it_.registry.list()).toEqual({ facilities: [], cameras: [] })
  })

  it('takes all lines or none', async () => {
    const { token } = await preview(TEXT)
    expect(await commit(token)).toEqual({ status: 'refused', reason: 'bad-lines', detail: '3' })
    expect(cameras()).toEqual([])
    expect(await commit(token, 'good')).toMatchObject({ created: 2, updated: 0, left: 3 })
    expect(cameras().map(({ code, facility }) => [code, facility])).toEqual([
      ['C1', 'CS1'],
      ['C 4', 'CS1'],
    ])
    expect(facilities().map(({ code }) => code)).toEqual(['CS1'])
    expect(url('C1')).toBe('rtsp://:p1@h/1')
    expect(await commit(token)).toEqual({ status: 'refused', reason: 'token-expired' })
  })

  it('keeps only the last preview', async () => {
    const first = await preview('code,name,url\nC1,n,rtsp://h')
    await preview('code,name,url\nC2,n,rtsp://h')
    expect(await commit(first.token)).toMatchObject({ reason: 'token-expired' })
  })

  it('goes by the registry as it is at the commit', async () => {
    const { token } = await preview('code,name,url\nC1,New,rtsp://h')
    await it_.registry.save(draft({ note: 'kept' }))
    expect(await commit(token)).toMatchObject({ created: 0, updated: 1, left: 0 })
    expect(cameras()).toMatchObject([{ code: 'C1', name: 'New', note: 'kept' }])
  })

  it('refuses files it cannot read', async () => {
    const of = (bytes: Buffer) => it_.registry.previewImport({ file: 'f', bytes })
    expect(await of(Buffer.from('code,n\xe9', 'latin1'))).toEqual({
      status: 'refused',
      reason: 'encoding',
    })
    expect(await of(Buffer.from('code\nx'))).toEqual({
      status: 'refused',
      reason: 'columns-missing',
      detail: 'name, url',
    })
  })
})

describe('upsert', () => {
  const FULL =
    'code,name,facility,place,url,sub_url,user,password,transport,enabled,note\n' +
    'C1,One,CS1,HL,rtsp://h/1,rtsp://h/2,u,p,udp,false,text\n'

  it('keeps what the file has no column for', async () => {
    await load(FULL)
    const before = cameras()[0]
    expect(await load('code,name,url\nc1,Renamed,rtsp://h/9')).toMatchObject({
      value: { created: 0, updated: 1, ids: [before?.id] },
    })
    expect(cameras()).toEqual([{ ...before, code: 'c1', name: 'Renamed', url: 'rtsp://h/9' }])
    expect(url('c1')).toBe('rtsp://u:p@h/9')
  })

  it('clears what an empty cell stands for, but not the password, transport and enabled', async () => {
    await load(FULL)
    await load(`${FULL.split('\n')[0]}\nC1,One,,,rtsp://h/1,,,,,,\n`)
    expect(cameras()).toMatchObject([
      { facility: '', place: '', subUrl: '', user: '', note: '', transport: 'udp', enabled: false },
    ])
    expect(url('C1')).toBe('rtsp://:p@h/1')
  })

  it('takes new credentials from a URL', async () => {
    await load(FULL)
    await load('code,name,url\nC1,One,"rtsp://v:n@:/%\' w@10.0.0.1/1"')
    expect(url('C1')).toBe('rtsp://v:n%40%3A%2F%25%27%20w@10.0.0.1/1')
  })

  it('sees what stays the same', async () => {
    await load(FULL)
    const stored = readFileSync(join(folder.dir, 'registry.json'), 'utf8')
    expect((await preview(FULL)).cameras).toMatchObject({ create: 0, update: 0, same: 1 })
    expect((await preview(FULL.replace(',p,', ',q,'))).cameras).toMatchObject({
      update: 1,
      same: 0,
    })
    expect((await preview(FULL.replace(',text', ',texts'))).cameras).toMatchObject({
      update: 1,
      same: 0,
    })
    expect(readFileSync(join(folder.dir, 'registry.json'), 'utf8')).toBe(stored)
  })

  it('uses defaults for a new camera', async () => {
    await load('Mã;Tên;Địa chỉ luồng\nC1;Một;rtsp://h')
    expect(cameras()).toMatchObject([{ transport: 'auto', enabled: true, hasPassword: false }])
  })
})

describe('facilities of an import', () => {
  it('are made from a code, a name, or both', async () => {
    await load(`code,name,url,facility,facility_name,authority,district
C1,n,rtsp://h,CS1,Khu A,Sở Y tế,TP Quy Nhơn
C2,n,rtsp://h,cs1,,,
C3,n,rtsp://h,CS2,,,
C4,n,rtsp://h,,Bệnh viện Đa khoa,,
C5,n,rtsp://h,,benh vien da khoa,,544
C6,n,rtsp://h,,KHU A,,
C7,n,rtsp://h,,,,
`)
    expect(facilities()).toEqual([
      { ...unknownFacility, code: 'CS1', name: 'KHU A', authority: 'SYT', district: '540' },
      { ...unknownFacility, code: 'CS2', name: 'CS2', authority: '', district: '' },
      {
        ...unknownFacility,
        code: 'BENH-VIEN-DA-KHOA',
        name: 'benh vien da khoa',
        authority: '',
        district: '544',
      },
    ])
    expect(cameras().map(({ facility }) => facility)).toEqual([
      'CS1',
      'CS1',
      'CS2',
      'BENH-VIEN-DA-KHOA',
      'BENH-VIEN-DA-KHOA',
      'CS1',
      '',
    ])
  })

  it('are brought up to date, and made with a code that is free', async () => {
    await it_.registry.saveFacility({
      ...unknownFacility,
      code: 'KHU-B',
      name: 'Khu A',
      authority: 'QD',
      district: '542',
    })
    const text =
      'code,name,url,facility,facility_name,district\nC1,n,rtsp://h,KHU-B,Khu mới,\nC2,n,rtsp://h,,Khu B,540\n'
    await load(text)
    expect(facilities()).toEqual([
      { ...unknownFacility, code: 'KHU-B', name: 'Khu mới', authority: 'QD', district: '542' },
      { ...unknownFacility, code: 'KHU-B-2', name: 'Khu B', authority: '', district: '540' },
    ])
    expect(await preview(text)).toMatchObject({ cameras: { same: 2 }, newFacilities: [] })
  })

  it('are refused with what is wrong', async () => {
    const text = 'code,name,url,facility,authority\nC1,n,rtsp://h,a;b,\nC2,n,rtsp://h,CS1,Bộ Y tế'
    expect(errorsOf(await preview(text))).toEqual([
      { line: 2, field: 'facility', reason: 'code-invalid', value: 'a;b' },
      { line: 3, field: 'authority', reason: 'authority-unknown', value: 'Bộ Y tế' },
    ])
  })
})

describe('importFile', () => {
  it('gives ids in the order of the file, those of unchanged lines too', async () => {
    await load('code,name,url\nB,n,rtsp://h')
    const done = await load('code,name,url\nA,n,rtsp://h\nB,n,rtsp://h')
    const idOf = (code: string) => cameras().find((camera) => camera.code === code)?.id
    expect(done).toEqual({
      ok: true,
      value: {
        ...{ created: 1, updated: 0, ids: [idOf('A'), idOf('B')] },
        ...{ file: 'cameras.csv', quarantined: [], at: expect.any(Number) },
      },
    })
  })

  it('takes nothing when a line is bad, and names the lines in one line', async () => {
    const bad = Array.from({ length: 6 }, (_, n) => `X${n},n,ftp://u:secret@h`).join('\n')
    expect(await load(`code,name,url\nA,n,rtsp://h\n;,,"\n${'"'}\n${bad}`)).toMatchObject({
      ok: false,
      reason: 'bad-lines',
      detail: expect.stringMatching(
        /^cameras\.csv: line 3: code may hold only .* \(";"\), name is missing, URL is missing; line 5: URL must begin with .* \("ftp:\/\/…@h"\); .*; and 2 more lines$/,
      ),
    })
    expect(cameras()).toEqual([])
  })

  it('names what is wrong with the file', async () => {
    expect(await load('code,name\nA,n')).toEqual({
      ok: false,
      reason: 'columns-missing',
      detail: 'cameras.csv: columns are missing (url)',
    })
  })
})

describe('export', () => {
  it('can be imported again and changes nothing, formulas and passwords included', async () => {
    await load(
      'code,name,facility,facility_name,place,url,user,password,note\n' +
        `C1,"=1+1, ""x""",CS1,+Khu,HL,"rtsp://h/user=a&password=p&c=1",,,"two\nlines"\n` +
        `C2,@x,CS1,,,rtsp://h/2,-u,q,'=y\n`,
    )
    const text = it_.registry.exportCsv()
    const [header, first = ''] = text.split('\r\n')
    expect(header).toBe(
      '\ufeffcode,name,facility,facility_name,authority,district,place,url,sub_url,onvif,snapshot_url,user,password,transport,enabled,note',
    )
    expect(first).toMatch(/^C1,"'=1\+1, ""x""",CS1,'\+Khu,,,HL,rtsp:/)
    expect(first).toContain(',,auto,true,"two\nlines"')
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m)
    expect(await preview(text)).toMatchObject({
      cameras: { create: 0, update: 0, same: 2, bad: 0 },
      unknownColumns: [],
    })
    const names = cameras().map(({ name, user, note }) => [name, user, note])
    expect(names).toEqual([
      ['=1+1, "x"', '', 'two\nlines'],
      ['@x', '-u', '=y'],
    ])
  })

  it('offers templates that can be imported as they are', async () => {
    const cameras_ = await preview(templateCsv('cameras'))
    expect(cameras_).toMatchObject({ cameras: { create: 1 }, issues: [], unknownColumns: [] })
    expect(cameras_.newFacilities).toHaveLength(1)
    const facilities_ = await preview(templateCsv('facilities'))
    expect(facilities_).toMatchObject({ facilities: { create: 1 }, issues: [], unknownColumns: [] })
  })
})
