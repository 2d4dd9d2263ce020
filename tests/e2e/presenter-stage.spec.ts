import { setTimeout as pause } from 'node:timers/promises'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { expect, type Running, test } from './app'
import { csvOf } from './cameras'
import { ask } from './meeting/programme'
import { OutputPage } from './pages/output'
import { plug } from './pages/screens'

const SIZE = { codec: 'h264' as const, width: 640, height: 360, fps: 12 }
const mounts: Mount[] = ['/gate', '/yard', '/hall'].map((path) => ({ path, ...SIZE }))
const [GATE = '', YARD = ''] = mounts.map(({ path }) => path)
/** Index of the hall's step: too far from the first one to be opened ahead. */
const HALL = 3

const LAPTOP = { id: 1, x: 0, y: 0, width: 960, height: 1080 }
const BIG = { id: 2, x: 960, y: 0, width: 960, height: 540 }

/** The gate, and the yard while the gate has no picture; figures; the hall. → the programme's id */
async function prepare(running: Running): Promise<string> {
  const { registry } = await ask<{ registry: { cameras: { id: string; code: string }[] } }>(
    ...([running, 'app', 'snapshot'] as const),
  )
  const [gate, yard, hall] = ['GATE', 'YARD', 'HALL'].map((code) => {
    const id = registry.cameras.find((each) => each.code === code)?.id ?? ''
    return { id, code }
  })
  const name = 'Giao ban'
  const { id } = await ask<{ id: string }>(running, 'programmes', 'create', { name })
  const figures = { kind: 'figures', page: 'authorities', period: 'today' }
  const bodies = [
    { camera: gate, kind: 'camera' },
    figures,
    figures,
    { camera: hall, kind: 'camera' },
  ]
  const steps = bodies.map((body, i) => ({
    ...{ id: `s${i + 1}`, title: 'Cổng chính', titled: true, notes: '', seconds: 0, body },
    substitutes: i === 0 ? { [gate?.id ?? '']: { kind: 'camera', camera: yard } } : {},
  }))
  const programme = { id, name, heading: '', emblem: null, steps, changedAt: 0 }
  const { programmes } = await ask<{ programmes: { revision: number }[] }>(
    ...([running, 'programmes', 'state'] as const),
  )
  const revision = programmes[0]?.revision ?? 0
  expect(await ask(running, 'programmes', 'save', { ...programme, revision })).toEqual({
    status: 'done',
  })
  return id
}

test('a big screen is never black, keeps what is frozen while cameras die, and comes back as it was @presenter', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mounts)
  try {
    const running = await start(['--import', csvOf(folder, cameras, mounts), '--layout', '1'])
    await plug(running.app, [LAPTOP, BIG])
    const programme = await prepare(running)
    const how = { mode: 'show', from: 0, display: 2, muted: true, speed: 1, auto: false }
    const begun = await ask(running, 'presenter', 'start', { ...how, programme, clockFrom: 0 })
    expect(begun).toEqual({ status: 'done' })
    const output = await OutputPage.of(running.app)
    await output.expectStep(0)
    await output.expectFeeds('live')
    const flashes = await output.watchFlashes(running.app)
    await isHidden(running, output)
    await turnsBlack(cameras, output)
    await isFrozen(running, cameras, output)
    await isLoadedAgain(output)
    await goesWrong(running, output)
    await flashes.stop()
    expect(flashes.looks).toBeGreaterThan(50)
    expect(flashes.flashes).toEqual([])
    expect(await output.technical(['127.0.0.1', 'GATE', 'YARD'])).toEqual([])
  } finally {
    await cameras.stop()
  }
})

async function turnsBlack(cameras: Cameras, output: OutputPage) {
  await test.step('a camera that turns black gives its place to another one, for a while', async () => {
    await cameras.change(GATE, { pattern: 'black' })
    await output.expectFeeds('camera')
    await cameras.change(GATE, { pattern: 'smpte' })
    await output.expectFeeds('live')
  })
}

async function isFrozen(running: Running, cameras: Cameras, output: OutputPage) {
  await test.step('what is frozen stays, to the pixel, while every camera dies', async () => {
    await ask(running, 'presenter', 'freeze', true)
    await pause(300)
    const before = await output.page.screenshot()
    for (const path of [GATE, YARD]) await cameras.freeze(path)
    await cameras.kill()
    await pause(1800)
    expect((await output.page.screenshot()).equals(before)).toBe(true)
    await output.expectFeeds('live')
    await ask(running, 'presenter', 'freeze', false)
    await output.expectFeeds('card')
  })
}

async function isLoadedAgain(output: OutputPage) {
  await test.step('a page that is loaded again shows the same step', async () => {
    await output.page.reload()
    await output.expectStep(0)
    await output.expectFeeds('card')
  })
}

async function isHidden(running: Running, output: OutputPage) {
  await test.step('what the card hides is not seen once more on the way to the next step', async () => {
    await ask(running, 'presenter', 'card', true)
    await expect(output.card).toBeVisible()
    const bare = await output.page.evaluateHandle(() => {
      const seen: string[] = []
      const look = () => {
        const { index = '' } =
          document.querySelector<HTMLElement>('[data-testid=stage]')?.dataset ?? {}
        if (!document.querySelector('[data-testid=stage-card]')) seen.push(index)
        requestAnimationFrame(look)
      }
      look()
      return seen
    })
    await ask(running, 'presenter', 'go', { to: HALL })
    await output.expectStep(HALL)
    await output.expectFeeds('live')
    await expect(output.card).toHaveCount(0)
    await expect.poll(() => bare.evaluate((seen) => seen.length)).toBeGreaterThan(0)
    expect(await bare.evaluate((seen) => [...new Set(seen)])).toEqual([`${HALL}`])
    await ask(running, 'presenter', 'go', { to: 0 })
    await output.expectFeeds('live')
  })
}

async function goesWrong(running: Running, output: OutputPage) {
  await test.step('a step that cannot be drawn is a card, and what can be is there again', async () => {
    const state = await ask<{ programme: { steps: object[] } }>(
      ...([running, 'presenter', 'state'] as const),
    )
    const [step] = state.programme.steps
    const broken = { ...step, id: 'broken', body: { kind: 'scene', grid: null, cells: [] } }
    const programme = { ...state.programme, revision: 1000, steps: [broken] }
    const window = await running.app.browserWindow(output.page)
    await window.evaluate(({ webContents }, push) => webContents.send('presenter.changed', push), {
      ...state,
      programme,
    })
    await expect(output.page.locator('[data-layer=seen] [data-card]')).toHaveText('Cổng chính')
    await ask(running, 'presenter', 'card', true)
    await expect(output.card).toBeVisible()
    await ask(running, 'presenter', 'card', false)
    await output.expectFeeds('card')
  })
}
