import { setTimeout as pause } from 'node:timers/promises'
import type { Mode } from '../cameras/proxy'
import type { Mount } from '../cameras/server'
import { faultsIn } from './fault-figures'
import { expect, type FaultWall, SHAPE, test } from './fault-wall'

type Work = (wall: FaultWall, path: string) => Promise<void>

interface Trial {
  path: string
  mount?: Partial<Mount>
  make: Work
  /** The way back, which is a fault of its own to a player. */
  mend: Work
}

const mode =
  (mode: Mode): Work =>
  (wall, path) =>
    wall.mode(path, mode)

/** The camera's settings are changed; most close the session then, and describe themselves anew. */
const change =
  (to: Partial<Mount>, session: 'kept' | 'closed'): Work =>
  async (wall, path) => {
    await wall.cameras.change(path, to)
    if (session === 'closed') await wall.mode(path, 'cut')
  }

const through = (path: string, fault: Mode, mount: Partial<Mount> = {}): Trial => ({
  ...{ path, mount, make: mode(fault), mend: mode('pass') },
})

const changed = (
  path: string,
  session: 'kept' | 'closed',
  to: Partial<Mount>,
  mount: Partial<Mount>,
): Trial => ({ path, mount, make: change(to, session), mend: change(mount, session) })

const [SMALL, LARGE] = [
  { width: 320, height: 184 },
  { width: 640, height: 360 },
]
const DAY_AND_MORE = 30 * 3600

const TRIALS: Trial[] = [
  through('/flip', { flip: 0.05 }),
  through('/clock-back', { shift: -30 }),
  through('/clock-30h', { shift: DAY_AND_MORE }),
  through('/clock-b-frames', { shift: -30 }, { bframes: 2 }),
  through('/clock-h265', { shift: -30 }, { codec: 'h265' }),
  through('/clock-wraps', { wrapIn: 3 }),
  // A line a third wider than the stream: it may not fall behind.
  through('/narrow', { throttle: 18_000 }),
  changed('/size', 'kept', LARGE, SMALL),
  changed('/size-closed', 'closed', LARGE, SMALL),
  changed('/codec', 'closed', { codec: 'h265' }, { codec: 'h264' }),
  changed('/rate', 'kept', { fps: 5 }, { fps: 20 }),
  changed('/sound', 'closed', { audio: false }, { audio: true }),
  {
    path: '/sound-stops',
    mount: { audio: true },
    make: (wall, path) => wall.cameras.mute(path),
    mend: (wall, path) => wall.cameras.unmute(path),
  },
]
const CONTROLS = ['/control-1', '/control-2']

const MOUNTS: Mount[] = [
  ...TRIALS.map(({ path, mount }) => ({ ...SHAPE, ...mount, path })),
  ...CONTROLS.map((path) => ({ ...SHAPE, path })),
]

/** The two ways that the wall plays, and what makes Chromium take them. */
const PLAYERS = { WebCodecs: [], 'mpegts.js': ['--disable-blink-features=WebCodecs'] }

/** Everything goes on while it lasts but this, whose picture is spoilt. */
const SPOILT = '/flip'

for (const [player, options] of Object.entries(PLAYERS)) {
  test(`faults of the media: the picture of ${player} goes on without help, no other tile is harmed @engine`, async ({
    open,
  }) => {
    test.setTimeout(120_000)
    const wall = await open(MOUNTS, { options })
    await expect(wall.page.locator('video')).toHaveCount(player === 'WebCodecs' ? 0 : MOUNTS.length)
    const begun = Date.now()
    const all = TRIALS.map(({ path }) => path)
    const whole = all.filter((path) => path !== SPOILT)
    expect(await faultsAfter('make', wall, whole)).toEqual([])
    expect(await faultsAfter('mend', wall, all)).toEqual([])
    for (const path of CONTROLS) {
      const figures = await wall.figures(path, begun)
      expect(faultsIn(figures, { unharmed: true, falseLive: 2_500 })).toEqual([])
    }
  })
}

async function faultsAfter(work: 'make' | 'mend', wall: FaultWall, paths: string[]) {
  const times = await wall.each(
    TRIALS.map((each) => [each.path, () => each[work](wall, each.path)]),
  )
  const asked = new Map([...times].filter(([path]) => paths.includes(path)))
  await pause(4_000) // one that is to fail later, has
  await wall.settle(asked, 10_000)
  const found = [...asked].map(async ([path, at]) => faultsIn(await wall.figures(path, at)))
  return (await Promise.all(found)).flat().map((words) => `${work} ${words}`)
}
