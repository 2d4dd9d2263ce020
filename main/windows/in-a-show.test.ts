import { beforeEach, expect, it, vi } from 'vitest'
import { fakeClock } from '../base/clock'
import { ShowWindows } from './show-windows'
import { display, ends, made } from './testing/system'
import { WallWindows } from './wall-windows'

vi.mock('electron', async () => (await import('./testing/system')).electron)

const clock = fakeClock(0)
let asked = 0
let closed: string[] = []
beforeEach(() => {
  made.length = 0
  ;[asked, closed] = [0, []]
})

function show(asks = true) {
  const windows = new ShowWindows(clock, {
    ...{ shown: () => {}, lost: () => {}, closed: (role) => void closed.push(role) },
    asks: () => asks && ++asked > 0,
  })
  windows.place(display(2, 1920), display(1, 0), false)
  const [output, speaker] = made.slice(-2)
  if (!output || !speaker) throw new Error('no windows')
  for (const each of [output, speaker]) each.emit('ready-to-show')
  output.did = []
  return { windows, output, speaker }
}

it('leaves the output alone while displays change elsewhere, and looks after one that was thrown about', () => {
  const { windows, output, speaker } = show()
  // Another display came: all have other numbers, and labels may come later.
  windows.place({ ...display(2, 1920), number: 3, label: 'TV' }, display(1, 0), false)
  expect(output.did).toEqual([])
  // The system has put it elsewhere, and its display is as it was.
  output.bounds = { x: 0, y: 0, width: 1920, height: 1080 }
  windows.place(display(2, 1920), display(1, 0), false)
  expect(output.did).toContain('showInactive')
  expect(output.bounds.x).toBe(1920)
  speaker.bounds = { x: 2000, y: 0, width: 1000, height: 700 }
  windows.place(display(2, 1920), display(1, 0), false)
  expect(speaker.bounds.x).toBe(0)
})

it('stands above everything once the speaker has a display of his own', () => {
  const { windows, output, speaker } = show()
  windows.place(display(2, 1920), display(2, 1920), true)
  expect(output.did).toContain('top false')
  expect(speaker.did).toContain('top true')
  output.did = []
  windows.place(display(2, 1920), display(1, 0), false)
  expect(output.did).toContain('top true')
})

it('is worked through the output when the notes have lost their display', () => {
  const { windows, output } = show()
  windows.place(display(2, 1920), null, false)
  expect(output.did).toEqual(['focus'])
  output.emit('minimize')
  expect(output.did).toEqual(['focus', 'restore'])
})

it('asks the speaker before a frame ends the show, and hears whoever insists', async () => {
  const { speaker, output } = show()
  expect(speaker.byHand()).toBe(false)
  await clock.advance(6000)
  expect(output.byHand()).toBe(false)
  expect([asked, closed]).toEqual([2, []])
  expect(output.byHand()).toBe(true)
  expect(closed).toEqual(['output'])
  const { speaker: rehearsed } = show(false)
  expect(rehearsed.byHand()).toBe(true)
})

it('ends nothing when the session of the system ends', () => {
  const { output } = show()
  output.emit('session-end')
  expect(output.byHand()).toBe(true)
  expect(closed).toEqual([])
})

function station(presenting: boolean) {
  const none = () => {}
  const windows = new WallWindows(
    clock,
    { closed: none, crashed: none, hung: none, late: none, back: none },
    { closed: none, controls: none, moved: none, held: () => false, presenting: () => presenting },
  )
  const opening = { screen: 's1', own: true, bare: false, kiosk: false, stand: null } as const
  windows.add(opening)
  const window = made.at(-1)
  if (!window) throw new Error('no window')
  window.emit('ready-to-show')
  return window
}

it('takes no keyboard for a wall that comes back in the middle of a show', () => {
  expect(station(true).did).toEqual(['showInactive'])
  expect(station(false).did).toEqual(['show'])
})

it('keeps the last window of the station while a show runs: the show would go with it', () => {
  const window = station(true)
  expect(window.byHand()).toBe(false)
  expect(window.did).toContain('minimize')
  expect(ends.count).toBe(0)
  expect(station(false).byHand()).toBe(true)
  expect(ends.count).toBe(1)
})
