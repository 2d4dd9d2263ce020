import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { expect, type Running } from '../app'
import { CamerasPage } from '../pages/cameras'

/** Nobody listens there. */
const NOWHERE = 'rtsp://127.0.0.1:9'
const FACILITIES = 60
const CAMERAS = 600

const FACILITY_HEADERS = [
  ...['Mã cơ sở *', 'Tên cơ sở *', 'Cơ quan quản lý', 'Quận huyện', 'Địa chỉ', 'Người liên hệ'],
  ...['Chức vụ', 'Điện thoại', 'Sức chứa', 'Đang cách ly', 'Điểm bắt buộc', 'Ngày khảo sát'],
  ...['Ngày kết nối', 'Thời hạn', 'Lý do chưa kết nối'],
]
const CAMERA_HEADERS = [
  ...['Mã *', 'Tên *', 'Mã cơ sở', 'Điểm đặt', 'Địa chỉ luồng *', 'Địa chỉ ONVIF', 'Giao thức'],
  ...['Bật', 'Mật khẩu'],
]

type Cell = string | number | Date | null
type Planted = Record<number, Cell>

/** What is wrong: the number of the facility or camera, its column, what stands there, the words. */
interface Fault {
  at: number
  column: string
  value: Cell
  words: string
}

const facilityFaults: Fault[] = [
  { at: 3, column: 'B', value: '', words: 'Chưa có tên' },
  { at: 6, column: 'A', value: '', words: 'Chưa có mã' },
  { at: 9, column: 'A', value: 'CS-001', words: 'Mã này đã có ở dòng khác trong tệp' },
  { at: 12, column: 'C', value: 'Sở Xây dựng', words: 'Cơ quan quản lý không có trong danh mục' },
  { at: 15, column: 'D', value: 'Huyện Không Có', words: 'Quận, huyện không có trong danh mục' },
  { at: 18, column: 'I', value: 'khoảng 200', words: 'Số người chưa đúng' },
  { at: 21, column: 'H', value: 'không có', words: 'Số điện thoại viết chưa đúng' },
  { at: 24, column: 'K', value: 'Sân bay:2', words: 'Điểm đặt không có trong danh mục' },
  { at: 27, column: 'N', value: '31/06/2021', words: 'Ngày viết chưa đúng' },
  { at: 30, column: 'O', value: 'Chưa rõ', words: 'Lý do không có trong danh mục' },
  { at: 33, column: 'A', value: new Date(Date.UTC(2021, 1, 1)), words: 'Excel đã đổi nội dung ô' },
  { at: 36, column: 'K', value: 'CONG:1; CONG:2', words: 'Danh sách điểm bắt buộc viết chưa đúng' },
]

const cameraFaults: Fault[] = [
  { at: 20, column: 'E', value: 'file:///etc/passwd', words: 'Phải bắt đầu bằng rtsp' },
  { at: 60, column: 'D', value: 'Trong phòng ở', words: 'Nơi này không được phép đặt camera' },
  { at: 100, column: 'D', value: 'Cổg ra vào', words: 'Có phải “Cổng ra vào”?' },
  { at: 200, column: 'G', value: 'sctp', words: 'Cách truyền phải là tcp, udp hoặc auto' },
  { at: 300, column: 'H', value: 'có lẽ', words: 'Chỉ nhận có hoặc không' },
  { at: 400, column: 'E', value: '', words: 'Chưa có địa chỉ luồng' },
  { at: 500, column: 'A', value: 'CAM;501', words: 'Mã chỉ gồm chữ, số, dấu cách' },
  {
    at: 598,
    column: 'F',
    value: 'http://u:p@10.0.0.1',
    words: 'Địa chỉ ONVIF không được có tài khoản',
  },
]

/** A title, the header, then the lines: the first of them is line 3 of the sheet. */
const lineOf = (at: number) => at + 3

const planted = (faults: Fault[], at: number): Planted =>
  Object.fromEntries(
    faults
      .filter((fault) => fault.at === at)
      .map(({ column, value }) => [column.charCodeAt(0) - 65, value]),
  )

const number = (at: number) => String(at + 1).padStart(3, '0')

function facility(at: number): Cell[] {
  const done = at % 3 === 0 ? '05/06/2021' : ''
  return Object.assign(
    [
      ...[`CS-${number(at)}`, `Khu cách ly ${at + 1}`, ['Sở Y tế', 'HUYEN', 'QD'][at % 3] ?? ''],
      ...[['TP Quy Nhơn', 'Hoài Nhơn', '548'][at % 3] ?? '', `${at + 1} Trần Phú`, 'Nguyễn Văn An'],
      ...['Giám đốc', 912_345_000 + at, 100 + at, at, 'Cổng ra vào:1; Hành lang:4'],
      ...[new Date(Date.UTC(2021, 5, 1)), done, '12/06/2021', done ? '' : 'Chưa lắp'],
    ],
    planted(facilityFaults, at),
  )
}

