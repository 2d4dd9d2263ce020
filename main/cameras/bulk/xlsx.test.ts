import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import {
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '../../base/zip-js'
import { templateSheets } from './template'
import { openWorkbook } from './workbook'
import { writeXlsx } from './write-xlsx'
import { readXlsx } from './xlsx'

const DAY = Date.UTC(2021, 5, 12)

/** A workbook as a spreadsheet program writes it, then changed in its parts. */
async function workbook(
  change: (path: string, text: string) => string | null = (_p, text) => text,
) {
  const bytes = await writeExcelFile([
    {
      sheet: 'Cơ sở',
      data: [
        [{ value: 'Danh sách & ghi chú', columnSpan: 3 }, null, null],
        [{ value: 'Mã' }, { value: 'Ngày' }, { value: 'Số' }, { value: 'Bật' }],
        [
          { type: Number, value: 7, format: '000' },
          { type: Date, value: new Date(DAY), format: 'dd/mm/yyyy' },
          { type: Number, value: 912345678 },
          { type: Boolean, value: true },
        ],
        [],
        [{ type: String, value: 'hai\ndòng' }, null, { type: Number, value: 0.1 }],
        [{ type: String, value: 'giấu' }],
        [
          { type: String, value: 'sai' },
          { type: Number, value: 5 },
        ],
      ],
    },
    { sheet: 'Trống', data: [] },
  ]).toBuffer()
  return repacked(bytes, change)
}

async function repacked(bytes: Uint8Array, change: (path: string, text: string) => string | null) {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes)))
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    const data = await entry.getData(new Uint8ArrayWriter())
    const text = change(entry.filename, Buffer.from(data).toString('utf8'))
    if (text !== null) await writer.add(entry.filename, new TextReader(text))
  }
  return writer.close()
}

const sheetOne = (path: string) => path === 'xl/worksheets/sheet1.xml'

describe('readXlsx', () => {
  it('reads cells as people mean them, and numbers rows as the spreadsheet does', async () => {
    const read = await readXlsx(
      await workbook((path, text) =>
        sheetOne(path)
          ? text
              .replace(/<row r="6"/, '<row r="6" hidden="1"')
              .replace(/<c r="B7"[^>]*>.*?<\/c>/, '<c r="B7" t="e"><v>#N/A</v></c>')
          : text,
      ),
    )
    expect(read).toEqual({
      ok: true,
      value: [
        {
          name: 'Cơ sở',
          rows: [
            { line: 1, cells: ['Danh sách & ghi chú', '', '', ''] },
            { line: 2, cells: ['Mã', 'Ngày', 'Số', 'Bật'] },
            { line: 3, cells: ['007', '2021-06-12', '912345678', 'true'], days: [1] },
            { line: 5, cells: ['hai\ndòng', '', '0.1', ''] },
            { line: 7, cells: ['sai', '', '', ''], broken: [1] },
          ],
        },
        { name: 'Trống', rows: [] },
      ],
    })
  })

  it('reads back what it wrote', async () => {
    const sheets = templateSheets('vi')
    const read = await readXlsx(await writeXlsx(sheets))
    if (!read.ok) throw new Error(read.reason)
    expect(read.value.map(({ name }) => name)).toEqual(['Cơ sở', 'Camera', 'Danh mục'])
    expect(read.value[0]?.rows[2]?.cells.slice(0, 2)).toEqual(['CS-01', 'Khu cách ly số 1'])
    expect(read.value[0]?.rows[2]?.cells).toContain('2021-06-12')
  })

  it('refuses in a word what is none, or means harm', async () => {
    const broken = await workbook((path, text) => (sheetOne(path) ? text.slice(0, 400) : text))
    const none = await workbook((path, text) => (path === 'xl/workbook.xml' ? null : text))
    const macros = await workbook()
    const writer = new ZipWriter(new Uint8ArrayWriter())
    for (const entry of await new ZipReader(new Uint8ArrayReader(macros)).getEntries())
      if (!entry.directory)
        await writer.add(
          entry.filename,
          new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())),
        )
    await writer.add('xl/vbaProject.bin', new TextReader('x'))
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const cases: [Uint8Array, string][] = [
      [Buffer.from('PK\x03\x04rest'), 'xlsx-broken'],
      [none, 'xlsx-broken'],
      [broken, 'xlsx-broken'],
      [await writer.close(), 'xlsx-macros'],
      [ole, 'xlsx-old'],
      [Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'xlsx-encrypted'],
    ]
    for (const [bytes, reason] of cases)
      expect(await readXlsx(bytes)).toEqual({ ok: false, reason })
  })

  it('unpacks no more than what a list can hold, whatever the file says of itself', async () => {
    const grown = (path: string, text: string) =>
      sheetOne(path) ? text.replace('</sheetData>', `${' '.repeat(3_000_000)}</sheetData>`) : text
    const bytes = Buffer.from(await workbook(grown))
    expect(bytes.length).toBeLessThan(100_000)
    expect((await openWorkbook(bytes)).ok).toBe(true)
    expect(await openWorkbook(bytes, 1_000_000)).toMatchObject({ reason: 'xlsx-too-big' })
    // The directory at its end says that the sheet is small.
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    bytes.writeUInt32LE(500, at + 24)
    expect((await openWorkbook(bytes, 1_000_000)).ok).toBe(false)
  })
})
