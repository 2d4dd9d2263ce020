import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  AvailabilityChange,
  StreamReason,
  StreamState,
  StreamStatus,
} from '../../preload/contract'
import { fakeClock } from '../base/clock'
import type { Finding } from './look'
import { Watch, type WatchedCamera } from './watch'

/** 22/11/2026, 10:00 in Vietnam. */
const START = Date.parse('2026-11-22T03:00:00Z')
const SECOND = 1000
const UP: Finding = { is: 'up', pictured: true }
const gone = (reason: StreamReason): Finding => ({ is: 'down', reason, reached: true })

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vg-watch-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

function open(ids = ['a', 'b']) {
  const clock = fakeClock(START)
  const wall = { ahead: 0 }
  const now = () => clock.now() + wall.ahead
  let cameras: WatchedCamera[] = ids.map((id) => ({
    ...{ id, enabled: true, facility: 'CL-01', door: `${id}:554`, mark: '' },
  }))
  const answers = new Map<string, Finding>()
  const looks: string[] = []
  const watch = new Watch({
    ...{ dir, clock: { ...clock, now }, random: () => 0.5, keep: () => 400, log: () => {} },
    ...{ cameras: () => cameras, every: () => ({ look: 30 * SECOND, picture: 0 }) },
    look: async (camera) => {
      looks.push(camera)
      return answers.get(camera) ?? UP
    },
    ...{ unsaved: () => {}, damaged: () => {} },
  })
  const changes: AvailabilityChange[] = []
  watch.onChange((change) => changes.push(change))
  watch.start()
  const stream = (
    camera: string,
    state: StreamState,
    reason: StreamReason = 'none',
    since = now(),
  ) => {
    const rest = { quality: 'sub', nextTryAt: 0, codec: '', width: 0, height: 0, fps: 0 } as const
    watch.stream({ camera, state, reason, since, transcoded: '', ...rest } satisfies StreamStatus)
  }
  const set = (next: (list: WatchedCamera[]) => WatchedCamera[]) => {
    cameras = next(cameras)
    watch.refresh()
  }
  const said = () =>
    changes
      .splice(0)
      .map(
        ({ camera, state, reason }) => `${camera} ${state}${reason === 'none' ? '' : ` ${reason}`}`,
      )
  return { watch, clock, wall, answers, looks, changes, stream, set, said }
}

