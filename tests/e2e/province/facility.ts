import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { FacilityPage } from '../pages/facility'

const HEADER = 'code,name,url,facility,facility_name,authority,district,place'

/** Three facilities with two cameras each, whose addresses nobody answers. */
export function threeFacilities(folder: string): string {
  const facilities = [
    ['KTX', 'Ký túc xá Đại học Quy Nhơn', 'SYT', '540'],
    ['TH-HN', 'Trường Tiểu học Hoài Nhơn', 'HUYEN', '543'],
    ['DOANH', 'Doanh trại Phù Cát', 'QD', '548'],
  ]
  const lines = facilities.flatMap((facility) =>
    ['CONG', 'HL'].map(
      (place, i) =>
        `${facility[0]}-${i + 1},Camera ${i + 1},rtsp://127.0.0.1:9/${i},${facility.join()},${place}`,
    ),
  )
  const path = join(folder, 'co-so.csv')
  writeFileSync(path, [HEADER, ...lines].join('\n'))
  return path
}

const facilityIn = (page: Page, code: string) =>
  page.evaluate(async (wanted) => {
    const { registry } = await window.vongGac.app.snapshot()
    const cameras = registry.cameras.filter(({ facility }) => facility === wanted).length
    return { cameras, ...registry.facilities.find((each) => each.code === wanted) }
  }, code)

/** What is known of a facility is entered, corrected, taken back; begins and ends in its list. */
export async function workOnFacility(app: ElectronApplication, page: Page, folder: string) {
  const room = new FacilityPage(page)
  const { keyboard } = page
  await room.open()
  await expect(room.shown).toHaveText('3 cơ sở')
  await keyboard.press('/')
  await keyboard.type('hoai nhon')
  await expect(room.shown).toHaveText('1 trong 3 cơ sở')
  await keyboard.press('Enter')
  await expect(room.list).toBeFocused()
  await keyboard.press('Enter')
  await expect(room.detail).toHaveAttribute('data-facility', 'TH-HN')

  // A stage by one key, a later one without the one before it, and a deadline that is over.
  await keyboard.press('t')
  await expect(room.row('TH-HN')).toHaveAttribute('data-stage', 'surveyed')
  await keyboard.press('Control+z')
  await expect(room.row('TH-HN')).toHaveAttribute('data-stage', 'none')
  await room.enter('stage-installed', '1/6/2021')
  await expect(room.detail.locator('[data-stage="surveyed"]')).toContainText('Chưa ghi ngày')
  await room.enter('facility-deadline', '12/6/2021')
  await expect(room.row('TH-HN')).toHaveAttribute('data-overdue', 'true')
  await expect(room.field('facility-deadline-words')).toContainText('Quá hạn')
  expect(await facilityIn(page, 'TH-HN')).toMatchObject({
    ...{ deadline: '2021-06-12', progress: { surveyed: '', installed: '2021-06-01' } },
  })

  // Required placements against the cameras that there are.
  await room.field('facility-add-place').click()
  await page.getByRole('option', { name: 'Khu vực sân' }).click()
  await expect(room.field('facility-missing')).toHaveText('Thiếu 1 camera')
  await expect(room.row('TH-HN')).toContainText('thiếu 1')
  await expect(room.detail.locator('[data-place="HL"]')).toContainText('Thêm 1')

  // The number of people, corrected, and the correction taken back.
  await room.enter('facility-capacity', '200')
  await room.enter('facility-count', '118')
  await expect(room.field('facility-people')).toContainText('118 người trên sức chứa 200 (59 %)')
  await room.enter('facility-count', '120')
  await expect(room.field('facility-notes')).toContainText('trước đó ghi: 118')
  await expect(room.row('TH-HN')).toContainText('120/200')
  await room.undo()
  await expect(room.field('facility-people')).toContainText('118 người')

  await room.enter('facility-contact-phone', '0912 345 678')
  await expect(room.message('Đã lưu: Điện thoại')).toBeVisible()
  await attachDocument(app, room, folder)

  // Another code takes cameras, numbers and documents along.
  await room.enter('facility-code', 'TH-01')
  await expect(room.row('TH-01')).toBeVisible()
  await expect(room.detail).toHaveAttribute('data-facility', 'TH-01')
  await expect(room.field('facility-people')).toContainText('118 người')
  await expect(room.field('facility-document')).toHaveCount(1)
  expect(await facilityIn(page, 'TH-01')).toMatchObject({
    ...{ cameras: 2, capacity: 200, contact: { phone: '0912 345 678' } },
  })

  await changeTogether(room)
}

/** A file is attached, saved elsewhere as it was, removed and brought back. */
async function attachDocument(app: ElectronApplication, room: FacilityPage, folder: string) {
  const from = join(folder, 'Biên bản khảo sát.pdf')
  const to = join(folder, 'ra.pdf')
  writeFileSync(from, 'nội dung biên bản')
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.from] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.to })
    },
    { from, to },
  )
  const file = room.field('facility-document')
  await room.field('facility-attach').click()
  await expect(file).toContainText('Biên bản khảo sát.pdf')
  writeFileSync(from, 'đã đổi')
  await file.getByRole('button', { name: 'ra nơi khác' }).click()
  await expect(room.message('Đã lưu tài liệu')).toBeVisible()
  expect(readFileSync(to, 'utf8')).toBe('nội dung biên bản')
  await room.field('facility-document-remove').click()
  await expect(file).toHaveCount(0)
  await room.undo()
  await expect(file).toHaveCount(1)
}

/** All of them get a reason; one goes, without its cameras, and comes back with them. */
async function changeTogether(room: FacilityPage) {
  const { page } = room
  const { keyboard } = page
  await room.search.fill('')
  await expect(room.shown).toHaveText('3 cơ sở')
  await room.search.press('Enter')
  await keyboard.press('Control+a')
  await expect(page.getByTestId('facility-picked')).toContainText('3 đã chọn')
  await keyboard.press('r')
  await room.question.getByTestId('ask-code').click()
  await page.getByRole('option', { name: 'Mất điện' }).click()
  await room.question.getByTestId('facility-save').click()
  await expect(room.message('Đã ghi lý do của 3 cơ sở')).toBeVisible()
  expect(await facilityIn(page, 'DOANH')).toMatchObject({ reason: 'MAT_DIEN' })
  await room.list.focus()
  await keyboard.press('Control+z')
  await expect.poll(async () => (await facilityIn(page, 'DOANH')).reason).toBe('')
  await keyboard.press('Escape')
  await room.row('DOANH').click()
  await keyboard.press('Delete')
  await expect(room.question).toContainText('2 camera')
  await room.question.getByTestId('facility-save').click()
  await expect(room.row('DOANH')).toHaveCount(0)
  expect((await facilityIn(page, '')).cameras).toBe(2)
  await room.list.focus()
  await keyboard.press('Control+z')
  await expect(room.row('DOANH')).toBeVisible()
  await expect.poll(async () => (await facilityIn(page, 'DOANH')).cameras).toBe(2)
}
