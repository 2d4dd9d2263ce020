import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { now, pause, poll } from './clock.mjs'
import { dropFolder, ownFolder } from './owned.mjs'
import { firsts, summarise } from './samples.mjs'
import { draw, painted } from './testing/pictures.mjs'
import { createScreen } from './testing/screen.mjs'

const SIZE = { width: 240, height: 135 }
const BOXES = [
  { x: 0, y: 0, ...SIZE },
  { x: 243, y: 0, ...SIZE },
]
const FRAME_MS = 1000 / 15
const FRAMES = 15
const DELAYS = [30, 430]
const LATE_MS = 150 // of us and of the reader on a busy machine

let folder
let screen
let reader
beforeEach(() => {
  folder = ownFolder('test')
  screen = createScreen(join(folder, 'screen'), 500, 140)
  const script = new URL('./reader.mjs', import.meta.url)
  reader = fork(script, [join(folder, 'screen')], { serialization: 'advanced' })
})
afterEach(async () => {
  const gone = once(reader, 'exit')
  reader.disconnect()
  await gone
  screen.close()
  dropFolder(folder)
})

async function ask(what, about) {
  const answer = once(reader, 'message')
  reader.send({ id: 1, what, about })
  return (await answer)[0].reply
}

/** Pictures of the near future; a busy machine needs more time to draw them. */
function filmed(aheadMs) {
  const begin = now() + aheadMs
  const times = Array.from({ length: FRAMES }, (_, i) => begin + i * FRAME_MS)
  const pictures = painted(draw(times.map(Math.floor)), SIZE)
  return now() < begin ? { times, pictures } : filmed(aheadMs * 2)
}

/** A camera each, whose pictures reach the screen so many milliseconds after they were taken. */
async function show(delays) {
  const { times, pictures } = filmed(1000)
  await ask('take')
  const due = delays.flatMap((delay, tile) =>
    pictures.map((picture, i) => ({ picture, tile, at: times[i] + delay })),
  )
  for (const { picture, tile, at } of due.sort((a, b) => a.at - b.at)) {
    await pause(Math.max(0, at - now()))
    screen.paint(picture, BOXES[tile].x, BOXES[tile].y)
  }
  return times
}

test('a picture that is delayed on purpose is read as delayed', async () => {
  await ask('watch', BOXES)
  const [begin] = await show(DELAYS)
  const looks = await ask('take')
  const arrived = firsts(looks, 2).map((at) => at - begin)
  for (const [tile, delay] of DELAYS.entries()) {
    expect(arrived[tile]).toBeGreaterThan(delay - 5)
    expect(arrived[tile]).toBeLessThan(delay + LATE_MS)
    const codes = looks.map((look) => ({ at: look.at, codes: [look.codes[tile]] }))
    const playing = codes.filter(({ at }) => at > begin + delay && at < begin + delay + 900)
    // Its age when it is painted, and up to a frame more until the next one is.
    const { age } = summarise(playing, 1, 15)
    expect(age.p50).toBeGreaterThan(delay)
    expect(age.p50).toBeLessThan(delay + FRAME_MS + LATE_MS)
    expect(age.p95).toBeGreaterThan(age.p50)
  }
}, 15_000)

test('what leaves the screen is no longer read', async () => {
  const [picture] = painted(draw([4711]), SIZE)
  await ask('watch', BOXES)
  screen.paint(picture, BOXES[1].x, 0)
  expect(await poll(async () => (await ask('peek'))?.codes[1] === 4711, 5000)).toBe(true)
  expect((await ask('peek')).codes[0]).toBe(-1)
  screen.paint({ ...SIZE, pixels: Buffer.alloc(picture.pixels.length) }, BOXES[1].x, 0)
  expect(await poll(async () => (await ask('peek')).codes[1] === -1, 5000)).toBe(true)
})

test('tells when pixels have a colour, all of them, or that they never had', async () => {
  const red = { xs: [100, 102], y: 50, colour: [200, 30, 20] }
  const dot = { width: 1, height: 1, pixels: Buffer.from([25, 35, 190, 0]) }
  screen.paint(dot, 100, 50)
  expect(await ask('pixels', { ...red, within: 60 })).toBe(null)
  const seen = ask('pixels', { ...red, within: 5000 })
  await pause(100)
  const before = now()
  screen.paint(dot, 102, 50)
  expect(await seen).toBeGreaterThan(before - 1)
  expect(await seen).toBeLessThan(before + 500)
})
