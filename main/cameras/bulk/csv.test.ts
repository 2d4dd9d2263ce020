import { describe, expect, it } from 'vitest'
import { unknownFacility } from '../../../preload/contract'
import { readCamera } from './camera-row'
import { COLUMNS, columnOf } from './columns'
import { readCsvText } from './csv-sheet'
import { decodeText } from './decode'
import { guard, unguard } from './formula'
import { readSource } from './source'
import { findTables, unknownColumns } from './tables'
import { readXlsx } from './xlsx'

const TEXT = 'code,name,url\r\nC1,Cổng chính,rtsp://h/1\r\n'
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE', utf16(TEXT)],
    ['UTF-16BE', Buffer.from(utf16(TEXT)).swap16()],
  ])('reads %s', (_name, bytes) => expect(decodeText(bytes)).toEqual({ ok: true, value: TEXT }))

  it.each([
    ['Windows-1252', Buffer.from('code,name\nC1,Entr\xe9e', 'latin1'), 'encoding'],
    ['Windows-1258', Buffer.from([0x63, 0x2c, 0xea, 0xf2, 0x6e, 0x67]), 'encoding'],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'encoding'],
    ['half a UTF-16 character', Buffer.concat([utf16(TEXT), Buffer.from([0])]), 'encoding'],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, reason })
  })
})

describe('columnOf', () => {
  it('knows every column by its own name', () => {
    for (const kind of ['cameras', 'facilities'] as const)
      for (const column of COLUMNS[kind]) expect(columnOf(column, kind)).toBe(column)
  })

  it.each([
    ['Mã', 'code'],
    ['MÃ CAMERA', 'code'],
    ['ma_camera', 'code'],
    ['Tên camera *', 'name'],
    ['ten', 'name'],
    ['Cơ sở', 'facility'],
    ['Mã cơ sở', 'facility'],
    ['Tên cơ sở', 'facility_name'],
    ['Cơ quan quản lý', 'authority'],
    ['Huyện', 'district'],
    ['Quận/Huyện', 'district'],
    ['quận huyện', 'district'],
    ['Điểm đặt', 'place'],
    ['Vị trí', 'place'],
    ['Địa chỉ luồng (RTSP)', 'url'],
    ['URL', 'url'],
    ['Luồng phụ', 'sub_url'],
    ['Sub URL', 'sub_url'],
    ['Địa chỉ ONVIF', 'onvif'],
    ['PTZ', 'onvif'],
    ['Tài khoản', 'user'],
    ['Người dùng', 'user'],
    ['Mật khẩu'.normalize('NFD'), 'password'],
    ['Giao thức', 'transport'],
    ['Truyền tải', 'transport'],
    ['Bật', 'enabled'],
    ['Kích hoạt', 'enabled'],
    ['Ghi chú', 'note'],
    ['Facility Name', 'facility_name'],
    ['Địa bàn xã', null],
    ['', null],
  ])('%s → %s', (header, column) => expect(columnOf(header)).toBe(column))
})

const readTable = (text: string) => {
  const sheet = readCsvText(text)
  if (!sheet.ok) return sheet
  const found = findTables({ format: 'csv', sheets: [sheet.value] })
  const [table] = found.ok ? found.value.tables : []
  return table ?? found
}

const tableOf = (text: string) => {
  const table = readTable(text)
  if (!('rows' in table)) throw new Error(JSON.stringify(table))
  return table
}

const cellsOf = (text: string) => tableOf(text).rows.map(({ line, cells }) => [line, cells])

