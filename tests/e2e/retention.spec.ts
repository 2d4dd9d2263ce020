import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Running, test } from './app'
import { SettingsPage } from './pages/settings'
import { violationsIn } from './violations-profile'

/** Where the evidence of one lies, by local date. */
function folderOf({ dataDir }: Running, id: string): string {
  const part = (from: number, to: number) => Number(id.slice(from, to))
  const utc = Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13))
  const date = new Date(utc + 7 * 3_600_000).toISOString().slice(0, 10)
  return join(dataDir, 'evidence', ...date.split('-'), id)
}

interface Api {
  bookmarks: {
    ids(filter: object): Promise<{ total: number; ids: string[] }>
    exportList(order: object): Promise<object>
  }
}

/** Of the first sheet, as others read it. */
function rowsIn(path: string): string[][][] {
  const reader = 'main/bookmarks/fixtures/read-xlsx.py'
  return JSON.parse(execFileSync('python3', [reader, path], { encoding: 'utf8' }))[0]
}

const custodyOf = ({ dataDir }: Running) => {
  const dir = join(dataDir, 'custody')
  return readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { action: string; subject: string; detail: object })
}

test('what is too old is listed, confirmed, put on record and deleted; evidence of tonight is served @evidence', async ({
  start,
  folder,
}) => {
  const { ids, csv } = violationsIn(folder, 400)
  const running = await start(['--import', csv])
  const { page } = running
  const [tonight = ''] = ids
  // The profile's year ends on 22 November 2026, whenever this runs.
  const days = Math.floor((Date.now() - Date.UTC(2026, 4, 6)) / 86_400_000)

  const served = await page.evaluate(async (id) => {
    const ask = async (name: string, headers = {}) => {
      const reply = await fetch(`files/${name}`, { headers })
      const bytes = (await reply.arrayBuffer()).byteLength
      return { status: reply.status, type: reply.headers.get('content-type'), bytes }
    }
    const image = new Image()
    image.src = `files/thumb/${id}`
    await image.decode()
    return {
      thumb: [image.naturalWidth, image.naturalHeight],
      clip: await ask(`evidence/${id}/clip-1-main.mp4`, { range: 'bytes=0-99' }),
      // Neither what is not on record nor what lies elsewhere.
      stranger: await ask(`evidence/${id}/clip-2-main.mp4`),
      above: await ask(`evidence/${id}/..%2f..%2f..%2f..%2f..%2fdata%2fsettings.json`),
      none: await ask('thumb/20200101-000000-000-zzzz'),
    }
  }, tonight)
  expect(served.thumb).toEqual([320, 180])
  expect(served.clip).toEqual({ status: 206, type: 'video/mp4', bytes: 100 })
  expect([served.stranger, served.above, served.none].map(({ status }) => status)).toEqual([
    ...[404, 404, 404],
  ])

  const path = join(folder, 'danh-sach.xlsx')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  const exported = await page.evaluate(() => {
    const order = { filter: {}, format: 'xlsx', language: 'vi' }
    return (window as unknown as { vongGac: Api }).vongGac.bookmarks.exportList(order)
  })
  expect(exported).toEqual({ status: 'done', path, count: 404 })
  expect(rowsIn(path)).toHaveLength(405)
  expect(rowsIn(path)[1]?.[1]?.[2]).toBe(tonight)

  const settings = new SettingsPage(page)
  await settings.open()
  await page.getByTestId('settings-retention').click()
  await expect(page.getByTestId('retention-going')).toContainText('không có gì phải xóa')
  await page.getByTestId('retention-gigabytes-on').check()
  await page.getByTestId('retention-gigabytes').selectText()
  await page.getByTestId('retention-gigabytes').pressSequentially('0.5')
  await expect(page.getByTestId('retention-gigabytes')).toHaveValue('0,5')
  await page.getByTestId('retention-gigabytes-on').uncheck()
  await page.getByTestId('retention-days-on').check()
  await page.getByTestId('retention-days').fill(`${days}`)
  const sum = page.getByTestId('retention-sum')
  await expect(sum).toContainText('Hôm nay sẽ xóa')
  const count = Number(/(\d+) đánh dấu/.exec((await sum.textContent()) ?? '')?.[1])
  expect(count).toBeGreaterThan(100)
  expect(count).toBeLessThan(300)
  await page.getByTestId('retention-purge').click()
  await expect(page.getByTestId('retention-confirm')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('retention-confirm')).toHaveCount(0)
  await expect(sum).toBeVisible()
  await page.getByTestId('retention-purge').click()
  await page.getByTestId('retention-confirm').click()
  await expect(page.getByRole('alert')).toContainText(`Đã xóa ${count} đánh dấu`)
  await expect(page.getByTestId('retention-going')).toContainText('không có gì phải xóa')

  const left = await page.evaluate(() =>
    (window as unknown as { vongGac: Api }).vongGac.bookmarks.ids({}),
  )
  expect(left.total).toBe(404 - count)
  expect(existsSync(folderOf(running, tonight))).toBe(true)
  const records = custodyOf(running)
  expect(records.find(({ action }) => action === 'purge-listed')?.detail).toMatchObject({ count })
  const deleted = records.filter(
    ({ action, subject }) => action === 'deleted' && !subject.includes('/'),
  )
  expect(deleted).toHaveLength(count)
  expect(deleted.some(({ subject }) => left.ids.includes(subject))).toBe(false)
  expect(records.filter(({ action }) => action === 'viewed')).toMatchObject([{ subject: tonight }])
  expect(records.find(({ action }) => action === 'list-exported')?.detail).toMatchObject({
    ...{ count: 404, format: 'xlsx', name: 'danh-sach.xlsx' },
  })

  await page.getByTestId('retention-save').click()
  await expect(page.getByTestId('retention-save')).toBeDisabled()
  await expect
    .poll(() => readFileSync(join(running.dataDir, 'data', 'retention.json'), 'utf8'))
    .toContain(`"days":${days}`)

  // Each Esc closes one dialogue.
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('retention-save')).toHaveCount(0)
  await expect(settings.root).toBeVisible()
  await settings.close()
})
