import type { Page } from 'playwright/test'
import { expect, type Running, test } from './app'
import { type MeetingCameras, startMeetingCameras } from './meeting/cameras'
import { ask } from './meeting/programme'
import { OutputPage } from './pages/output'
import { PresenterPage, pageOf } from './pages/presenter'
import { plug } from './pages/screens'

const LAPTOP = { id: 1, x: 0, y: 0, width: 1366, height: 768 }
const BIG = { id: 2, x: 0, y: 768, width: 554, height: 312 }

const NOTES = Array.from({ length: 40 }, (_, i) => `Ý thứ ${i + 1}.`).join('\n')

/** Four steps: a camera, four cameras, one with a substitute, figures. → its id */
async function prepare(running: Running, seconds: number): Promise<string> {
  const { registry } = await ask<{ registry: { cameras: { id: string; code: string }[] } }>(
    ...([running, 'app', 'snapshot'] as const),
  )
  const ref = (code: string) => {
    const found = registry.cameras.find((each) => each.code === code)
    if (!found) throw new Error(`no camera ${code}`)
    return { id: found.id, code }
  }
  const cells = [0, 1, 2, 3].map((i) => ({ x: i % 2, y: Math.floor(i / 2), w: 1, h: 1 }))
  const bodies = [
    { kind: 'camera', camera: ref('P01') },
    {
      ...{ kind: 'scene', grid: { columns: 2, rows: 2, cells } },
      cells: ['P01', 'P02', 'P05', 'P06'].map(ref),
    },
    { kind: 'camera', camera: ref('P03') },
    { kind: 'figures', page: 'authorities', period: 'today' },
  ]
  const titles = ['Cổng chính', 'Bốn điểm cách ly', 'Khu B', 'Kết nối theo cơ quan']
  const name = 'Giao ban tháng'
  const { id } = await ask<{ id: string }>(running, 'programmes', 'create', { name })
  const steps = bodies.map((body, i) => ({
    ...{ id: `b${i + 1}`, title: titles[i], titled: true, notes: i === 0 ? NOTES : '' },
    ...{ seconds, body },
    substitutes: i === 2 ? { [ref('P03').id]: { kind: 'camera', camera: ref('P05') } } : {},
  }))
  const { programmes } = await programmesOf(running)
  const revision = programmes.find((each) => each.id === id)?.revision ?? 0
  const saved = { id, name, heading: '', emblem: null, steps, changedAt: 0, revision }
  expect(await ask(running, 'programmes', 'save', saved)).toEqual({ status: 'done' })
  return id
}

interface Kept {
  programmes: { id: string; revision: number; steps: { seconds: number }[] }[]
}
const programmesOf = (running: Running) => ask<Kept>(running, 'programmes', 'state')

const begin = (running: Running, programme: string, more: object) =>
  ask(running, 'presenter', 'start', {
    ...{ programme, from: 0, display: null, muted: true, speed: 1, auto: false },
    ...{ clockFrom: Date.UTC(2026, 10, 30, 1, 0), ...more },
  })

async function presenterOf({ app }: Running): Promise<PresenterPage> {
  let page: Page | undefined
  const look = async () => {
    page = await pageOf(app, 'presenter')
    return page !== undefined
  }
  await expect.poll(look, { timeout: 20_000 }).toBe(true)
  return new PresenterPage(page as Page)
}

async function withCameras(folder: string, work: (cameras: MeetingCameras) => Promise<void>) {
  const cameras = await startMeetingCameras(folder)
  try {
    await work(cameras)
  } finally {
    await cameras.stop()
  }
}

test('the speaker steps, points, draws and zooms by keys and mouse, and nothing ends by accident @presenter', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  await withCameras(folder, async (cameras) => {
    const running = await start(['--import', cameras.csv, '--layout', '1'])
    await plug(running.app, [LAPTOP, BIG])
    const programme = await prepare(running, 60)
    expect(await begin(running, programme, { mode: 'show', display: 2 })).toEqual({
      status: 'done',
    })
    const presenter = await presenterOf(running)
    const output = await OutputPage.of(running.app)
    await expect(presenter.output).toHaveAttribute('data-state', 'shown')
    await output.expectFeeds('live')
    await byKeys(presenter, output)
    await byHand(presenter, output)
    await whatFails(running, presenter, output, cameras)
  })
})