describe('readTable', () => {
  it.each([
    ['commas', 'code,name,url\nC1,"a;b, c",rtsp://h\n'],
    [
      'semicolons',
      'code;name;url\nC1;a;b, c;rtsp://h\n'.replace('a;b', '"a;b').replace('c;', 'c";'),
    ],
    ['semicolons, many commas below', 'code;name;url\nC1;"a;b, c";rtsp://h\n,,,,;,,,;,,,\n'],
    ['tabs', 'code\tname\turl\nC1\ta;b, c\trtsp://h\n'],
    ['Excel naming it', 'sep=;\r\ncode;name;url\r\nC1;"a;b, c";rtsp://h\r\n'],
    ['Excel naming it in quotes', '"sep=,"\ncode,name,url\nC1,"a;b, c",rtsp://h\n'],
    ['quoted headers', '"code","name","url"\n"C1","a;b, c","rtsp://h"'],
    ['a comma in a header', 'code;name;"url, main";url\nC1;"a;b, c";;rtsp://h'],
    ['old line ends', 'code,name,url\rC1,"a;b, c",rtsp://h\r'],
    ['lines before the header', '\n;;;\n\ncode;name;url\nC1;"a;b, c";rtsp://h'],
  ])('finds the delimiter: %s', (_name, text) => {
    expect(cellsOf(text)[0]?.[1]).toEqual({ code: 'C1', name: 'a;b, c', url: 'rtsp://h' })
  })

  it('numbers lines as an editor does', () => {
    const body = 'C1,"two\nlines",u\n\n,,\nC2,"say ""x""\n\nthere",u\r\nC3,n,u'
    const found = cellsOf(`sep=,\r\n\r\ncode,name,url\r\n${body}`)
    expect(found.map(([line, cells]) => [line, (cells as { code: string }).code])).toEqual([
      [4, 'C1'],
      [8, 'C2'],
      [11, 'C3'],
    ])
    expect(found[1]?.[1]).toMatchObject({ name: 'say "x"\n\nthere' })
  })

  it('tells cells that are empty from cells that are not there', () => {
    expect(cellsOf('code,name,url,note,place\nC1,n,u,\nC2,n,u,,x')).toEqual([
      [2, { code: 'C1', name: 'n', url: 'u', note: '' }],
      [3, { code: 'C2', name: 'n', url: 'u', note: '', place: 'x' }],
    ])
  })

  it('notices lines longer than the header, and columns it does not know', () => {
    const table = tableOf('code,name,url,Màu,url\nC1,a,b,c,d,\nC2,a,b,c,d,e')
    expect(unknownColumns(table)).toEqual(['Màu', 'url'])
    expect(table.rows.map(({ tooMany }) => tooMany)).toEqual([false, true])
  })

  it.each([
    ['', 'file-empty', undefined],
    [' \r\n\n', 'file-empty', undefined],
    ['code,name\nC1,n', 'columns-missing', 'url'],
    ['C1,n,rtsp://admin:secret@h', 'columns-missing', 'code, name, url'],
    ['code,name,url\nC1,n,u\nC2,"n,u\nC3,n,u\n', 'quotes', '3'],
    ['code,name,url\nC1,"n"x,u\n', 'quotes', '2'],
  ])('refuses %j', (text, reason, detail) => {
    expect(readTable(text)).toEqual({ ok: false, reason, ...(detail && { detail }) })
  })

  it('accepts a file of a header only', () => expect(cellsOf('code,name,url\n')).toEqual([]))
})

describe('readCamera', () => {
  const row = (cells: Record<string, string>) =>
    readCamera({ line: 2, cells, raw: [], days: [], broken: [], tooMany: false })

  it.each([
    ['TRUE', true],
    ['1', true],
    ['Có', true],
    ['bật', true],
    ['x', true],
    ['False', false],
    ['0', false],
    ['không', false],
    ['TẮT', false],
    ['', undefined],
  ])('enabled %s → %s', (enabled, value) => expect(row({ enabled }).enabled).toBe(value))

  it.each([
    ['TCP', 'tcp'],
    ['udp', 'udp'],
    ['Tự động', 'auto'],
    ['', undefined],
  ])('transport %s → %s', (transport, value) => expect(row({ transport }).transport).toBe(value))

  it('names what it cannot read', () => {
    const { issues } = row({ enabled: 'maybe', transport: 'http', authority: 'X', district: 'Y' })
    expect(issues).toEqual([
      { field: 'transport', reason: 'transport-unknown', value: 'http' },
      { field: 'enabled', reason: 'enabled-unknown', value: 'maybe' },
      { field: 'authority', reason: 'authority-unknown', value: 'X' },
      { field: 'district', reason: 'district-unknown', value: 'Y' },
    ])
  })

  it('reads a facility with labels', () => {
    const cells = {
      facility: ' CS1 ',
      facility_name: 'A',
      authority: 'Sở Y tế',
      district: 'Quy Nhơn',
    }
    expect(row(cells).facility).toEqual({
      ...unknownFacility,
      code: 'CS1',
      name: 'A',
      authority: 'SYT',
      district: '540',
    })
    expect(row({ name: 'x' }).facility).toBeUndefined()
  })

  it('keeps a password as it is and takes the guard off the rest', () => {
    const { text } = row({ password: ` '=p `, name: `'=1+1 `, note: `'quoted'` })
    expect(text).toEqual({ password: ` '=p `, name: '=1+1', note: `'quoted'` })
  })
})

describe('guard', () => {
  it.each(['=1+1', '+84', '-x', '@a', `'=1`, `''-`, `'plain'`, 'a=b', '', '1-2'])('%s', (cell) => {
    expect(guard(cell)).not.toMatch(/^[=+\-@]/)
    expect(unguard(guard(cell))).toBe(cell)
  })
})

it('readSource goes all the way', async () => {
  const bytes = utf16('Mã;Tên;Địa chỉ luồng\r\nC1;Cổng;rtsp://h/1\r\n')
  const read = await readSource(bytes, readXlsx)
  expect(read).toMatchObject({ ok: true, value: { unknownColumns: [], format: 'csv' } })
  expect(read.ok && read.value.lists[0]?.lines[0]).toMatchObject({
    line: 2,
    text: { code: 'C1', name: 'Cổng', url: 'rtsp://h/1' },
    issues: [],
  })
  expect(await readSource(Buffer.alloc(0), readXlsx)).toEqual({ ok: false, reason: 'file-empty' })
  const large = Buffer.alloc(20 * 1024 * 1024 + 1, 'a')
  expect(await readSource(large, readXlsx)).toEqual({ ok: false, reason: 'file-too-large' })
})
