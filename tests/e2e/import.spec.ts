import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Fixtures, type Running, test } from './app'
import { HARD } from './cameras'
import { CamerasPage } from './pages/cameras'
import { WallPage } from './pages/wall'
import { expectNowhere, overhear } from './secrets'

/** Nobody listens there. */
const NOWHERE = 'rtsp://127.0.0.1:9'

/** As the import's first page names the columns, in Vietnamese. */
const HEADERS =
  'Mã;Tên;Mã cơ sở;Tên cơ sở;Cơ quan quản lý;Quận huyện;Điểm đặt;Địa chỉ luồng;Luồng phụ;Địa chỉ ONVIF;Ảnh chụp;Tài khoản;Mật khẩu;Giao thức;Bật;Ghi chú'

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const lineOf = (cells: string[]) => cells.map(quoted).join(';')

/** A file as Excel writes it: with a mark, semicolons and Windows line ends. */
function write(folder: string, name: string, lines: string[][]): string {
  const path = join(folder, name)
  writeFileSync(path, `\ufeff${[HEADERS, ...lines.map(lineOf)].join('\r\n')}\r\n`)
  return path
}

const line = (code: string, change: Record<number, string> = {}) =>
  Object.assign(
    [
      ...[code, `Camera ${code}`, 'CS1', 'Trường Cao đẳng; Y tế', 'Sở Y tế', 'TP Quy Nhơn'],
      ...[
        'Cổng ra vào',
        `${NOWHERE}/${code}`,
        '',
        '',
        '',
        HARD.user,
        HARD.password,
        'tcp',
        'có',
        '',
      ],
    ],
    change,
  )

/** An application on an empty profile, with the import open. */
async function atTheImport(start: Fixtures['start']) {
  const running = await start(['--layout', '1'])
  const room = new CamerasPage(running.page)
  await room.open()
  await room.openImport()
  return { running, room, sheet: room.import, wall: new WallPage(running.page) }
}

const registryOf = async ({ page }: Running) =>
  (await page.evaluate(() => window.vongGac.app.snapshot())).registry

/** The next save dialogue answers with this path, or with nothing. */
const answerSaveDialogue = ({ app }: Running, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath })
  }, path)

test('a Vietnamese file is previewed line by line; the good lines are imported, then the corrected ones @live-wall', async ({
  start,
  folder,
}) => {
  const { running, room, sheet, wall } = await atTheImport(start)
  const said = await overhear(running)
  expect((await sheet.headers()).join(';')).toBe(HEADERS)
  const note = 'Dòng một\nDòng hai; "ba"'
  const lines = [
    line('A1', { 15: note }),
    line('A2', { 7: 'file:///etc/passwd' }),
    line('A3', { 6: 'Trong phòng ở' }),
    line('A1'),
    line('A4', { 1: '', 13: 'sctp' }),
    line('A5', { 14: 'không' }),
  ]
  await sheet.choose(write(folder, 'cameras.csv', lines))
  expect(await sheet.totals()).toEqual([2, 0, 0, 4])
  // Lines as an editor counts them: the first camera takes two.
  await expect(sheet.bad(4)).toContainText('Phải bắt đầu bằng rtsp')
  await expect(sheet.bad(5)).toContainText('Nơi này không được phép đặt camera')
  await expect(sheet.bad(6)).toContainText('Mã này đã có ở dòng khác trong tệp')
  const missing = sheet.bad(7)
  await expect(missing).toHaveCount(2)
  await expect(missing.first()).toContainText('Chưa có tên')
  await expect(missing.last()).toContainText('Cách truyền phải là tcp, udp hoặc auto')
  await expect(sheet.preview).toContainText('Cơ sở mới sẽ được tạo: Trường Cao đẳng; Y tế')
  await expect(sheet.button('all')).toBeDisabled()
  expect((await registryOf(running)).cameras).toEqual([])
  await sheet.commit('good')
  await sheet.finish()

  const { cameras, facilities } = await registryOf(running)
  expect(cameras.map(({ code, enabled }) => [code, enabled])).toEqual([
    ['A1', true],
    ['A5', false],
  ])
  expect(cameras[0]).toMatchObject({ note, place: 'CONG', facility: 'CS1', hasPassword: true })
  expect(facilities).toMatchObject([
    { code: 'CS1', name: 'Trường Cao đẳng; Y tế', authority: 'SYT', district: '540' },
  ])
  await expect(wall.of('A1')).toBeAttached()

  await room.openImport()
  const corrected = [
    line('A1', { 1: 'Tên mới', 12: '', 15: note }),
    ...['A2', 'A3', 'A4'].map((code) => line(code)),
    line('A5', { 14: 'không' }),
  ]
  await sheet.choose(write(folder, 'corrected.csv', corrected))
  expect(await sheet.totals()).toEqual([3, 1, 1, 0])
  await sheet.commit('all')
  await sheet.finish()
  await expect(room.rows).toHaveCount(5)
  const after = (await registryOf(running)).cameras[0]
  expect(after).toMatchObject({ id: cameras[0]?.id, name: 'Tên mới', hasPassword: true })
  await expectNowhere(HARD.password, running, await said())
})