describe('a watch', () => {
  it('knows every enabled camera after one round, shown or not', async () => {
    const { watch, clock, answers, said } = open()
    answers.set('b', gone('bad-credentials'))
    expect(watch.current().size).toBe(0)
    await clock.advanceAsync(33 * SECOND)
    expect(said().sort()).toEqual(['a up', 'b down bad-credentials'])
    await watch.close()
  })

  it('asks twice before it says that a camera is gone, and not where that may lock it', async () => {
    const { watch, clock, answers, looks, said } = open(['a'])
    await clock.advanceAsync(33 * SECOND)
    looks.length = 0
    answers.set('a', gone('no-answer'))
    await clock.advanceAsync(40 * SECOND)
    expect(said()).toEqual(['a up', 'a down no-answer'])
    expect(looks.length).toBeGreaterThanOrEqual(2)
    answers.set('a', UP)
    await clock.advanceAsync(60 * SECOND)
    answers.set('a', gone('bad-credentials'))
    looks.length = 0
    while (watch.current().get('a')?.state !== 'down') await clock.advanceAsync(200)
    expect(looks).toHaveLength(1)
    await watch.close()
  })

  it('does not take one lost answer for an outage', async () => {
    const { watch, clock, answers, looks, said } = open(['a'])
    await clock.advanceAsync(33 * SECOND)
    answers.set('a', gone('no-answer'))
    looks.length = 0
    while (looks.length === 0) await clock.advanceAsync(100)
    answers.set('a', UP)
    await clock.advanceAsync(60 * SECOND)
    expect(said()).toEqual(['a up'])
    await watch.close()
  })

  it('takes the word of a stream that runs, dated to the last picture', async () => {
    const { watch, clock, looks, changes, said, stream } = open(['a'])
    stream('a', 'live')
    await clock.advanceAsync(90 * SECOND)
    expect([said(), looks]).toEqual([['a up'], []])
    const lost = clock.now()
    await clock.advanceAsync(4 * SECOND)
    stream('a', 'stalled', 'picture-stopped', lost)
    await clock.advanceAsync(6 * SECOND)
    expect(changes).toEqual([])
    stream('a', 'reconnecting', 'no-answer', lost)
    expect(changes).toEqual([{ at: lost, camera: 'a', state: 'down', reason: 'no-answer' }])
    stream('a', 'live')
    stream('a', 'idle')
    await clock.advanceAsync(33 * SECOND)
    expect(looks).toEqual(['a'])
    await watch.close()
  })

  it('does not blame a camera for our own ffmpeg', async () => {
    const { watch, clock, said, stream } = open(['a'])
    stream('a', 'unreachable', 'ffmpeg-missing')
    await clock.advanceAsync(33 * SECOND)
    expect(said()).toEqual(['a up'])
    await watch.close()
  })

  it('looks at the others of a place within seconds when one goes', async () => {
    const all = ['a', 'b', 'c', 'd']
    const { watch, clock, answers, stream } = open(all)
    await clock.advanceAsync(33 * SECOND)
    for (const id of all) answers.set(id, gone('no-answer'))
    stream('a', 'unreachable', 'no-answer')
    await clock.advanceAsync(3 * SECOND)
    expect([...watch.current().values()].map(({ state }) => state)).toEqual(Array(4).fill('down'))
    await watch.close()
  })

  it('follows the registry: switched off, on again, removed', async () => {
    const { watch, clock, said, set, looks } = open()
    await clock.advanceAsync(33 * SECOND)
    said()
    set((list) => list.map((each) => ({ ...each, enabled: each.id !== 'a' })))
    expect(said()).toEqual(['a off'])
    looks.length = 0
    await clock.advanceAsync(90 * SECOND)
    expect(new Set(looks)).toEqual(new Set(['b']))
    set((list) => list.map((each) => ({ ...each, enabled: true })))
    await clock.advanceAsync(33 * SECOND)
    expect(said()).toEqual(['a up'])
    set((list) => list.filter(({ id }) => id !== 'a'))
    expect(said()).toEqual(['a off'])
    expect([...watch.current().keys()]).toEqual(['b'])
    await watch.close()
  })

  it('asks at once where somebody may have set it right', async () => {
    const { watch, clock, answers, set, looks } = open(['a'])
    answers.set('a', gone('bad-credentials'))
    await clock.advanceAsync(33 * SECOND)
    looks.length = 0
    answers.set('a', UP)
    set((list) => [...list])
    await clock.advanceAsync(2 * SECOND)
    expect([looks.length, watch.current().get('a')?.state]).toEqual([1, 'up'])
    await watch.close()
  })

  it('knows nothing after a sleep, and all again after a round', async () => {
    const { watch, clock, wall, said, stream } = open()
    stream('b', 'live')
    await clock.advanceAsync(33 * SECOND)
    said()
    wall.ahead = 600 * SECOND
    await clock.advanceAsync(1200)
    expect(said()).toEqual(['b up'])
    expect(watch.current().get('a')).toBeUndefined()
    await clock.advanceAsync(33 * SECOND)
    expect(said()).toEqual(['a up'])
    await watch.close()
  })

  it('keeps the journal small when a camera comes and goes every other second', async () => {
    const { watch, clock, stream, said } = open(['a'])
    const day = 24 * 3600
    for (let second = 0; second < 3600; second += 4) {
      stream('a', 'live')
      await clock.advanceAsync(2 * SECOND)
      stream('a', 'reconnecting', second % 8 ? 'no-answer' : 'closed-by-camera')
      await clock.advanceAsync(2 * SECOND)
    }
    // 20 believed at once, one more when the oldest of them is ten minutes old.
    expect(said().length).toBeLessThan(150)
    stream('a', 'live')
    await clock.advanceAsync(61 * SECOND)
    expect(watch.current().get('a')?.state).toBe('up')
    await watch.close()
    const { size } = await stat(join(dir, '2026-11-22.jsonl'))
    expect((size / 3700) * day).toBeLessThan(150_000)
  })
})
