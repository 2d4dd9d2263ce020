import { afterEach, beforeEach, expect, it } from 'vitest'
import { registryIn, tempFolder } from '../fixture'
import { writeXlsx } from './write-xlsx'
import { readXlsx } from './xlsx'

const folder = { dir: '', remove: () => {} }
beforeEach(() => void Object.assign(folder, tempFolder()))
afterEach(() => folder.remove())

const ROWS = [
  ['Danh sách camera', '', '', ''],
  ['Mã', 'Tên', 'Địa chỉ luồng', 'Mật khẩu'],
  ['C1', 'Cổng', 'rtsp://u:bimat@10.0.0.1/1', 'bimat'],
  ['', '', '', ''],
  ['C2', '', 'rtsp://10.0.0.2/1', 'bimat'],
]

it('a file with errors is the file as it came, with words beside each line and no password', async () => {
  const { registry } = await registryIn(folder.dir)
  const bytes = await writeXlsx([{ name: 'Camera', widths: [], sticky: 0, rows: ROWS }])
  const preview = await registry.previewImport({ file: 'a.xlsx', bytes: Buffer.from(bytes) })
  if (preview.status !== 'done') throw new Error(preview.reason)
  const [issue] = preview.issues
  expect(issue).toMatchObject({ cell: 'B5', reason: 'name-missing', line: 5, column: 1 })
  const notes = [{ sheet: 0, line: 5, column: 1, severity: 'error' as const, text: 'Chưa có tên' }]
  const file = registry.errorsOf(preview.token, 'Cần sửa', notes)
  const read = await readXlsx(await writeXlsx(file?.sheets() ?? []))
  expect(read.ok && read.value[0]?.rows).toEqual([
    { line: 2, cells: ['Mã', 'Tên', 'Địa chỉ luồng', 'Mật khẩu', 'Cần sửa'] },
    { line: 3, cells: ['C1', 'Cổng', 'rtsp://10.0.0.1/1', '', ''] },
    { line: 5, cells: ['C2', ' ', 'rtsp://10.0.0.2/1', '', 'Chưa có tên'] },
  ])
  expect(file?.csv()).toBe(
    '\ufeffMã,Tên,Địa chỉ luồng,Mật khẩu,Cần sửa\r\n' +
      'C1,Cổng,rtsp://10.0.0.1/1,,\r\nC2,,rtsp://10.0.0.2/1,,Chưa có tên\r\n',
  )
  expect(registry.errorsOf('other', '', [])).toBeNull()
})