const at = (presenter: PresenterPage, index: number) =>
  expect(presenter.step).toHaveAttribute('data-index', `${index}`)

async function byKeys(presenter: PresenterPage, output: OutputPage) {
  const { keyboard } = presenter.page
  await test.step('a held key is one step; a number and Enter is another', async () => {
    await keyboard.down('PageDown')
    for (let i = 0; i < 5; i += 1) await keyboard.down('PageDown')
    await keyboard.up('PageDown')
    await output.expectStep(1)
    await at(presenter, 1)
    await keyboard.press('4')
    await expect(presenter.number).toContainText('4')
    await keyboard.press('Enter')
    await at(presenter, 3)
    await expect(presenter.nextTitle).toHaveText(/Esc/)
    await keyboard.press('Home')
    await at(presenter, 0)
    await expect(presenter.nextTitle).toHaveText('Bốn điểm cách ly')
  })

  await test.step('what clickers send to begin a show does nothing', async () => {
    await keyboard.press('F5')
    await keyboard.press('Shift+F5')
    await at(presenter, 0)
    await expect(presenter.title).toHaveText('Cổng chính')
  })

  await test.step('the list: G, arrows, Enter; afterwards Enter is the next step', async () => {
    await keyboard.press('g')
    await expect(presenter.jump(0)).toBeFocused()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await at(presenter, 1)
    await keyboard.press('Enter')
    await at(presenter, 2)
    await keyboard.press('Home')
  })

  await test.step('notes move by arrows, and are larger by Ctrl +', async () => {
    const top = () => presenter.notes.evaluate((element) => element.scrollTop)
    const size = () =>
      presenter.notes.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    await keyboard.press('ArrowDown')
    await expect.poll(top).toBeGreaterThan(50)
    await at(presenter, 0)
    const before = await size()
    await keyboard.press('Control+=')
    await expect.poll(size).toBeGreaterThan(before)
    await keyboard.press('PageDown')
    await keyboard.press('PageUp')
    await expect.poll(top).toBe(0)
  })

  await test.step('card, freeze: said where the speaker looks', async () => {
    await keyboard.press('.')
    await expect(output.card).toBeVisible()
    await expect(presenter.output).toHaveAttribute('data-look', 'card')
    await keyboard.press('b')
    await expect(output.card).toBeHidden()
    await presenter.act('freeze').click()
    await keyboard.press('Space')
    await at(presenter, 1)
    await expect(presenter.output).toHaveText(/đang giữ hình bước 1/)
    await keyboard.press('PageUp')
    await keyboard.press('f')
    await expect(presenter.output).toHaveAttribute('data-look', 'shown')
  })
}

async function byHand(presenter: PresenterPage, output: OutputPage) {
  const { keyboard, mouse } = presenter.page
  const pointer = output.page.getByTestId('stage-pointer')
  const lines = output.page.getByTestId('stage-ink').locator('polyline')
  const zoom = output.page.getByTestId('stage-zoom')
  const place = async (x: number, y: number) => {
    const box = await presenter.stage.boundingBox()
    if (!box) throw new Error('no stage')
    await mouse.move(box.x + box.width * x, box.y + box.height * y)
  }
  const left = () => pointer.evaluate((element) => Number.parseFloat(element.style.left))

  await test.step('the pointer follows mouse and arrows', async () => {
    await place(0.25, 0.5)
    await keyboard.press('l')
    await expect.poll(left).toBeCloseTo(25, 0)
    await place(0.75, 0.5)
    await expect.poll(left).toBeCloseTo(75, 0)
    for (let i = 0; i < 4; i += 1) await keyboard.press('ArrowRight')
    await expect.poll(left).toBeCloseTo(81, 0)
    await at(presenter, 0)
    await keyboard.press('Escape')
    await expect(pointer).toHaveCount(0)
  })

  await test.step('lines go out while they are drawn, and are erased', async () => {
    await keyboard.press('d')
    await place(0.2, 0.2)
    await mouse.down()
    await place(0.3, 0.3)
    await expect(lines).toHaveCount(1)
    await place(0.4, 0.2)
    await mouse.up()
    await presenter.draw({ x: 0.6, y: 0.6 }, { x: 0.8, y: 0.6 })
    await expect(lines).toHaveCount(2)
    await keyboard.press('e')
    await expect(lines).toHaveCount(1)
    await keyboard.press('Shift+E')
    await expect(lines).toHaveCount(0)
    await keyboard.press('d')
  })

  await test.step('zoom at the mouse, dragged; 0 is the whole', async () => {
    await place(0.75, 0.25)
    await mouse.wheel(0, -120)
    await mouse.wheel(0, -120)
    await keyboard.press('z')
    const scale = async () => Number(await zoom.getAttribute('data-scale'))
    await expect.poll(scale).toBeGreaterThan(1.5)
    const before = await zoom.evaluate((element) => element.style.transform)
    await mouse.down()
    await place(0.6, 0.3)
    await mouse.up()
    await expect.poll(() => zoom.evaluate((element) => element.style.transform)).not.toBe(before)
    await keyboard.press('0')
    await expect.poll(scale).toBe(1)
  })

  await test.step('Esc leaves what is nearest, then asks; a step means no', async () => {
    await keyboard.press('+')
    await keyboard.press('l')
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(zoom).toHaveAttribute('data-scale', '1')
    await expect(presenter.question).toHaveCount(0)
    await keyboard.press('Escape')
    await expect(presenter.no).toBeFocused()
    await keyboard.press('PageDown')
    await at(presenter, 1)
    await expect(presenter.no).toBeHidden()
    await keyboard.press('Escape')
    await expect(presenter.no).toBeFocused()
    await keyboard.press('Enter')
    await expect(presenter.no).toBeHidden()
    await at(presenter, 1)
  })
}

