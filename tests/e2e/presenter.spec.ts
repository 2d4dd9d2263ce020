import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import type { Region } from '../cameras/screen'
import { watchColours } from '../cameras/screen-colours'
import { expect, type Running, test } from './app'
import {
  groundOf,
  LOGIN,
  type MeetingCameras,
  PRIVATE_AREA,
  startMeetingCameras,
} from './meeting/cameras'
import {
  colourOn,
  inside,
  isNear,
  longestBlack,
  partOf,
  sharpnessIn,
  sharpnessOn,
} from './meeting/pixels'
import { ask, prepareProgramme, STEPS, STILL } from './meeting/programme'
import { OutputPage } from './pages/output'
import { PresenterPage, pageOf } from './pages/presenter'
import { plug, putAt } from './pages/screens'
import { filesIn } from './pages/snapshots'
import { WallPage } from './pages/wall'

const display = process.env.DISPLAY ?? ''
/** The speaker's laptop, with the station's window beneath; and the big screen. */
const LAPTOP = { id: 1, x: 0, y: 0, width: 960, height: 1080 }
const BIG = { id: 2, x: 960, y: 0, width: 960, height: 540 }

/** Edges of the letters have far more, also half as large; means of them, and one colour, less. */
const UNREADABLE = 20

/** Beside what no output may hold: names of people, of cameras, and where they are. */
const SECRET = [/127\.0\.0\.1/, /\bP0\d\b/, /Ống kính/, LOGIN.user, LOGIN.password, 'cảnh báo']

async function boxIn(what: Locator): Promise<Region> {
  const box = await what.boundingBox()
  if (!box) throw new Error('it is not shown')
  return box
}

/** A picture of 16:9, as large as it fits. */
function fitted({ x, y, width, height }: Region): Region {
  const scale = Math.min(width / 16, height / 9)
  const [w, h] = [16 * scale, 9 * scale]
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h }
}

/** The picture of the breach that is shown. */
const exhibitOf = (output: OutputPage) =>
  boxIn(output.page.locator('[data-layer=seen] img').first()).then(fitted)

/** A place of the output's page on the X display. */
const onBig = ({ x, y, width, height }: Region): Region => ({
  ...{ x: x + BIG.x, y: y + BIG.y, width, height },
})

test('a programme of eight steps is shown by clicker; cameras die and a password changes, and the meeting sees none of it @presenter', async ({
  start,
  folder,
}) => {
  test.setTimeout(150_000)
  const cameras = await startMeetingCameras(folder)
  try {
    const running = await start(['--import', cameras.csv, '--layout', '1'])
    await show(running, cameras, folder)
  } finally {
    await cameras.stop()
  }
})

