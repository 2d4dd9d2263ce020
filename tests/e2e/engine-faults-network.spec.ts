import { setTimeout as pause } from 'node:timers/promises'
import type { Mode } from '../cameras/proxy'
import { faultsIn, type Limits } from './fault-figures'
import { expect, SHAPE, test } from './fault-wall'

interface Trial {
  path: string
  mode: Mode
  /** Happens once: the camera is there for whoever comes anew. */
  once?: boolean
  limits: Limits
}

/** Of the 13 kB that these cameras send a second. */
const TENTH = 1_300

const GONE = { doubted: 5_000 }

const TRIALS: Trial[] = [
  // Five seconds to find out, five to be back.
  { path: '/half-open', mode: 'half-open', once: true, limits: { ...GONE, back: 10_000 } },
  { path: '/cut-mid-frame', mode: 'cut-mid-frame', once: true, limits: {} },
  { path: '/refuse', mode: 'refuse', limits: GONE },
  { path: '/reset', mode: 'reset', limits: GONE },
  { path: '/stall', mode: 'stall', limits: GONE },
  { path: '/no-keyframes', mode: 'no-keyframes', limits: GONE },
  { path: '/endless-sdp', mode: 'endless-sdp', limits: GONE },
  // A picture comes now and then, and live is what it then is.
  { path: '/throttle', mode: { throttle: TENTH }, limits: { falseLive: 5_000 } },
]
const CONTROLS = ['/control-1', '/control-2']

/** How long a fault lasts: longer than the first waits between two attempts. */
const LASTS_MS = 9_000

test('faults of the network: each is shown in five seconds, harms no other tile, ends with its cause @engine', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const paths = [...TRIALS.map(({ path }) => path), ...CONTROLS]
  const wall = await open(paths.map((path) => ({ ...SHAPE, path })))
  const begun = Date.now()
  const faulty = await wall.each(
    TRIALS.map(({ path, mode }) => [path, () => wall.mode(path, mode)]),
  )
  await pause(LASTS_MS)
  const lasting = TRIALS.filter(({ once }) => !once)
  const mended = await wall.each(lasting.map(({ path }) => [path, () => wall.mode(path, 'pass')]))
  await wall.settle(new Map([...faulty, ...mended]), 20_000)

  const figures = (path: string) => wall.figures(path, faulty.get(path) ?? begun, mended.get(path))
  const trials = await Promise.all(
    TRIALS.map(async ({ path, limits }) => faultsIn(await figures(path), limits)),
  )
  const controls = await Promise.all(
    CONTROLS.map(async (path) =>
      faultsIn(await figures(path), { unharmed: true, falseLive: 2_500 }),
    ),
  )
  expect([...trials, ...controls].flat()).toEqual([])
  expect((await figures('/throttle')).moving).toBeLessThan(0.7) // or nothing was throttled
})
