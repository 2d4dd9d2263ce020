import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { ffmpegsOf } from '../cameras/processes'
import { brightness } from '../cameras/screen-colour'
import { type ColoursWatch, watchColours } from '../cameras/screen-colours'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { codeOf, csvOf, mounts } from './cameras'
import { WallPage } from './pages/wall'
import { recordWall } from './pages/wall-record'

const eight = mounts('h264', 8)

/** Cameras by cell. The first is on every page; the second moves from cell to cell. */
const SCENES = [
  [1, 2, 3, 4],
  [1, 5, 2, 6],
  [7, 1, 8, 2],
]

/** By the clock, then as fast as the pages come. */
const [BY_CLOCK, BY_KEY] = [4, 96]
const DWELL = 3

/**
 * The darkest ground of a camera has 76 of 255, an empty cell 9, a card and what lies behind it
 * less than 30, a picture that is old a third of what it was.
 */
const DARK = 50

type Bridge = { vongGac: { [feature: string]: { [call: string]: (input?: unknown) => unknown } } }

const call = (page: Page, feature: string, name: string, input?: unknown) =>
  page.evaluate(
    ([feature = '', name = '', input]) =>
      (window as unknown as Bridge).vongGac[feature as string]?.[name as string]?.(input),
    [feature, name, input],
  ) as Promise<Record<string, unknown>>

/** Three scenes of four cameras, and a tour of them. → its id */
async function prepare(page: Page): Promise<unknown> {
  const { registry } = (await call(page, 'app', 'snapshot')) as {
    registry: { cameras: { id: string; code: string }[] }
  }
  const idOf = (number: number) =>
    registry.cameras.find(({ code }) => code === codeOf(eight[number - 1] as never))?.id
  const scenes = []
  for (const [i, cameras] of SCENES.entries()) {
    await call(page, 'wall', 'fill', cameras.map(idOf))
    const saved = await call(page, 'layouts', 'keepScene', { name: `Cảnh ${i + 1}` })
    scenes.push(saved.id)
  }
  const source = { from: 'scenes', scenes }
  const tour = { name: 'Một vòng', kind: 'pages', source, layout: 'best', dwell: DWELL, dwells: {} }
  const saved = await call(page, 'tours', 'save', {
    ...{ ...tour, order: 'byHand', offline: 'card', plan: null },
  })
  return saved.id
}

/** Established connections to the cameras' port, both ends of each on this machine. */
function connections(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n')
  return lines.filter((line) => line.includes(`:${hex} `) && line.includes(' 01 ')).length
}

/** Streams that the window decodes, as the panel of the station's health has it. */
async function players(page: Page): Promise<number | undefined> {
  const { windows } = (await call(page, 'health', 'read')) as {
    windows: { figures: { players: number } | null }[]
  }
  return windows[0]?.figures?.players
}

const codesOf = (scene: number) =>
  (SCENES[scene % SCENES.length] as number[]).map((number) => codeOf(eight[number - 1] as never))

const shows = (wall: WallPage, scene: number) =>
  expect.poll(() => wall.cameras(), { timeout: 8000 }).toEqual(codesOf(scene))

/** The darkest look at each tile. */
const darkest = ({ looks }: ColoursWatch) =>
  [0, 1, 2, 3].map((tile) =>
    Math.min(...looks.map(({ colours }) => brightness(colours[tile] ?? [0, 0, 0]))),
  )

test('a hundred pages turn without a dark frame, and leave no more behind than they found @wall', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const cameras = await startCameras(eight)
  try {
    const csv = csvOf(folder, cameras, eight)
    const { page, marker } = await start(['--import', csv, '--kiosk'])
    const wall = new WallPage(page)
    await wall.expectLive(8)
    const tour = await prepare(page)
    await call(page, 'wall', 'fill', await idsOf(page, 0))
    await wall.expectLive(4)
    await expect.poll(() => ffmpegsOf(marker).length, { timeout: 12_000 }).toBe(4)
    await expect.poll(() => players(page), { timeout: 8000 }).toBe(4)
    const before = { pids: pidsOf(marker), connections: connections(cameras.port) }

    const display = process.env.DISPLAY ?? ''
    await call(page, 'tours', 'start', { tour })
    await shows(wall, 0)
    const changes = await recordWall(page)
    const watch = await watchColours(display, await wall.middles())
    for (let turn = 1; turn <= BY_CLOCK; turn++) await shows(wall, turn)
    for (let turn = BY_CLOCK + 1; turn <= BY_CLOCK + BY_KEY; turn++) {
      await call(page, 'tours', 'go', { cell: null, to: 'next' })
      await shows(wall, turn)
    }
    await watch.stop()
    const [every] = codesOf(0)
    const lost = (await changes()).filter(
      ({ camera, state }) => camera === every && state !== 'live',
    )
    expect(lost).toEqual([])
    expect(watch.looks.length).toBeGreaterThan(100)
    expect(Math.min(...darkest(watch))).toBeGreaterThan(DARK)

    await call(page, 'tours', 'stop', null)
    await shows(wall, 0)
    await wall.expectLive(4)
    await expect.poll(() => ffmpegsOf(marker).length, { timeout: 15_000 }).toBe(4)
    await expect.poll(() => connections(cameras.port)).toBe(before.connections)
    await expect.poll(() => players(page), { timeout: 8000 }).toBe(4)
    // The camera that is on every page was never opened anew.
    expect(pidsOf(marker).filter((pid) => before.pids.includes(pid)).length).toBeGreaterThan(0)

    // A camera that does not answer is a card after a while; the page does not wait for it.
    const slow = eight[7]?.path ?? ''
    await cameras.freeze(slow)
    await call(page, 'tours', 'start', { tour })
    await shows(wall, 0)
    for (const scene of [1, 2]) {
      await call(page, 'tours', 'go', { cell: null, to: 'next' })
      await call(page, 'tours', 'pause', null)
      if (scene === 1) await shows(wall, 1)
    }
    const others = async () => (await wall.cameras()).filter((_code, tile) => tile !== 2)
    const without = codesOf(2).filter((_code, tile) => tile !== 2)
    await expect.poll(others, { timeout: 1900, intervals: [100] }).toEqual(without)
    await expect(wall.of(codeOf(eight[7] as never))).toHaveAttribute('data-state', 'connecting')
    await expect(wall.words(2)).toBeVisible()
  } finally {
    await cameras.stop()
  }
})

const pidsOf = (marker: string) => ffmpegsOf(marker).map(({ pid }) => pid)

async function idsOf(page: Page, scene: number): Promise<string[]> {
  const { registry } = (await call(page, 'app', 'snapshot')) as {
    registry: { cameras: { id: string; code: string }[] }
  }
  const ids = new Map(registry.cameras.map(({ id, code }) => [code, id]))
  return codesOf(scene).map((code) => ids.get(code) ?? '')
}
