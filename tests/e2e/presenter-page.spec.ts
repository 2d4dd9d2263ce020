import { expect, type Running, test } from './app'
import { type MeetingCameras, startMeetingCameras } from './meeting/cameras'
import { BIG, begin, LAPTOP, prepareShort, presenterOf, programmesOf } from './meeting/short'
import { axe } from './pages/axe'
import { OutputPage } from './pages/output'
import { type PresenterPage, pageOf } from './pages/presenter'
import { plug } from './pages/screens'

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
    const programme = await prepareShort(running, 60)
    expect(await begin(running, programme, { mode: 'show', display: 2 })).toEqual({
      status: 'done',
    })
    const presenter = await presenterOf(running)
    const output = await OutputPage.of(running.app)
    await expect(presenter.output).toHaveAttribute('data-state', 'shown')
    await output.expectFeeds('live')
    expect(await axe(presenter.page)).toEqual([])
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
  const lines = output.page.getByTestId('stage-ink').locator('[data-stroke]')
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
    await keyboard.press('Escape')
    await keyboard.press('Escape')
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
    const programme = await prepareShort(running, 40)
    const faster = { mode: 'rehearsal', speed: 40, auto: true }
    expect(await begin(running, programme, faster)).toEqual({ status: 'done' })
    const presenter = await presenterOf(running)
    await expect(presenter.root).toContainText('Diễn tập ×40')
    await expect(presenter.clock).toHaveText(/^08:0\d/)
    await expect(presenter.summary).toBeVisible({ timeout: 15_000 })
    expect(await pageOf(running.app, 'output')).toBeUndefined()
    await expect(presenter.summary.locator('tbody tr')).toHaveCount(4)
    expect(await axe(presenter.page)).toEqual([])
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
