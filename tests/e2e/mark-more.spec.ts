import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { CodesPage } from './pages/codes'
import { MarkBar } from './pages/mark-bar'
import { WallPage } from './pages/wall'
import { difference, watchShown } from './shown'

const four = mounts('h264', 4)

interface Saved {
  id: string
  at: number
  kind: string
  ppe: Record<string, string>
  drawings: object[]
  views: unknown[]
  files: { name: string; type: string; from: number }[]
}

/** Of the newest mark, as a page of the product asks main. */
const newest = (page: Page): Promise<Saved | undefined> =>
  page.evaluate(async () => {
    const { vongGac } = window as unknown as {
      vongGac: { bookmarks: { list(query: object): Promise<{ items: Saved[] }> } }
    }
    const { items } = await vongGac.bookmarks.list({ filter: {}, offset: 0, limit: 1 })
    return items[0]
  })

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** A health worker without a face shield: kind, items, who, how many, a note, and where to look. */
async function breachByKeys(page: Page, bar: MarkBar): Promise<void> {
  await press(page, 'm')
  await page.keyboard.type('khong mang du')
  await press(page, '1')
  await expect(bar.item('TCM')).toHaveAttribute('data-ppe', '')
  await press(page, '7', '7', '1')
  await expect(bar.item('TCM')).toHaveAttribute('data-ppe', 'THIEU')
  await expect(bar.item('KTYT')).toHaveAttribute('data-ppe', 'DU')
  await press(page, 'Tab')
  await expect(bar.field('subject')).toBeFocused()
  await press(page, 'ArrowDown', 'Tab', '2', 'Tab')
  await page.keyboard.type('Hành lang')
  await press(page, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
  await expect(bar.field('note')).toBeFocused()
  await page.keyboard.type('đã gọi lễ tân')

  await press(page, 'Control+d')
  await expect(bar.canvas).toBeVisible()
  await press(page, '2', 'Space', 'ArrowRight', '3', 'Space', 'Delete', 'Control+z', 'Enter')
  await expect(bar.canvas).toHaveCount(0)
  await expect(bar.filter).toBeFocused()
  await press(page, 'Enter')
  await expect(bar.message('Đã lưu: Không mang đủ')).toBeVisible()
}

async function expectBreach(page: Page): Promise<void> {
  await expect.poll(async () => (await newest(page))?.kind).toBe('PV01')
  const saved = (await newest(page)) as Saved
  expect(saved).toMatchObject({
    ...{ ppe: { TCM: 'THIEU', KTYT: 'DU' }, people: 2, place: 'Hành lang', subject: 'NCL' },
    note: 'đã gọi lễ tân',
    drawings: [
      { shape: 'box', x: expect.closeTo(0.43), y: expect.closeTo(0.4) },
      { shape: 'blur', x: expect.closeTo(0.42) },
    ],
  })
}

/** The still is of the very picture that was on the screen when the key was pressed. */
async function expectShown(page: Page, dataDir: string, shown: Buffer): Promise<void> {
  const { id, at, files } = (await newest(page)) as Saved
  const still = files.find(({ type }) => type === 'still')
  expect(still?.from).toBeLessThanOrEqual(at)
  const evidence = join(dataDir, 'evidence')
  const all = readdirSync(evidence, { recursive: true }) as string[]
  const place = all.find((path) => path.endsWith(id)) ?? ''
  expect(difference(shown, join(evidence, place, still?.name ?? ''))).toBeLessThan(150)
}

async function facilityByKeys(page: Page, bar: MarkBar): Promise<void> {
  await press(page, 'Shift+M')
  await expect(bar.root).toContainText('4 camera của CS1')
  await press(page, 'Escape')
  await expect(bar.sign('keeping')).toHaveCount(4)
  await expect.poll(async () => (await newest(page))?.views.length).toBe(4)
  await page.reload()
  await expect(bar.sign('keeping')).toHaveCount(4)
}

/** The moment is kept at once, whatever else goes on. */
async function expectQuick(page: Page, bar: MarkBar): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < 5; n++) {
    const answered = await bar.watchAnswer()
    await press(page, 'm')
    await expect(bar.root).toHaveAttribute('data-kept', 'true')
    times.push(await answered())
    await press(page, 'Escape')
  }
  const median = times.sort((a, b) => a - b)[2]
  console.log(`from the key press to the answer: ${times.map(Math.round).join(', ')} ms`)
  expect(median).toBeLessThan(150)
}

async function listsEdited(page: Page): Promise<void> {
  const lists = new CodesPage(page)
  await lists.open()
  const [first = '', second = ''] = await lists.codes()
  await lists.cell(first, 'vi').fill('x')
  await press(page, 'Escape')
  await expect(lists.cell(first, 'vi')).not.toHaveValue('x')
  await lists.cell(first, 'vi').fill('Ra ngoài không phép')
  await press(page, 'Enter')
  await expect(lists.said).toHaveText(/Đã lưu/)
  await press(page, 'Alt+ArrowDown')
  await expect.poll(async () => (await lists.codes()).slice(0, 2)).toEqual([second, first])
  await expect(lists.cell(first, 'vi')).toBeFocused()
  await lists.cell(first, 'digit').selectOption('9')
  await expect(lists.cell(first, 'digit')).toHaveValue('9')
  await lists.cell(second, 'digit').selectOption('9')
  await expect(lists.said).toHaveText(/thuộc về loại khác/)
  await lists.cell(second, 'retire').click()
  await expect(lists.cell(second, 'retire')).toHaveText('Dùng lại')
  await press(page, 'Control+z')
  await expect(lists.cell(second, 'retire')).toHaveText('Ngừng dùng')
  await lists.cell(second, 'before').fill('5')
  await press(page, 'Enter')
  await expect(lists.said).toHaveText(/từ 10 đến 1800/)
  await page.getByTestId('codes-new-vi').fill('Đốt rác')
  await press(page, 'Enter')
  await expect.poll(async () => (await lists.codes()).at(-1)).toBe('DR')
  await press(page, 'Escape')
  await expect(lists.said).toHaveCount(0)
}

test('PPE, further fields and a drawing by keys; a whole facility; the lists are edited @evidence', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(four)
  try {
    const { page, dataDir } = await start([
      '--import',
      csvOf(folder, cameras, four),
      '--layout',
      '4',
    ])
    const [wall, bar] = [new WallPage(page), new MarkBar(page)]
    await wall.expectLive(4)
    await press(page, 'ArrowRight')
    const shown = await watchShown(page, 0)
    await breachByKeys(page, bar)
    await expectBreach(page)
    await expectShown(page, dataDir, await shown())
    await expectQuick(page, bar)
    await facilityByKeys(page, bar)
    await listsEdited(page)
    await wall.expectLive(4)
    await wall.tile(0).click()
    await press(page, 'm', '9', 'Enter')
    await expect(bar.message('Đã lưu: Ra ngoài không phép')).toBeVisible()
  } finally {
    await cameras.stop()
  }
})
