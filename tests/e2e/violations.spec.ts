import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { ViolationsPage } from './pages/violations'
import { violationsIn } from './violations-profile'

const COUNT = 300

test('violations are found, looked at, followed up, changed together and exported @evidence', async ({
  start,
  folder,
}) => {
  const { ids, csv } = violationsIn(folder, COUNT)
  const [school = '', hotel = '', unsorted = '', runaway = ''] = ids
  const { app, page } = await start(['--import', csv])
  const room = new ViolationsPage(page)
  const { keyboard } = page
  await room.open()
  await expect(room.count).toHaveText(`${COUNT + 4} vi phạm`)

  // Found without accents, by what is typed and by what is chosen.
  await keyboard.press('/')
  await keyboard.type('khong deo tam che')
  await expect(room.count).toHaveText(`1 trong ${COUNT + 4} vi phạm`)
  await keyboard.press('Enter')
  await expect(room.list).toBeFocused()
  await expect(room.row(school)).toContainText('Tấm che mặt: thiếu')
  await expect(room.row(school)).toContainText('Quá hạn')

  // Beside it: the still with what was drawn, and the film of the moment.
  await keyboard.press('Enter')
  await expect(room.detail.getByTestId('detail-picture')).toBeVisible()
  await expect(room.detail.locator('[data-shape="box"]')).toHaveCount(1)
  await room.detail.getByTestId('detail-clip').click()
  const video = room.detail.getByTestId('detail-video')
  const film = () =>
    video.evaluate((it: HTMLVideoElement) => [it.readyState >= 2, it.videoWidth, it.duration])
  await expect.poll(film).toEqual([true, 640, 6])
  await room.detail.getByTestId('detail-moment').click()
  await expect.poll(() => video.evaluate((it: HTMLVideoElement) => it.currentTime)).toBe(3)

  // A field is saved when it is left, and taken back by Ctrl Z.
  const place = room.detail.getByTestId('field-place')
  await place.fill('Cổng phụ')
  await place.press('Enter')
  await expect(room.message('Đã lưu: Vị trí')).toBeVisible()
  const placeOf = async () => (await got(school)).place
  const got = (id: string) =>
    page.evaluate(async (wanted) => {
      const reply = await window.vongGac.bookmarks.get(wanted)
      if (reply.status !== 'done') throw new Error(reply.reason)
      return reply.bookmark
    }, id)
  await expect.poll(placeOf).toBe('Cổng phụ')
  await keyboard.press('Control+z')
  await expect.poll(placeOf).toBe('Cửa phòng 203')

  // Reported, by keys: to whom must be said.
  await room.list.focus()
  await keyboard.press('n')
  await expect(room.question.getByTestId('step-told')).toBeFocused()
  await expect(room.question.getByTestId('violations-save')).toBeDisabled()
  await keyboard.type('Bà Hạnh, trưởng khu')
  await keyboard.press('Enter')
  await expect(room.message('Đã lưu bước “Đã báo cơ sở”')).toBeVisible()
  await expect(room.row(school)).toContainText('Đã báo cơ sở')
  await expect(room.detail.getByTestId('detail-history')).toContainText('Bà Hạnh, trưởng khu')
  await expect(room.detail.getByTestId('next-fixed')).toBeVisible()

  // Cleared; narrowed by choosing; empty in words.
  await page.getByTestId('filter-clear').click()
  await room.choose('kinds', 'tron khoi')
  await expect(page.getByTestId('filter-chip')).toContainText('Trốn khỏi cơ sở cách ly')
  await expect(room.row(runaway)).toBeVisible()
  await expect(room.row(hotel)).toHaveCount(0)
  await room.search.fill('khong co o dau ca')
  await expect(page.getByTestId('violations-empty')).toContainText('Không có vi phạm nào khớp')
  await page.getByTestId('filter-clear').click()
  await expect(room.count).toHaveText(`${COUNT + 4} vi phạm`)

  // Many at once, and taken back. A locked one is not removed, and says so.
  await room.row(school).click()
  for (const key of ['ArrowDown', 'ArrowDown']) await keyboard.press(`Shift+${key}`)
  await expect(page.getByTestId('violations-picked')).toContainText('3 đã chọn')
  await page.getByTestId('violations-owner').click()
  await expect(room.question.getByTestId('question-owner')).toBeFocused()
  await keyboard.type('Phạm Thu Hà')
  await keyboard.press('Enter')
  await expect(room.message('Đã giao 3 vi phạm')).toBeVisible()
  for (const id of [school, hotel, unsorted])
    await expect(room.row(id)).toContainText('Phạm Thu Hà')
  await room.list.focus()
  await keyboard.press('Control+z')
  await expect(room.row(school)).toContainText('Trần Văn Bình')
  await expect(room.row(hotel)).not.toContainText('Phạm Thu Hà')
  await keyboard.press('Delete')
  await expect(room.row(hotel)).toHaveCount(0)
  await expect(room.count).toHaveText(`${COUNT + 1} vi phạm`)
  await keyboard.press('Control+z')
  await expect(room.row(hotel)).toBeVisible()
  await room.row(runaway).click()
  await keyboard.press('Delete')
  await expect(room.message('đã khóa')).toBeVisible()
  await expect(room.row(runaway)).toBeVisible()

  // What is picked leaves as a list.
  await room.row(school).click()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await keyboard.press(`Shift+${key}`)
  const path = join(folder, 'vi-pham.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByTestId('violations-export').click()
  await page.getByTestId('violations-export-csv').click()
  await expect(room.message('Đã xuất 4 vi phạm')).toBeVisible()
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  // A history has lines of its own, which end without a carriage return.
  expect(text.trimEnd().split('\r\n')).toHaveLength(5)
  expect(text).toContain('Trường Cao đẳng Y tế Bình Định')

  // On the board a card goes to the next column, and a change of main comes into sight.
  await keyboard.press('Escape')
  await page.getByTestId('view-board').click()
  await expect(room.card('reported', school)).toBeVisible()
  await room.card('reported', hotel).dragTo(page.getByTestId('column-fixing'))
  await expect(room.question.getByTestId('step-fixing')).toBeChecked()
  await room.question.getByTestId('violations-save').click()
  await expect(room.card('fixing', hotel)).toBeVisible()
  await page.evaluate(
    (id) =>
      window.vongGac.bookmarks.step({
        ...{ ids: [id], state: 'fixed', note: '', told: '', way: '' },
      }),
    school,
  )
  await expect(room.card('fixed', school)).toBeVisible()

  // Back to the wall, and again: as it was left.
  await keyboard.press('b')
  await expect(room.root).toHaveCount(0)
  await expect(page.getByTestId('tile').first()).toBeVisible()
  await keyboard.press('b')
  await expect(page.getByTestId('violations-board')).toBeVisible()
})
