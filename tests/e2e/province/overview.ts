import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { FacilitiesPage } from '../pages/facilities'
import { FacilityPage } from '../pages/facility'

/** `threeFacilities` in figures: one is late, then connected without a picture; begins and ends on the wall. */
export async function lookAtProvince(app: ElectronApplication, page: Page, folder: string) {
  const room = new FacilitiesPage(page)
  const facility = new FacilityPage(page)
  const { keyboard } = page
  await room.open()
  await expect(room.table).toBeFocused()
  await expect(room.count('all')).toHaveText('3')
  await expect(room.count('overdue')).toHaveText('0')
  await expect(room.trail).toHaveText(['Bình Định'])
  const authorities = ['Bộ Chỉ huy Quân sự tỉnh', 'Sở Y tế', 'UBND huyện, thị xã, thành phố']
  for (const [i, name] of authorities.entries()) await expect(room.rows.nth(i)).toContainText(name)
  await expect(page.getByTestId('facilities-reasons')).toContainText('Chưa kết nối: 3')

  // Down to a facility by keys; what is entered there is in the figures above it.
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(room.row('540')).toBeVisible()
  await keyboard.press('Enter')
  await expect(room.row('KTX')).toContainText('Chưa khảo sát')
  await keyboard.press('Enter')
  await expect(room.detail).toHaveAttribute('data-facility', 'KTX')
  await facility.enter('facility-deadline', '12/6/2021')
  await room.trail.nth(2).click()
  await expect(room.row('KTX').locator('[data-column="overdue"]')).toContainText(/[\d.]+ ngày/)
  await keyboard.press('Backspace')
  await keyboard.press('Escape')
  await expect(room.trail).toHaveText(['Bình Định'])
  await expect(room.count('overdue')).toHaveText('1')
  await expect(room.rows.first()).toHaveAttribute('data-code', 'SYT')
  await expect(room.row('SYT')).toHaveAttribute('data-current', 'true')

  // What is noted against what is measured.
  for (const code of ['540', 'KTX']) {
    await keyboard.press('Enter')
    await expect(room.row(code)).toBeVisible()
  }
  await keyboard.press('Enter')
  await page.getByTestId('stage-connected-today').click()
  await room.trail.nth(2).click()
  const claims = room.row('KTX').locator('[data-column="claims"]')
  await expect(claims).toContainText('Ghi đã kết nối, 0/2 camera có hình trong 24 giờ')
  await room.trail.first().click()
  await expect(room.count('overdue')).toHaveText('0')
  await expect(room.figure('connected')).toContainText('33%')
  await expect(room.count('doubtful')).toHaveText('1')
  await expect(page.getByTestId('facilities-plot')).toContainText('Đã kết nối 1')

  // The other way round, and out of the room as a table.
  await keyboard.press('o')
  await expect(room.row('540')).toContainText('100%')
  const path = join(folder, 'tien-do.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await keyboard.press('e')
  await page.getByTestId('figures-export-csv').click()
  await expect(room.message('Đã xuất 3 dòng')).toBeVisible()
  const lines = readFileSync(path, 'utf8').split('\r\n')
  expect(lines[0]).toMatch(/^\ufeffMã,"Huyện, thị xã, thành phố",Số cơ sở,Đã khảo sát,/)
  expect(lines.find((line) => line.startsWith('540,'))).toMatch(
    /^540,TP Quy Nhơn,1,0,0%,0,0%,0,0%,1,100%,/,
  )
  await keyboard.press('o')

  // A figure leads to its facilities.
  await room.figure('connected').click()
  await expect(facility.shown).toHaveText('1 trong 3 cơ sở')
  await expect(facility.row('KTX')).toBeVisible()
  await page.getByTestId('facility-narrow').click()
  await expect(facility.shown).toHaveText('3 cơ sở')
  await room.tab('overview').click()
  await expect(room.table).toBeFocused()
  await keyboard.press('Escape')
  await expect(room.root).toHaveCount(0)
}
