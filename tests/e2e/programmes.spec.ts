import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect } from './app'
import { camerasButOne } from './one-lost'
import { axe } from './pages/axe'
import { ProgrammesPage } from './pages/programmes'
import { plug } from './pages/screens'

const cameras = [
  { code: 'A-101', name: 'Hành lang Đông' },
  { code: 'A-102', name: 'Khu tiếp nhận' },
  { code: 'A-104', name: 'Nhà bếp' },
]
/** Nobody listens where it should be. */
const LOST = 'A-104'
const LAPTOP = { id: 1, x: 0, y: 0, width: 1200, height: 800 }
const HALL = { id: 2, x: 1200, y: 0, width: 720, height: 405 }

const { test, csvOf } = camerasButOne(cameras, LOST)

interface Kept {
  id: string
  revision: number
  steps: { title: string; notes: string; body: { kind: string } }[]
}

/** What main has, and what somebody else saves in another window. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { vongGac } = window as unknown as {
      vongGac: { programmes: { state(): Promise<{ programmes: Kept[] }> } }
    }
    return (await vongGac.programmes.state()).programmes[0]
  })

const saveElsewhere = (page: Page, title: string) =>
  page.evaluate(async (text) => {
    const { programmes } = (window as unknown as { vongGac: { programmes: Calls } }).vongGac
    const [programme] = (await programmes.state()).programmes
    if (!programme) return 'none'
    const steps = programme.steps.map((step, i) => (i === 0 ? { ...step, title: text } : step))
    return (await programmes.save({ ...programme, steps })).status
  }, title)

interface Calls {
  state(): Promise<{ programmes: Kept[] }>
  save(programme: Kept): Promise<{ status: string }>
  remove(id: string): Promise<{ status: string }>
}

const isSound = async (page: Page) => {
  const found = await axe(page)
  expect.soft(found, found.join('\n')).toEqual([])
}

const titles = async (page: Page) => (await kept(page))?.steps.map(({ title }) => title)

test('a programme is put together, nothing typed is lost, what fails gets a substitute, and the show begins @presenter', async ({
  start,
  server,
  folder,
}) => {
  const options = ['--import', csvOf(folder, server), '--lang', 'vi', '--layout', '1']
  const running = await start(options)
  const room = new ProgrammesPage(running.page)
  await test.step('it is put together, and changed by keys and by hand', () =>
    puttingTogether(room))
  await test.step('another window saves, one is removed, the page goes', () => nothingIsLost(room))
  await test.step('what fails is listed first', () => lookingBeforehand(room))
  await test.step('the show begins', () => showing(room, running.app))
  await test.step('what was typed last is there when it quits', async () => {
    await room.choose(0)
    await room.notes.fill('Gõ ngay trước khi thoát')
    await running.quit()
    const file = readFileSync(join(running.dataDir, 'data', 'programmes.json'), 'utf8')
    expect(file).toContain('Gõ ngay trước khi thoát')
  })
})

const NAMES = ['Hành lang Đông', 'Toàn cảnh', 'Nhà bếp', 'Thời gian có hình']

async function puttingTogether(room: ProgrammesPage) {
  const { page } = room
  await expect(page.getByTestId('room-programmes')).toBeVisible()
  await page.keyboard.press('Shift+P')
  await expect(page.getByTestId('programmes-empty')).toBeVisible()
  await page.keyboard.press('n')
  // The name is typed over what was proposed.
  await expect(room.name).toBeFocused()
  await page.keyboard.type('Giao ban tháng 11')
  await room.addWall()
  await room.addCameras('A-101', LOST)
  await room.addFigures('uptime', '7 ngày')
  await room.setStep(0, { title: 'Toàn cảnh', time: '1:30' })
  await expect(room.facts).toHaveText('4 bước · dự kiến 4:30')

  await room.choose(1)
  await page.keyboard.press('Alt+ArrowUp')
  await room.steps.nth(3).dragTo(room.steps.nth(1))
  await room.saved()
  expect(await titles(page)).toEqual([NAMES[0], NAMES[3], NAMES[1], NAMES[2]])
  await page.keyboard.press('Control+z')
  await room.choose(2)
  await page.keyboard.press('Delete')
  await expect(room.steps).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(room.steps).toHaveCount(4)
  await page.keyboard.press('d')
  await expect(room.steps).toHaveCount(5)
  await page.keyboard.press('Control+z')
  await room.saved()
  expect(await titles(page)).toEqual(NAMES)
}

async function nothingIsLost(room: ProgrammesPage) {
  const { page } = room
  // Somebody else saves while this is being typed: both are there.
  await room.choose(2)
  await room.notes.fill('Đã đề nghị cơ sở thay nguồn.')
  expect(await saveElsewhere(page, 'Đã sửa ở máy khác')).toBe('done')
  await expect(room.steps.first()).toContainText('Đã sửa ở máy khác')
  await room.saved()
  const both = await kept(page)
  expect(both?.steps[0]?.title).toBe('Đã sửa ở máy khác')
  expect(both?.steps[2]?.notes).toBe('Đã đề nghị cơ sở thay nguồn.')

  // Somebody else removes it meanwhile: what was typed is one of its own.
  await room.notes.fill('Chưa kịp lưu')
  await page.evaluate(async (id) => {
    await (window as unknown as { vongGac: { programmes: Calls } }).vongGac.programmes.remove(id)
  }, both?.id ?? '')
  await expect.poll(async () => (await kept(page))?.steps[2]?.notes).toBe('Chưa kịp lưu')
  expect((await kept(page))?.id).not.toBe(both?.id)
  await expect(room.steps).toHaveCount(4)

  // A removed one comes back with all that was typed, and what is typed last outlives the page.
  await page.getByTestId('programme-more').click()
  await page.getByTestId('programme-remove').click()
  await expect(page.getByTestId('programmes-empty')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(room.name).toHaveValue('Giao ban tháng 11')
  await room.choose(0)
  await room.notes.fill('Gõ ngay trước khi tải lại')
  await room.time.fill('2:15')
  await page.reload()
  await room.open()
  await room.choose(0)
  await expect(room.notes).toHaveValue('Gõ ngay trước khi tải lại')
  await expect(room.time).toHaveValue('2:15')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(room.room).toHaveCount(0)
}

async function lookingBeforehand(room: ProgrammesPage) {
  const { page } = room
  await room.open()
  await page.getByTestId('programme-start').click()
  await expect(room.warning).toHaveAttribute('data-doubt', 'never')
  await isSound(page)
  await page.keyboard.press('Escape')
  await room.runPreflight()
  await expect(room.items.first()).toHaveAttribute('data-state', 'failed')
  await expect(room.items.first()).toContainText('A-104 Nhà bếp')
  await expect(room.items.first()).toContainText('Không liên lạc được với camera')
  await page.getByTestId('preflight-substitute').getByTestId('substitute-choose').click()
  await page.getByTestId('substitute-camera').click()
  await page.getByTestId('camera-search').fill('102')
  await isSound(page)
  await page.keyboard.press('Enter')
  await room.saved()
  await expect(room.summary).toHaveAttribute('data-stale', 'true')
  await room.runPreflight()
  await expect(room.items.first()).toHaveAttribute('data-covered', 'true')
  await isSound(page)
}

async function showing(room: ProgrammesPage, app: ElectronApplication) {
  const { page } = room
  await room.choose(1)
  await page.getByTestId('programme-start').click()
  await expect(room.warning).toHaveCount(0)
  await expect(room.displays).toHaveCount(1)
  // Plugged in while the question is open: it is the one that is free.
  await plug(app, [LAPTOP, HALL])
  await expect(room.displays.nth(1)).toBeChecked()
  await expect(page.getByTestId('show-muted')).toBeChecked()
  const opened = app.waitForEvent('window')
  await page.getByTestId('show-from').locator('label').nth(1).click()
  await page.getByTestId('show-begin').click()
  await opened
  await expect(room.running).toContainText('Bước 2/4')
  await expect(room.running).toContainText('Trên M2')
  await room.endShow()
}
