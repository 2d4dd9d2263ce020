import { expect, type Running, test } from './app'
import { type MeetingCameras, startMeetingCameras } from './meeting/cameras'
import { rehearses } from './meeting/rehearsal'
import { BIG, begin, LAPTOP, prepareShort, presenterOf } from './meeting/short'
import { axe } from './pages/axe'
import { OutputPage } from './pages/output'
import { type PresenterPage, pageOf } from './pages/presenter'
import { plug } from './pages/screens'

test('the speaker steps, points, draws and zooms by keys and mouse, nothing ends by accident, and a rehearsal is timed @presenter', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const cameras = await startMeetingCameras(folder)
  try {
    const running = await start(['--import', cameras.csv, '--layout', '1'])
    await plug(running.app, [LAPTOP, BIG])
    const programme = await prepareShort(running, PLANNED)
    const show = { mode: 'show', display: 2 }
    expect(await begin(running, programme, show)).toEqual({ status: 'done' })
    const presenter = await presenterOf(running)
    const output = await OutputPage.of(running.app)
    await expect(presenter.output).toHaveAttribute('data-state', 'shown')
    await output.expectFeeds('live')
    expect(await axe(presenter.page)).toEqual([])
    await followsOutput(presenter, output)
    await byKeys(presenter, output)
    await byHand(presenter, output)
    await whatFails(running, presenter, output, cameras)
    await rehearses(running, programme, PLANNED)
  } finally {
    await cameras.stop()
  }
})

/** Seconds of each step. */
const PLANNED = 60

const at = (presenter: PresenterPage, index: number) =>
  expect(presenter.step).toHaveAttribute('data-index', `${index}`)

type Bridge = { vongGac: { presenter: { tell(feeds: object[]): Promise<unknown> } } }

async function followsOutput(presenter: PresenterPage, output: OutputPage) {
  await test.step('the speaker sees what the meeting sees, whatever this page has of a stream', async () => {
    const tell = (shown: string) =>
      output.page.evaluate((shown) => {
        const { camera } = document.querySelector<HTMLElement>('[data-feed]')?.dataset ?? {}
        const { presenter } = (window as unknown as Bridge).vongGac
        return presenter.tell([{ camera, shown, since: 0 }])
      }, shown)
    const feed = presenter.stage.locator('[data-feed]')
    await expect(feed).toHaveAttribute('data-feed', 'live')
    // What this page has seen live is never awaited by its own rules.
    await tell('waiting')
    await expect(feed).toHaveAttribute('data-feed', 'waiting')
    await tell('live')
    await expect(feed).toHaveAttribute('data-feed', 'live')
  })
}

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
    await at(presenter, 0)
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