test('an export holds every camera but no password, and changes nothing when it is imported @live-wall', async ({
  start,
  folder,
}) => {
  const { running, room, sheet } = await atTheImport(start)
  const tricky = { 1: '=1+1', 15: 'hai\ndòng; "ngoặc", phẩy' }
  await sheet.choose(
    write(folder, 'cameras.csv', [line('A1', tricky), line('A2', { 14: 'không' })]),
  )
  await sheet.commit('all')
  await sheet.finish()

  const path = join(folder, 'export.csv')
  await answerSaveDialogue(running, '')
  await room.press('export')
  await answerSaveDialogue(running, path)
  await room.press('export')
  await expect(room.message('Đã xuất 2 camera')).toContainText('Mật khẩu không được xuất ra tệp.')
  const text = readFileSync(path, 'utf8')
  for (const part of ['\ufeffcode,name,', 'A1', `${NOWHERE}/A2`, 'Trường Cao đẳng', HARD.user]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain(HARD.password)
  expect(text).not.toContain(encodeURIComponent(HARD.password))

  const before = await registryOf(running)
  expect(before.cameras.map(({ name }) => name)).toContain('=1+1')
  await room.openImport()
  await sheet.choose(path)
  expect(await sheet.totals()).toEqual([0, 0, 2, 0])
  await expect(sheet.button('all')).toBeDisabled()
})

test('what is no list of cameras is refused in words @live-wall', async ({ start, folder }) => {
  const { running, sheet } = await atTheImport(start)
  const cases: [name: string, content: string | Buffer, words: string][] = [
    ['book.xlsx', Buffer.from('PK\x03\x04rest'), 'Đây là tệp bảng tính nhưng không đọc được'],
    ['book.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'lưu lại dạng .xlsx'],
    ['old.csv', Buffer.from('code,name,url\n1,C\xf4ng,x', 'latin1'), 'CSV UTF-8'],
    ['empty.csv', '', 'không có dòng nào'],
    ['part.csv', 'Mã;Tên\n1;Cổng', 'Tệp thiếu cột bắt buộc: url'],
    ['open.csv', 'code,name,url\n1,"Cổng,rtsp://h/1', 'Dấu ngoặc kép ở dòng 2'],
  ]
  for (const [name, content, words] of cases) {
    const path = join(folder, name)
    writeFileSync(path, content)
    await running.page.getByTestId('import-file').setInputFiles(path)
    await expect(sheet.error).toContainText(words)
  }
})

test('five thousand lines are previewed and imported while one waits @live-wall', async ({
  start,
  folder,
}) => {
  const { running, room, sheet } = await atTheImport(start)
  const lines = Array.from({ length: 5_000 }, (_, i) => {
    const code = `C${String(i + 1).padStart(4, '0')}`
    const change = {
      2: `CS${i % 150}`,
      3: `Cơ sở ${i % 150}`,
      12: `mk ${i}`,
      14: i < 4 ? 'có' : 'không',
    }
    return line(code, change)
  })
  const path = write(folder, 'cameras.csv', lines)
  const preview = await timed(() => sheet.choose(path))
  expect(await sheet.totals()).toEqual([5_000, 0, 0, 0])
  const commit = await timed(() => sheet.commit('all'))
  test.info().annotations.push({ type: 'ms', description: `preview ${preview}, commit ${commit}` })
  expect(preview + commit).toBeLessThan(10_000)
  await sheet.finish()
  expect((await registryOf(running)).facilities).toHaveLength(150)

  // The list stays as quick as with ten.
  await running.page.getByTestId('cameras-search').fill('c4999')
  await expect(room.rows).toHaveCount(1)
  await expect(room.row('C4999')).toBeVisible()
})

async function timed(act: () => Promise<void>): Promise<number> {
  const begin = Date.now()
  await act()
  return Date.now() - begin
}
