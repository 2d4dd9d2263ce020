import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Display, ScreensState } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { Roster } from './roster'
import { REST, Screens, type Stand } from './screens'
import { openScreensCollection } from './stored'

const display = (id: number, x: number, label = `M${id}`): Display => ({
  ...{ id, label, x, y: 0, width: 1920, height: 1080, number: id, scale: 1 },
  ...{ internal: false, primary: x === 0 },
})
const [one, two, three] = [display(1, 0), display(2, 1920), display(3, 3840)]

let dir: string
let clock: FakeClock
/** As the system tells them. */
let displays: Display[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'screens-'))
  clock = fakeClock(1_000_000)
  displays = [one, two]
  taken = null
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A display that no wall may be on. */
let taken: number | null = null

/** One run of the station, with windows that are only written down. */
async function run() {
  const open = new Map<string, Stand>()
  const states: ScreensState[] = []
  const roster = new Roster(await openScreensCollection(dir, clock), () => {})
  const screens = new Screens({
    ...{ roster, clock, displays: () => displays, changed: (state) => states.push(state) },
    taken: () => taken,
    windows: {
      has: (id) => open.has(id),
      open: (id, at) => open.size < 8 && Boolean(open.set(id, at)),
      move: (id, at) => void open.set(id, at),
      close: (id) => void open.delete(id),
    },
  })
  screens.settle()
  const where = () =>
    Object.fromEntries([...open].map(([id, at]) => [id, `${at.display.id} ${at.mode}`]))
  const plugged = (now: Display[]) => {
    displays = now
    screens.displaysChanged()
    clock.advance(REST.displays)
  }
  const info = (id: string) => screens.state().screens.find((each) => each.id === id)
  return { screens, open, where, plugged, info, states, saved: () => roster.save() }
}

const done = { status: 'done' }
const refused = (reason: string) => ({ status: 'refused', reason })

it('opens each further wall on the display that is free next, then before the others', async () => {
  displays = [one, two, three]
  const { screens, where } = await run()
  expect(where()).toEqual({ main: '1 maximised' })
  for (const _ of [1, 2, 3]) expect(screens.open()).toEqual(done)
  expect(where()).toEqual({
    ...{ main: '1 maximised', w2: '2 whole', w3: '3 whole', w4: '1 window' },
  })
  for (const _ of [1, 2, 3, 4]) expect(screens.open()).toEqual(done)
  expect(screens.open()).toEqual(refused('too-many-windows'))
  expect(screens.open('w2', 77)).toEqual(refused('no-display'))
})

it('puts everything back after a restart, also where it was moved by hand', async () => {
  const first = await run()
  first.screens.open()
  first.screens.open()
  first.screens.rename('w2', 'Tầng 2')
  const window = { x: 2000, y: 100, width: 960, height: 540 }
  clock.advance(REST.windows)
  first.screens.moved('w3', 'window', window)
  first.screens.close('w2')
  first.screens.open('w2')
  await first.saved()
  const again = await run()
  expect(again.where()).toEqual({ main: '1 maximised', w2: '2 whole', w3: '2 window' })
  expect(again.open.get('w3')?.window).toEqual(window)
  expect(again.info('w2')).toMatchObject({ name: 'Tầng 2', number: 2, display: 2, lost: null })
})

it('closes what has lost its display, says so, and opens it again when it is back', async () => {
  const { screens, where, plugged, info } = await run()
  screens.open()
  plugged([one])
  expect(where()).toEqual({ main: '1 maximised' })
  expect(info('w2')).toMatchObject({ open: true, shown: false, display: null, lost: 'M2' })
  plugged([one, two])
  expect(where()).toEqual({ main: '1 maximised', w2: '2 whole' })
  expect(info('w2')).toMatchObject({ shown: true, lost: null })
})

it('waits until displays are at rest, and believes no window meanwhile', async () => {
  const { screens, where, plugged, open, info } = await run()
  screens.open()
  displays = [one]
  screens.displaysChanged()
  // The system throws its window on the display that is left.
  screens.moved('w2', 'whole', one)
  clock.advance(REST.displays - 1)
  expect(open.has('w2')).toBe(true)
  displays = [one, two]
  screens.displaysChanged()
  clock.advance(REST.displays)
  screens.moved('w2', 'whole', one)
  expect(info('w2')).toMatchObject({ display: 2, lost: null })
  plugged([one])
  plugged([one, two])
  expect(where()).toEqual({ main: '1 maximised', w2: '2 whole' })
})

