import type { Page } from 'playwright/test'
import { movingRegions } from '../cameras/screen'
import { expect, type Running, test } from './app'
import { chromiumOf, inWindow } from './lost-page'
import { OutputPage } from './pages/output'
import { PresenterPage, pageOf } from './pages/presenter'
import { placesOf, plug, ScreensPage } from './pages/screens'
import { WallPage } from './pages/wall'

const LAPTOP = { id: 1, x: 0, y: 0, width: 1120, height: 1080 }
const BIG = { id: 2, x: 1120, y: 0, width: 800, height: 600 }

type Calls = Record<string, Record<string, (input?: unknown) => Promise<Record<string, unknown>>>>

/** What a page of ours may ask of main, or is refused. */
const ask = (page: Page, feature: string, name: string, input?: unknown) =>
  page.evaluate(
    async ([of, call, given]) => {
      const { vongGac } = window as unknown as { vongGac: Calls }
      return await vongGac[of]?.[call]?.(given)
    },
    [feature, name, input] as const,
  )

/** A programme of four steps, each a camera of the demo; its id. */
async function programmeOf(page: Page): Promise<string> {
  const { id } = (await ask(page, 'programmes', 'create', { name: 'Họp tháng 11' })) ?? {}
  const { programmes } = (await ask(page, 'programmes', 'state')) as {
    programmes: { id: string }[]
  }
  const steps = [1, 2, 3, 4].map((n) => ({
    ...{ id: `s${n}`, title: `Bước ${n}`, titled: true, notes: '', seconds: 60, substitutes: {} },
    body: { kind: 'camera', camera: { id: `demo-${n}`, code: `D${n}` } },
  }))
  const empty = programmes.find((each) => each.id === id)
  expect(await ask(page, 'programmes', 'save', { ...empty, steps })).toEqual({ status: 'done' })
  return String(id)
}

const beginning = (programme: string, mode: 'show' | 'rehearsal') => ({
  ...{ programme, mode, from: 0, display: null, muted: true, clockFrom: 0 },
  ...(mode === 'show' ? { speed: 1, auto: false } : { speed: 60, auto: true }),
})

async function found(running: Running, role: 'output' | 'presenter'): Promise<Page> {
  await expect.poll(async () => Boolean(await pageOf(running.app, role))).toBe(true)
  return (await pageOf(running.app, role)) as Page
}

const isHeard = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => !BrowserWindow.fromId(1)?.webContents.isAudioMuted())

/** Numbers over displays that are there now. */
const numbersOf = ({ app }: Running) =>
  app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter(({ webContents }) => /^data:/.test(webContents.getURL()))
        .length,
  )

/** In the middle of the big screen, where nothing of ours but the output may be. */
const pictureMoves = async ({ x, y, width, height }: typeof BIG) => {
  const region = { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 }
  return (await movingRegions([region], { display: process.env.DISPLAY ?? '' }))[0]
}

const refused = (reason: string) => ({ status: 'refused', reason })