async function show(running: Running, cameras: MeetingCameras, folder: string): Promise<void> {
  const { app, page } = running
  const wall = new WallPage(page)
  await wall.expectLive(1)
  const programme = await prepareProgramme(running, folder)
  await plug(app, [LAPTOP, BIG])
  await putAt(app, [LAPTOP])

  await test.step('everything is opened beforehand, and nothing fails', async () => {
    expect(await ask(running, 'preflight', 'run', programme)).toEqual({ status: 'done' })
    const last = () =>
      ask<{ to: number | null; items: { state: string; name: string }[] }>(
        ...([running, 'preflight', 'state', programme] as const),
      )
    await expect.poll(async () => (await last()).to, { timeout: 30_000 }).not.toBeNull()
    const failed = (await last()).items.filter(({ state }) => state !== 'ok')
    expect(failed).toEqual([])
  })

  const options = { mode: 'show', from: 0, display: 2, muted: true, speed: 1, auto: false }
  expect(
    await ask(running, 'presenter', 'start', { ...options, programme, clockFrom: Date.now() }),
  ).toEqual({ status: 'done' })
  const output = await OutputPage.of(app)
  await expect.poll(async () => (await pageOf(app, 'presenter')) !== undefined).toBe(true)
  const presenter = new PresenterPage((await pageOf(app, 'presenter')) as Page)
  const { keyboard } = presenter.page
  await expect(presenter.output).toHaveAttribute('data-state', 'shown')
  await output.expectStep(0)

  const quarters = [0, 1, 2, 3].map((i) =>
    inside({ x: (i % 2) * 480, y: Math.floor(i / 2) * 270, width: 480, height: 270 }),
  )
  const film = await watchColours(display, quarters.map(onBig))
  const flashes = await output.watchFlashes(app)
  const read: string[] = []
  const look = async () => {
    read.push(...(await output.words()))
    expect(await output.technical(SECRET)).toEqual([])
  }
  /** Where a cell of the step is, and its picture within it. */
  const boxOf = async (cell: number) => {
    const feed = output.page.locator(`[data-layer=seen] [data-cell="${cell}"]`).first()
    return onBig(await boxIn(feed))
  }
  const pictureOf = async (cell: number) => fitted(await boxOf(cell))
  /** The picture in a cell is of this colour, beside the ball in its middle and its letters. */
  const expectGround = (cell: number, colour: readonly number[]) =>
    expect
      .poll(async () => {
        const whole = await pictureOf(cell)
        const ground = partOf(whole, { x: 0.04, y: 0.25, width: 0.1, height: 0.08 })
        return isNear(await colourOn(display, ground), colour as [number, number, number])
      })
      .toBe(true)
  const expectPrivate = async (cell: number) => {
    const area = inside(partOf(await pictureOf(cell), PRIVATE_AREA))
    expect(await sharpnessOn(display, area)).toBeLessThan(UNREADABLE)
  }
  const go = async (key: string, to: number) => {
    await keyboard.press(key)
    await output.expectStep(to)
    await expect(presenter.step).toHaveAttribute('data-index', `${to}`)
    await look()
  }

  await test.step('figures, then a camera with its privacy area', async () => {
    await look()
    await go('PageDown', 1)
    await output.expectFeeds('live')
    await expectGround(0, groundOf(1))
    await expectPrivate(0)
  })

  await test.step('a neutral card by B, and back; F holds the picture', async () => {
    await keyboard.press('b')
    await expect(output.card).toBeVisible()
    await look()
    await keyboard.press('b')
    await expect(output.card).toBeHidden()
    await keyboard.press('f')
    await expect(output.page.getByTestId('output')).toHaveAttribute('data-frozen', 'true')
    await keyboard.press('PageDown')
    await expect(presenter.step).toHaveAttribute('data-index', '2')
    await expectGround(0, groundOf(1))
    await expectPrivate(0)
    await look()
    await keyboard.press('f')
    await output.expectStep(2)
  })

  await test.step('four cameras, areas in two of them; a still; a breach', async () => {
    await output.expectFeeds('live', 'live', 'live', 'live')
    for (const [cell, camera] of [1, 2, 3, 4].entries()) await expectGround(cell, groundOf(camera))
    await expectPrivate(0)
    await expectPrivate(1)
    // What has no area can be read: the test sees letters where there are some.
    const plain = inside(partOf(await pictureOf(2), PRIVATE_AREA))
    expect(await sharpnessOn(display, plain)).toBeGreaterThan(2 * UNREADABLE)
    await look()
    await go('PageDown', 3)
    await expect
      .poll(async () =>
        isNear(await colourOn(display, onBig(quarters[0] as Region)), [...STILL], 30),
      )
      .toBe(true)
    await go('PageDown', 4)
    const area = inside(partOf(onBig(await exhibitOf(output)), PRIVATE_AREA))
    await expect.poll(() => sharpnessOn(display, area)).toBeLessThan(UNREADABLE)
    await go('PageUp', 3)
    await go('PageDown', 4)
  })

  await test.step('a camera dies on the screen: its substitute is there', async () => {
    await go('PageDown', 5)
    await output.expectFeeds('live')
    await expectGround(0, groundOf(3))
    await cameras.kill(3)
    await output.expectFeeds('camera')
    await expectGround(0, groundOf(5))
    await look()
    await expect(presenter.feeds.locator('[data-shown=camera]')).toHaveCount(1)
  })

  await test.step('another dies and a password changes: a still and a neutral card', async () => {
    await go('PageDown', 6)
    await output.expectFeeds('live', 'live', 'live', 'live')
    await cameras.kill(6)
    await cameras.changePassword()
    await output.expectFeeds('card', 'still', 'live', 'live')
    await look()
    await expectGround(1, STILL)
    await expectPrivate(2)
    await expectPrivate(3)
    // The card is no camera's picture any more, and says nothing of why.
    const card = partOf(await boxOf(0), { x: 0.05, y: 0.05, width: 0.1, height: 0.1 })
    expect(isNear(await colourOn(display, card), groundOf(4))).toBe(false)
  })

  await test.step('a snapshot taken now, though the wall shows all of it', async () => {
    const target = join(folder, 'chup')
    mkdirSync(target)
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, target)
    expect(await ask(running, 'snapshots', 'chooseFolder', { standard: false })).toEqual({
      status: 'done',
    })
    await wall.of('P01').click()
    await page.keyboard.press('Shift+V')
    await expect(wall.of('P01')).toHaveAttribute('data-private', 'lifted')
    await page.keyboard.press('s')
    const pictures = () => filesIn(target).filter((each) => each.endsWith('.jpg'))
    await expect.poll(() => pictures().length, { timeout: 15_000 }).toBeGreaterThan(0)
    for (const each of pictures())
      expect(sharpnessIn(join(target, each), PRIVATE_AREA, 0.9)).toBeLessThan(UNREADABLE)
    // What is lifted is lifted on the wall alone.
    await expectPrivate(2)
    await look()
  })

  await go('PageDown', 7)
  await expectGround(0, groundOf(2))
  await expectPrivate(0)
  await Promise.all([film.stop(), flashes.stop()])
  expect(flashes.looks).toBeGreaterThan(200)
  expect(flashes.flashes.filter(({ ms }) => ms > 200)).toEqual([])
  expect(longestBlack(film)).toBeLessThanOrEqual(200)
  for (const title of STEPS.filter((_, i) => i !== 3)) expect(read.join('\n')).toContain(title)

  await test.step('whoever is at the wall cannot take it away', async () => {
    for (const name of ['enterDemo', 'quit'])
      expect(await ask(running, 'app', name)).toEqual({ status: 'refused', reason: 'show-runs' })
  })

  await test.step('the big screen is unplugged and comes back: the step stays', async () => {
    await plug(app, [LAPTOP])
    await expect(presenter.output).toHaveAttribute('data-state', 'lost')
    await expect(presenter.step).toHaveAttribute('data-index', '7')
    // A larger one, at another place.
    await plug(app, [LAPTOP, BIG])
    await expect(presenter.output).toHaveAttribute('data-state', 'shown')
    await output.expectStep(7)
    await expectGround(0, groundOf(2))
    await look()
  })

  await keyboard.press('Escape')
  await presenter.yes.click().catch(() => {}) // its page may be gone before the click is answered
  await expect.poll(() => app.windows().length).toBe(1)
  await expect(wall.tile(0)).toBeVisible()
}
