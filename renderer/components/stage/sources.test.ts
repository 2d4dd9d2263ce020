import { describe, expect, it } from 'vitest'
import type { Camera, ProgrammeStep, StepBody } from '../../../preload/contract'
import { builtInGrid, defaultSceneLimits, panelId } from '../../../preload/contract'
import { feedsOf } from './sources'
import { type Near, warmed } from './warm'

const ref = (id: string) => ({ id, code: id.toUpperCase() })
const camera = (id: string, more: Partial<Camera> = {}) =>
  ({
    ...{ id, enabled: true, subUrl: `rtsp://127.0.0.1/${id}`, scene: defaultSceneLimits },
    ...more,
  }) as Camera
const registered = (...cameras: Camera[]) => ({
  cameras: new Map(cameras.map((each) => [each.id, each])),
})
const step = (body: StepBody, substitutes: ProgrammeStep['substitutes'] = {}): ProgrammeStep => ({
  ...{ id: 's', title: '', titled: false, notes: '', seconds: 0, body, substitutes },
})
const scene = (grid: string, ...ids: (string | null)[]): StepBody => ({
  kind: 'scene',
  grid: builtInGrid(grid) ?? { columns: 1, rows: 1, cells: [] },
  cells: ids.map((id) => (id === null ? null : ref(id))),
})

describe('feeds of a step', () => {
  it('has the main stream where it is large, the other one where it is small', () => {
    const all = registered(camera('a'), camera('b'), camera('c', { subUrl: '' }))
    const qualities = (body: StepBody) => feedsOf(step(body), all).map(({ own }) => own?.quality)
    expect(qualities({ kind: 'camera', camera: ref('a') })).toEqual(['main'])
    expect(qualities(scene('4', 'a', 'b'))).toEqual(['main', 'main'])
    expect(qualities(scene('9', 'a', 'b', 'c'))).toEqual(['sub', 'sub', 'main'])
    expect(qualities(scene('1+5', 'a', 'b'))).toEqual(['main', 'sub'])
  })

  it('has a camera once, and figures not at all', () => {
    const panel = panelId({ kind: 'uptime', period: 'week' })
    const feeds = feedsOf(step(scene('4', 'a', panel, null, 'a')), registered(camera('a')))
    expect(feeds.map(({ camera }) => camera)).toEqual(['a'])
  })

  it('has no source for a camera that is gone or switched off', () => {
    const all = registered(camera('a', { enabled: false }))
    expect(feedsOf(step(scene('4', 'a', 'x')), all).map(({ own }) => own)).toEqual([null, null])
  })

  it('takes black for a fault soon, unless the camera may be black', () => {
    const dark = camera('b', { scene: { ...defaultSceneLimits, black: 0 } })
    const feeds = feedsOf(step(scene('4', 'a', 'b')), registered(camera('a'), dark))
    expect(feeds.map(({ own }) => own?.limits)).toEqual([
      { frozen: 3, black: 1, noDetail: 0 },
      { frozen: 3, black: 0, noDetail: 0 },
    ])
  })

  it('knows what stands in', () => {
    const still = `${'0'.repeat(64)}.jpg`
    const body = scene('4', 'a', 'b')
    const feeds = feedsOf(
      step(body, { a: { kind: 'camera', camera: ref('b') }, b: { kind: 'still', still } }),
      registered(camera('a'), camera('b')),
    )
    expect(feeds.map(({ other, still }) => [other?.camera, still])).toEqual([
      ['b', null],
      [undefined, still],
    ])
  })
})

describe('what is kept open', () => {
  const limits = { frozen: 3, black: 1, noDetail: 0 }
  const feed = (name: string, other = '') => ({
    camera: name,
    own: { camera: name, quality: 'main', limits } as const,
    other: other ? ({ camera: other, quality: 'main', limits } as const) : null,
    still: null,
  })
  const near: Near = { here: [], next: [], previous: [] }
  const names = (sources: { camera: string; keys?: boolean }[]) =>
    sources.map(({ camera, keys }) => (keys ? `${camera} keys` : camera))

  it('is the step itself, the way on, and the way back', () => {
    const all = { here: [feed('a', 'x')], next: [feed('b', 'y')], previous: [feed('c')] }
    expect(names(warmed(all))).toEqual(['a', 'x keys', 'b', 'c keys', 'y keys'])
  })

  it('names a stream once, by what it is needed for most', () => {
    expect(
      names(warmed({ ...near, here: [feed('a', 'b')], next: [feed('a'), feed('b')] })),
    ).toEqual(['a', 'b keys'])
  })

  it('is all of the step, and twelve of others', () => {
    const many = Array.from({ length: 16 }, (_, i) => feed(`n${i}`))
    const here = Array.from({ length: 9 }, (_, i) => feed(`h${i}`))
    expect(warmed({ here, next: many, previous: [feed('p')] })).toHaveLength(21)
  })
})