test('the windows of a show: big screen unplugged, station locked, page lost, closed by hand @presenter', async ({
  start,
}) => {
  const running = await start(['--demo', '--layout', '4'])
  const { app, page } = running
  const [wall, screens] = [new WallPage(page), new ScreensPage(page)]
  await wall.expectLive(4)
  await plug(app, [LAPTOP, BIG])
  await expect.poll(async () => (await placesOf(app))[0]?.width).toBe(LAPTOP.width)
  // A wall of its own stands on the big screen.
  await page.keyboard.press('Control+Shift+N')
  await expect.poll(async () => (await placesOf(app))[1]?.x).toBe(BIG.x)
  const programme = await programmeOf(page)
  // Somebody has just looked which display is which.
  await ask(page, 'screens', 'identify', [])
  await expect.poll(() => numbersOf(running)).toBe(2)
  expect(await ask(page, 'presenter', 'start', beginning(programme, 'show'))).toEqual({
    status: 'done',
  })
  expect(await numbersOf(running)).toBe(0)

  const speaker = new PresenterPage(await found(running, 'presenter'))
  const output = await OutputPage.of(app)
  await expect(speaker.output).toHaveAttribute('data-state', 'shown')
  await output.expectStep(0)
  const { x, y, width, height } = BIG
  await expect.poll(() => placesOf(app)).toContainEqual({ x, y, width, height })
  // The wall has made room, and nothing that is told to operators is told there.
  await expect.poll(() => app.windows().length).toBe(3)
  await expect(page.locator('[data-kind="screen-lost"]').getByText('M2')).toHaveCount(0)
  await expect(page.locator('[data-kind="show-muted"]')).toBeVisible()
  expect(await isHeard(running)).toBe(false)
  await expect.poll(() => pictureMoves(BIG), { timeout: 15_000 }).toBe(true)
  // Displays are told apart elsewhere than before the meeting.
  await ask(page, 'screens', 'identify', [])
  expect(await placesOf(app)).toHaveLength(4)
  const notHere = refused('not-for-this-window')
  for (const [feature, name] of [
    ['presenter', 'end'],
    ['app', 'quit'],
    ['wall', 'clearAll'],
    ['accounts', 'state'],
  ] as const)
    expect(await ask(output.page, feature, name)).toEqual(notHere)
  expect(await ask(speaker.page, 'wall', 'clearAll')).toEqual(notHere)
  const known = await ask(output.page, 'app', 'snapshot')
  expect(known).toMatchObject({ role: 'output', notices: [], accounts: { session: null } })

  await test.step('the station is locked, and the show goes on', async () => {
    await ask(page, 'lock', 'setPin', { pin: '2580' })
    await ask(page, 'lock', 'lock')
    await expect(screens.sign).toBeVisible()
    await speaker.page.keyboard.press('PageDown')
    await output.expectStep(1)
    expect(await ask(page, 'presenter', 'go', { by: 1 })).toEqual(refused('locked'))
    expect(await ask(page, 'presenter', 'start', beginning(programme, 'show'))).toEqual(
      refused('locked'),
    )
    expect(await output.technical([/khóa/i])).toEqual([])
    await ask(page, 'lock', 'unlock', { pin: '2580' })
    await expect(screens.sign).toHaveCount(0)
  })

  await test.step('the big screen goes and comes back smaller: the step stays', async () => {
    await plug(app, [LAPTOP])
    await expect(speaker.output).toHaveAttribute('data-state', 'lost')
    const shown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isVisible()),
    )
    expect(shown.filter(Boolean)).toHaveLength(2)
    await speaker.page.keyboard.press('PageDown')
    const smaller = { ...BIG, width: 640, height: 360 }
    await plug(app, [LAPTOP, smaller])
    await expect(speaker.output).toHaveAttribute('data-state', 'shown')
    await output.expectStep(2)
    expect(await output.page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 360])
    await expect.poll(() => pictureMoves(smaller), { timeout: 10_000 }).toBe(true)
    await plug(app, [LAPTOP, BIG])
  })

  await test.step('its page is lost and back; what was looked at behind is not shown', async () => {
    await speaker.page.keyboard.press('f')
    await speaker.page.keyboard.press('PageDown')
    await expect(speaker.output).toHaveAttribute('data-frozen', 'true')
    const before = chromiumOf(running.pid, 'renderer').length
    await app.evaluate(({ BrowserWindow }) => {
      const output = BrowserWindow.getAllWindows().find((each) => each.isAlwaysOnTop())
      process.kill(output?.webContents.getOSProcessId() ?? 0, 'SIGKILL')
    })
    await expect(speaker.output).toHaveAttribute('data-card', 'true')
    await expect(speaker.output).not.toHaveAttribute('data-frozen', 'true')
    await expect.poll(() => chromiumOf(running.pid, 'renderer').length).toBe(before)
    await speaker.page.keyboard.press('b')
    await expect.poll(() => pictureMoves(BIG), { timeout: 15_000 }).toBe(true)
  })

  await test.step('dialogues lie before the station, and whoever starts it again takes no keyboard', async () => {
    const parent = await app.evaluate(({ app: station, BrowserWindow, dialog }) => {
      station.emit('second-instance')
      return new Promise((resolve) => {
        dialog.showOpenDialog = async (before: unknown) => {
          resolve(before instanceof BrowserWindow && before.id)
          return { canceled: true, filePaths: [] }
        }
        BrowserWindow.fromId(1)?.webContents.executeJavaScript('vongGac.programmes.chooseFile()')
      })
    })
    expect(parent).toBe(1)
    await expect.poll(() => speaker.page.evaluate(() => document.hasFocus())).toBe(true)
    // One more window of the station does not open where nobody sees it.
    await ask(page, 'app', 'openWindow')
    await expect.poll(async () => (await placesOf(app)).length).toBe(4)
    expect((await placesOf(app)).at(-1)?.x).toBeLessThan(BIG.x)
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .sort((a, b) => a.id - b.id)
        .at(-1)
        ?.destroy()
    })
  })

  await test.step('closed by hand it asks, then ends, and the wall is back', async () => {
    const close = () =>
      app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()
          .find((each) => each.isFocused())
          ?.close()
      })
    await close()
    await expect(speaker.question).toBeVisible()
    expect(await ask(page, 'presenter', 'state')).toMatchObject({ index: 3 })
    await close()
    await expect.poll(() => ask(page, 'presenter', 'state')).toBeNull()
    await expect.poll(async () => (await placesOf(app)).map((each) => each.x)).toEqual([0, BIG.x])
    expect(await isHeard(running)).toBe(true)
    await expect(page.locator('[data-kind="show-muted"]')).toHaveCount(0)
  })

  await test.step('a rehearsal has the notes alone, and its times can be kept', async () => {
    expect(await ask(page, 'presenter', 'start', beginning(programme, 'rehearsal'))).toEqual({
      status: 'done',
    })
    const rehearsed = new PresenterPage(await found(running, 'presenter'))
    await expect(rehearsed.summary).toBeVisible({ timeout: 10_000 })
    expect(await pageOf(app, 'output')).toBeUndefined()
    await ask(page, 'presenter', 'end')
  })

  const filter = { from: null, to: null, by: '', facility: '', camera: '', text: '' }
  const actions = ['show-started', 'show-ended']
  const all = { filter: { ...filter, actions }, cursor: null, most: 9 }
  const records = async () => (await ask(page, 'audit', 'search', all))?.records
  const record = (action: string, mode: string) =>
    expect.objectContaining({ action, detail: expect.objectContaining({ mode }) })
  await expect
    .poll(records)
    .toEqual([
      ...[record('show-ended', 'rehearsal'), record('show-started', 'rehearsal')],
      ...[record('show-ended', 'show'), record('show-started', 'show')],
    ])
  expect(await inWindow(app, `document.documentElement.dataset.page`)).toBe('station')
})
