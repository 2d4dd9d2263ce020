import { beforeEach, expect, it } from 'vitest'
import { type Inked, type ShowStart, ShowState, WHOLE_STAGE } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { INK } from './ink'
import { Show } from './show'
import { programmeOf } from './testing'

const OUTPUT = { state: 'shown', label: 'M2', display: 2, width: 1920, height: 1080 } as const
const done = { status: 'done' }
const refused = (reason: string) => ({ status: 'refused', reason })

let clock: FakeClock
let told: string[]
let inked: Inked[]
beforeEach(() => {
  clock = fakeClock(1_000_000)
  told = []
  inked = []
})

const start = (more: Partial<ShowStart> = {}, programme = programmeOf(60, 0, 30)) =>
  new Show(
    {
      ...{ mode: 'show', from: 0, muted: true, speed: 1, clockFrom: 0, auto: false },
      ...more,
      programme,
    },
    OUTPUT,
    {
      clock,
      changed: () => told.push('changed'),
      zoomed: () => told.push('zoomed'),
      inked: (change) => inked.push(change),
      pointed: (at) => told.push(`pointed ${at?.x}`),
    },
  )

const stroke = (id: string, points = 1) => ({
  id,
  points: Array.from({ length: points }, () => ({ x: 0.5, y: 0.5 })),
})

it('goes on and back, and counts the time of each step over all its visits', () => {
  const show = start()
  clock.advance(5000)
  show.go({ by: 1 })
  clock.advance(7000)
  show.go({ by: -1 })
  clock.advance(1000)
  expect(show.state()).toMatchObject({ index: 0, stepAt: 1_012_000, startedAt: 1_000_000 })
  expect(show.state().used).toEqual({ s1: 5000, s2: 7000 })
  expect(show.used()).toEqual({ s1: 6000, s2: 7000 })
  show.go({ to: 2 })
  expect([show.steps, told.length]).toEqual([3, 3])
  expect(() => ShowState.parse(show.state())).not.toThrow()
})

it('does nothing beyond the ends, and refuses a step that there is not', () => {
  const show = start({ from: 2 })
  show.card(true)
  const before = show.state()
  expect(show.go({ by: 1 })).toEqual(done)
  expect(show.state()).toEqual(before)
  show.go({ to: 0 })
  expect(show.go({ by: -1 })).toEqual(done)
  expect(show.state().index).toBe(0)
  expect(show.go({ to: 3 })).toEqual(refused('no-step'))
})

it('takes card, zoom and ink away with the step, and leaves a frozen output frozen', () => {
  const show = start()
  show.zoom({ scale: 3, x: 0.2, y: 0.2 })
  show.draw(stroke('a', 4))
  show.card(true)
  show.freeze(true)
  show.go({ by: 1 })
  expect(show.state()).toMatchObject({
    ...{ index: 1, card: false, zoom: WHOLE_STAGE, ink: [], frozen: true, held: 0 },
  })
  show.freeze(true)
  expect(show.state().held).toBe(0)
  show.freeze(false)
  expect(show.state()).toMatchObject({ frozen: false, held: null, index: 1 })
})

it('shows no step that was looked at behind a frozen picture, when that is lost', () => {
  const show = start()
  show.freeze(true)
  show.pageLost()
  expect(show.state()).toMatchObject({ frozen: false, held: null, card: false })
  show.freeze(true)
  show.go({ by: 1 })
  show.pageLost()
  expect(show.state()).toMatchObject({ frozen: false, held: null, card: true, index: 1 })
  show.card(false)
  for (const change of [{ state: 'lost' as const }, { state: 'shown' as const, width: 1280 }]) {
    show.freeze(true)
    show.go({ to: 2 })
    show.output({ ...OUTPUT, ...change })
    expect(show.state()).toMatchObject({ frozen: false, card: true })
    show.go({ to: 0 })
  }
  show.freeze(true)
  show.output({ ...OUTPUT, width: 1280, label: 'Same size' })
  expect(show.state()).toMatchObject({ frozen: true })
})

it('tells of ink by itself, replaces a line that grows, and has enough at some point', () => {
  const show = start()
  show.draw(stroke('a'))
  show.draw(stroke('a', 2))
  show.draw(stroke('b'))
  show.erase('a')
  show.erase('a')
  expect(inked.map((each) => ('drawn' in each ? each.drawn.id : each.erased))).toEqual([
    ...['a', 'a', 'b', 'a'],
  ])
  expect(show.state().ink.map(({ id }) => id)).toEqual(['b'])
  expect(told).toEqual([])
  show.erase(null)
  for (let i = 0; i < INK.lines; i++) expect(show.draw(stroke(`l${i}`))).toEqual(done)
  expect(show.draw(stroke('more'))).toEqual(refused('too-much-ink'))
  expect(show.draw(stroke('l0', INK.points - INK.lines + 1))).toEqual(done)
  expect(show.draw(stroke('l1', 2))).toEqual(refused('too-much-ink'))
  show.erase('l0')
  expect(show.draw(stroke('l1', 2))).toEqual(done)
})

it('rehearses at speed by stand-in times, goes on by itself, and stands still at the end', () => {
  const show = start({ mode: 'rehearsal', speed: 10, auto: true, clockFrom: 77 })
  clock.advance(5999)
  expect(show.state()).toMatchObject({ index: 0, speed: 10, clockFrom: 77 })
  clock.advance(1)
  expect(show.state()).toMatchObject({ index: 1, used: { s1: 60_000 } })
  clock.advance(60_000) // nothing is planned: it waits for a key
  expect(show.state().index).toBe(1)
  show.go({ by: 1 })
  clock.advance(3000)
  expect(show.state()).toMatchObject({ index: 2, over: true })
  clock.advance(9000)
  expect(show.used()).toEqual({ s1: 60_000, s2: 600_000, s3: 30_000 })
  expect(clock.pending()).toBe(0)
  show.go({ by: 1 })
  expect(show.state().over).toBe(true)
  show.go({ by: -1 })
  expect(show.state()).toMatchObject({ index: 2, over: false, stepAt: clock.now() })
  show.setAuto(false)
  expect(clock.pending()).toBe(0)
  show.setAuto(true)
  show.stop()
  expect(clock.pending()).toBe(0)
})

it('keeps the time of a show its own, whatever was asked for', () => {
  const show = start({ speed: 20, clockFrom: 5, auto: true })
  expect(show.state()).toMatchObject({ speed: 1, clockFrom: 1_000_000, auto: false })
})

it('tells once what stands on the output', () => {
  const show = start()
  const feeds = [{ camera: 'c1', shown: 'card' as const, since: 1 }]
  show.feeds(feeds)
  show.feeds([...feeds])
  show.output({ ...OUTPUT })
  expect(told).toEqual(['changed'])
  show.output({ ...OUTPUT, state: 'lost' })
  expect(show.state()).toMatchObject({ feeds, output: { state: 'lost' } })
})