it('remembers what is missing over a restart', async () => {
  const first = await run()
  first.screens.open()
  first.plugged([one])
  await first.saved()
  const again = await run()
  expect(again.where()).toEqual({ main: '1 maximised' })
  expect(again.info('w2')?.lost).toBe('M2')
  again.plugged([two, one])
  expect(again.where()).toEqual({ main: '1 maximised', w2: '2 whole' })
})

it('the control window goes anywhere rather than nowhere, and back', async () => {
  const { screens, where, plugged, info } = await run()
  screens.open()
  plugged([{ ...two, x: 0, primary: true }])
  expect(where()).toEqual({ main: '2 maximised', w2: '2 whole' })
  expect(info('main')).toMatchObject({ display: 2, lost: 'M1' })
  plugged([one, two])
  expect(where()).toEqual({ main: '1 maximised', w2: '2 whole' })
  plugged([])
  expect(where()).toEqual({ main: '1 maximised', w2: '2 whole' })
})

it('changes places with the one that is moved onto', async () => {
  const { screens, where } = await run()
  screens.open()
  expect(screens.move('w2', 1)).toEqual(done)
  expect(where()).toEqual({ main: '2 maximised', w2: '1 whole' })
  expect(screens.move('w2', 9)).toEqual(refused('no-display'))
  expect(screens.move('w5', 1)).toEqual(refused('no-screen'))
})

it('closes for good what is closed by hand, but the first one only for this run', async () => {
  const { screens, open, saved, where } = await run()
  screens.open()
  expect(screens.close('main')).toEqual(refused('first-screen'))
  for (const id of ['w2', 'main']) {
    open.delete(id)
    screens.closed(id)
  }
  expect(screens.isOpen('w2')).toBe(false)
  screens.displaysChanged()
  clock.advance(REST.displays)
  expect(where()).toEqual({})
  expect(screens.openFirst()).toBe(true)
  expect(screens.openFirst()).toBe(false)
  await saved()
  expect((await run()).where()).toEqual({ main: '1 maximised' })
})

it('a window keeps its place on a display that moves in the arrangement, and stays on it', async () => {
  const { screens, open, plugged } = await run()
  screens.open()
  screens.moved('w2', 'window', { x: 2020, y: 50, width: 800, height: 600 })
  plugged([one])
  plugged([one, { ...two, x: -1280, width: 1280, height: 620 }])
  expect(open.get('w2')?.window).toEqual({ x: -1180, y: 20, width: 800, height: 600 })
})

it('takes windows along when their display moves or changes its size', async () => {
  const { screens, open, plugged, where } = await run()
  screens.open()
  plugged([one, { ...two, x: -2560, width: 2560, height: 1440 }])
  expect(where()).toEqual({ main: '1 maximised', w2: '2 whole' })
  expect(open.get('w2')?.display).toMatchObject({ x: -2560, width: 2560 })
})

it('believes its own word for a while after it has put a window on a display', async () => {
  const { screens, info } = await run()
  screens.open()
  clock.advance(REST.windows - 1)
  screens.moved('w2', 'whole', one)
  expect(info('w2')?.display).toBe(2)
  clock.advance(1)
  screens.moved('w2', 'window', { x: 100, y: 100, width: 960, height: 540 })
  expect(info('w2')?.display).toBe(1)
})

it('the first one comes back when the last wall loses its display', async () => {
  displays = [two]
  const { screens, open, plugged, where } = await run()
  screens.open()
  open.delete('main')
  screens.closed('main')
  expect(where()).toEqual({ w2: '2 window' })
  plugged([one])
  expect(where()).toEqual({ main: '1 maximised' })
})

it('leaves a display that a show has taken, goes nowhere near it, and comes back', async () => {
  const { screens, where, info } = await run()
  screens.open()
  taken = two.id
  screens.settle()
  expect(where()).toEqual({ main: '1 maximised' })
  expect(info('w2')).toMatchObject({ open: true, shown: false, lost: 'M2' })
  expect(screens.open('w3', two.id)).toEqual(refused('no-display'))
  expect(screens.move('main', two.id)).toEqual(refused('no-display'))
  taken = null
  screens.settle()
  expect(where()).toEqual({ main: '1 maximised', w2: '2 whole' })
  displays = [one]
  taken = one.id // there is no other
  screens.settle()
  expect(where()).toMatchObject({ main: '1 maximised' })
})