async function whatFails(
  running: Running,
  presenter: PresenterPage,
  output: OutputPage,
  cameras: MeetingCameras,
) {
  const { keyboard } = presenter.page
  await test.step('who fails is said to the speaker alone', async () => {
    await keyboard.press('PageDown')
    await output.expectFeeds('live')
    await cameras.kill(3)
    await output.expectFeeds('camera')
    await expect(presenter.feeds).toHaveAttribute('data-failing', '1')
    await expect(presenter.feeds).toContainText('P03')
    expect(await output.technical(['P03'])).toEqual([])
  })

  await test.step('the big screen goes and comes', async () => {
    await plug(running.app, [LAPTOP])
    await expect(presenter.output).toHaveAttribute('data-look', 'lost')
    await plug(running.app, [LAPTOP, BIG])
    await expect(presenter.output).toHaveAttribute('data-look', 'shown')
    await at(presenter, 2)
  })

  await test.step('it ends by a yes', async () => {
    await keyboard.press('Escape')
    await presenter.yes.click()
    await expect.poll(() => pageOf(running.app, 'presenter')).toBeUndefined()
    await expect.poll(() => pageOf(running.app, 'output')).toBeUndefined()
  })
}

test('a rehearsal goes on by itself, sums up, and its times are kept @presenter', async ({
  start,
  folder,
}) => {
  await withCameras(folder, async (cameras) => {
    const running = await start(['--import', cameras.csv, '--layout', '1'])
    const programme = await prepare(running, 40)
    const faster = { mode: 'rehearsal', speed: 40, auto: true }
    expect(await begin(running, programme, faster)).toEqual({ status: 'done' })
    const presenter = await presenterOf(running)
    await expect(presenter.root).toContainText('Diễn tập ×40')
    await expect(presenter.clock).toHaveText(/^08:0\d/)
    await expect(presenter.summary).toBeVisible({ timeout: 15_000 })
    expect(await pageOf(running.app, 'output')).toBeUndefined()
    await expect(presenter.summary.locator('tbody tr')).toHaveCount(4)
    await presenter.way('again').click()
    await at(presenter, 0)
    await presenter.page.keyboard.press('End')
    await presenter.page.keyboard.press('PageDown')
    await expect(presenter.summary).toContainText('chưa qua')
    await presenter.way('keep').click()
    await expect(presenter.way('keep')).toBeDisabled()
    const kept = (await programmesOf(running)).programmes.find(({ id }) => id === programme)
    // Steps that were passed over keep what was planned.
    expect(kept?.steps.map(({ seconds }) => seconds)).toEqual([
      expect.any(Number),
      40,
      40,
      expect.any(Number),
    ])
    expect(kept?.steps[0]?.seconds).not.toBe(40)
    await presenter.way('close').click()
    await expect.poll(() => pageOf(running.app, 'presenter')).toBeUndefined()
  })
})
