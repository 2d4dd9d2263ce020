import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { difference, grabScreen, movingRegions } from './screen'
import { watchScreen } from './screen-watch'

let xvfb: ChildProcess
let player: ChildProcess
let display = ''

beforeAll(async () => {
  // It chooses a free number itself and writes it to descriptor 3.
  xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '800x400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(xvfb.stdio[3] as NodeJS.ReadableStream, 'data')
  display = `:${String(number).trim()}`
  const place = ['-noborder', '-left', '0', '-top', '0', '-x', '400', '-y', '200']
  player = spawn('ffplay', ['-v', 'error', ...place, '-f', 'lavfi', 'testsrc=s=400x200:r=10'], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  })
}, 10_000)

afterAll(async () => {
  for (const child of [player, xvfb]) {
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
})

it('tells the moving part of the screen from the still one', { timeout: 20_000 }, async () => {
  const regions = [
    { x: 0, y: 0, width: 400, height: 200 },
    { x: 400, y: 0, width: 400, height: 200 },
    { x: 0, y: 200, width: 800, height: 200 },
  ]
  const moving = () => movingRegions(regions, { display, ms: 600 })
  await expect.poll(moving, { timeout: 15_000 }).toEqual([true, false, false])
  player.kill('SIGSTOP')
  expect(await moving()).toEqual([false, false, false])
})

it('sees all the time when which part moved', { timeout: 20_000 }, async () => {
  const regions = [
    { x: 0, y: 0, width: 400, height: 200 },
    { x: 400, y: 0, width: 400, height: 200 },
  ]
  const watch = watchScreen(display, regions, { width: 800, height: 400 })
  const begun = Date.now()
  await pause(1_500)
  player.kill('SIGCONT')
  await pause(1_500)
  player.kill('SIGSTOP')
  await pause(1_000)
  await watch.stop()
  const [moved = [], still] = watch.moved
  expect(still).toEqual([])
  expect(moved.length).toBeGreaterThan(3)
  expect(Math.min(...moved) - begun).toBeGreaterThan(1_400)
  expect(Math.max(...moved) - begun).toBeLessThan(3_600)
})

it('measures the difference of a region only', async () => {
  const [picture] = await grabScreen(display)
  expect(picture).toMatchObject({ width: 800, height: 400 })
  if (!picture) return
  const other = { ...picture, pixels: Buffer.from(picture.pixels) }
  const at = (300 * 800 + 600) * 3 // a black pixel in the still part
  other.pixels.fill(255, at, at + 3)
  expect(difference(picture, other, { x: 600, y: 300, width: 2, height: 5 })).toBe(25.5)
  expect(difference(picture, other, { x: 601, y: 300, width: 90, height: 90 })).toBe(0)
})

it('says why a display cannot be grabbed', async () => {
  await expect(grabScreen(':1234')).rejects.toThrow(/cannot grab :1234/)
})
