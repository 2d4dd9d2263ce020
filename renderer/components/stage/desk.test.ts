import { expect, it } from 'vitest'
import type { Camera, ProgrammeStep, StepBody } from '../../../preload/contract'
import { defaultSceneLimits } from '../../../preload/contract'
import type { PlayerView } from '../player'
import { feedKey, obeyed, StageDesk, type World } from './desk'

const LIVE = { picture: true, moving: true, fault: 'none' } as PlayerView
const NONE = { picture: false, moving: false, fault: 'none' } as PlayerView

const step = (id: string, body: StepBody): ProgrammeStep => ({
  ...{ id, title: '', titled: false, notes: '', seconds: 0, body, substitutes: {} },
})
const camera = (id: string) => step(id, { kind: 'camera', camera: { id, code: id } })
const steps = [camera('a'), camera('b'), step('c', { kind: 'bookmark', bookmark: 'x' })]

/** A stage in fake time: cameras are live that are said to be. */
function stage() {
  const live = new Set(['a'])
  let now = 10_000
  const state = { loaded: false }
  const world: World = {
    index: {
      cameras: new Map(
        ['a', 'b'].map((id) => [id, { id, enabled: true, scene: defaultSceneLimits } as Camera]),
      ),
    },
    status: () => ({ state: 'connecting' }),
    view: ({ camera }) => (live.has(camera) ? LIVE : NONE),
    isThere: () => true,
    isLoaded: ({ body }) => body.kind !== 'bookmark' || state.loaded,
  }
  const desk = new StageDesk()
  const go = (target: number, ms = 0) => {
    for (const end = now + ms; ; now += 50) {
      desk.lookAt({ steps }, target, world, now)
      if (now >= end) return desk.look
    }
  }
  return { live, state, go }
}

it('keeps what is seen until the next camera has a picture', () => {
  const { live, go } = stage()
  expect(go(0).seen).toBe(0)
  expect(go(1, 300).seen).toBe(0)
  live.add('b')
  expect(go(1)).toMatchObject({ seen: 1, left: null })
})

it('goes on without a picture after 400 ms, and shows that it waits, then a card', () => {
  const { go } = stage()
  go(0)
  const look = go(1, 450)
  expect(look.seen).toBe(1)
  expect(look.feeds.get('b b')?.shown).toBe('waiting')
  expect(go(1, 1500).feeds.get('b b')?.shown).toBe('card')
})

it('draws what goes for a moment longer where something has to fade', () => {
  const { state, go } = stage()
  go(0)
  state.loaded = true
  expect(go(2)).toMatchObject({ seen: 2, left: 0 })
  expect(go(2, 100).feeds.get('a a')?.shown).toBe('live')
  expect(go(2, 300)).toMatchObject({ seen: 2, left: null })
  expect(go(0)).toMatchObject({ seen: 0, left: 2 })
})

it('forgets the feeds of steps that are neither seen nor awaited', () => {
  const { live, go } = stage()
  live.add('b')
  go(0)
  go(1)
  expect([...go(1, 100).feeds.keys()]).toEqual(['b b'])
})

it('says whether anything is another', () => {
  const desk = new StageDesk()
  const world: World = {
    index: {
      cameras: new Map([['a', { id: 'a', enabled: true, scene: defaultSceneLimits } as Camera]]),
    },
    ...{ status: () => undefined, view: () => LIVE, isThere: () => true, isLoaded: () => true },
  }
  expect(desk.lookAt({ steps }, 0, world, 0)).toBe(true)
  expect(desk.lookAt({ steps }, 0, world, 100)).toBe(false)
})

it('shows what another page tells of the same cameras, and nothing that it told of others', () => {
  const { live, go } = stage()
  live.delete('a')
  const { feeds } = go(0, 2000)
  const told = (...cameras: string[]) =>
    obeyed(
      camera('a'),
      feeds,
      cameras.map((each) => ({ camera: each, shown: 'live', since: 0 })),
    ).get(feedKey('a', 'a'))?.shown
  expect([told(), told('a'), told('b'), told('a', 'b')]).toEqual(['card', 'live', 'card', 'card'])
})

it('waits longer where many cameras begin at once', () => {
  const grid = { columns: 8, rows: 8, cells: [] }
  const ids = Array.from({ length: 64 }, (_, i) => `c${i}`)
  const wall = step('w', { kind: 'scene', grid, cells: ids.map((id) => ({ id, code: id })) })
  const desk = new StageDesk()
  const world: World = {
    index: {
      cameras: new Map(
        ids.map((id) => [id, { id, enabled: true, scene: defaultSceneLimits } as Camera]),
      ),
    },
    ...{ status: () => undefined, view: () => NONE, isThere: () => true, isLoaded: () => true },
  }
  const shown = (now: number) => {
    desk.lookAt({ steps: [wall] }, 0, world, now)
    return desk.look.feeds.get(feedKey('w', 'c0'))?.shown
  }
  expect([shown(10_000), shown(14_000), shown(15_000)]).toEqual(['waiting', 'waiting', 'card'])
})