/** Those of good facilities only. */
const good = Array.from({ length: FACILITIES }, (_, at) => at).filter(
  (at) => !facilityFaults.some((fault) => fault.at === at),
)

function camera(at: number): Cell[] {
  const owner = good[at % good.length] ?? 0
  return Object.assign(
    [
      ...[`CAM-${number(at)}`, `Hành lang ${at + 1}`, `CS-${number(owner)}`],
      ...[at % 2 ? 'Hành lang' : 'CONG', `${NOWHERE}/${at + 1}`, '', 'tcp'],
      ...[at < 4 ? 'có' : 'không', `mật khẩu ${at}`],
    ],
    planted(cameraFaults, at),
  )
}

function cellOf(value: Cell) {
  if (value === null || value === '') return null
  if (value instanceof Date) return { type: Date, value, format: 'dd/mm/yyyy' }
  return typeof value === 'number' ? { type: Number, value } : { type: String, value }
}

/** A province as somebody types it into Excel, with twenty faults of twenty kinds. */
export async function writeProvince(folder: string): Promise<string> {
  const path = join(folder, 'tỉnh.xlsx')
  const sheet = (name: string, headers: string[], lines: Cell[][]) => ({
    sheet: name,
    data: [
      [{ value: `Danh sách ${name}`, columnSpan: headers.length }],
      ...[headers, ...lines].map((line) => line.map(cellOf)),
    ],
  })
  await writeExcelFile([
    sheet(
      'Cơ sở',
      FACILITY_HEADERS,
      Array.from({ length: FACILITIES }, (_, at) => facility(at)),
    ),
    sheet(
      'Camera',
      CAMERA_HEADERS,
      Array.from({ length: CAMERAS }, (_, at) => camera(at)),
    ),
  ]).toFile(path)
  return path
}

const registryOf = async ({ page }: Running) =>
  (await page.evaluate(() => window.vongGac.app.snapshot())).registry

/**
 * The province is previewed with each fault named in its cell, and its good lines are imported: 48
 * facilities and 592 cameras. Begins and ends on the wall.
 */
export async function importProvince(running: Running, folder: string): Promise<void> {
  const { page } = running
  const room = new CamerasPage(page)
  const sheet = room.import
  const path = await writeProvince(folder)
  await room.open()
  await room.openImport()
  await sheet.choose(path)
  expect(await sheet.totals('facilities')).toEqual([48, 0, 0, 12])
  expect(await sheet.totals()).toEqual([592, 0, 0, 8])
  await expect(sheet.button('all')).toBeDisabled()
  const faults = [
    ...facilityFaults.map((fault) => ({ ...fault, sheet: 'Cơ sở' })),
    ...cameraFaults.map((fault) => ({ ...fault, sheet: 'Camera' })),
  ]
  // As the operator goes through them: key by key, the cell in its sheet and the words beside it.
  for (const { sheet: name, at, column, words } of faults) {
    await page.keyboard.press('F8')
    const cell = `${name}!${column}${lineOf(at)}`
    await expect(sheet.at(cell)).toHaveAttribute('aria-current', 'true')
    await expect(sheet.at(cell)).toContainText(words)
    await expect(sheet.focused).toHaveAttribute('aria-label', new RegExp(`^${cell} `))
  }
  await page.keyboard.press('F8')
  await expect(sheet.at('Cơ sở!B6')).toHaveAttribute('aria-current', 'true')
  await sheet.commit('good')
  await sheet.finish()
  const { facilities, cameras } = await registryOf(running)
  expect([facilities.length, cameras.length]).toEqual([48, 592])
  expect(facilities[1]).toMatchObject({
    ...{ code: 'CS-002', authority: 'HUYEN', capacity: 101, deadline: '2021-06-12' },
    ...{ contact: { phone: '0912345001' }, reason: 'CHUA_LAP' },
    required: [
      { place: 'CONG', count: 1 },
      { place: 'HL', count: 4 },
    ],
  })
  await room.close()
}

/** Takes the import of the province back; whatever else was registered stays. */
export async function undoImport(running: Running): Promise<void> {
  const { page } = running
  const before = await registryOf(running)
  const others = before.cameras.filter(({ code }) => !/^CAM-\d{3}$/.test(code))
  const room = new CamerasPage(page)
  await room.open()
  await page.getByTestId('cameras-undo-import').click()
  const item = page.getByRole('menuitem', { name: /tỉnh\.xlsx/ })
  const yes = page.getByTestId('confirm-yes')
  await expect(item.or(yes)).toBeVisible()
  if (await item.isVisible()) await item.click()
  await yes.click()
  await expect(room.message('Đã hoàn tác lần nhập')).toBeVisible()
  const { cameras, facilities } = await registryOf(running)
  expect(cameras).toEqual(others)
  expect(facilities.filter(({ code }) => /^CS-\d{3}$/.test(code))).toEqual([])
  await room.close()
}
