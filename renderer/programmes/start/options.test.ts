import { expect, it } from 'vitest'
import type { Display, ScreenInfo } from '../../../preload/contract'
import { bigScreen, clockFrom, shownOn, startOf } from './options'

const display = (id: number, part: Partial<Display> = {}): Display => ({
  ...{ id, number: id, label: '', x: 0, y: 0, width: 1920, height: 1080, scale: 1 },
  ...{ internal: false, primary: false },
  ...part,
})
const wall = (on: number | null): ScreenInfo => ({
  ...{ id: 'main', number: 1, name: '', open: true, shown: on !== null, display: on, lost: null },
})
const laptop = display(1, { internal: true, primary: true, width: 1366, height: 768 })

it('the big screen is the one without a wall, else not the laptop’s own, else the largest', () => {
  const [hall, second] = [display(2), display(3, { width: 3840, height: 2160 })]
  expect(bigScreen([laptop, hall], [wall(1)])?.id).toBe(2)
  expect(bigScreen([laptop, hall], [wall(2)])?.id).toBe(1)
  expect(bigScreen([laptop, hall, second], [wall(2)])?.id).toBe(3)
  expect(bigScreen([laptop, hall, second], [])?.id).toBe(3)
  expect(bigScreen([laptop], [wall(1)])?.id).toBe(1)
  expect(bigScreen([], [])).toBeNull()
  // Plugged in, or pulled out, while somebody chooses.
  expect(shownOn(null, [laptop, hall], [wall(1)])).toBe(2)
  expect(shownOn(1, [laptop, hall], [wall(1)])).toBe(1)
  expect(shownOn(3, [laptop, hall], [wall(1)])).toBe(2)
})

const now = Date.parse('2026-11-23T10:07:00+07:00')

it('a rehearsal’s meeting begins at the time of today that was chosen, or now', () => {
  expect(clockFrom(14 * 60 + 30, now)).toBe(Date.parse('2026-11-23T14:30:00+07:00'))
  expect(clockFrom(0, now)).toBe(Date.parse('2026-11-23T00:00:00+07:00'))
  expect(clockFrom(null, now)).toBe(now)
})

it('a show runs by the real clock on the display, a rehearsal as fast as wanted on none', () => {
  const wanted = {
    ...({
      programme: 'p-1',
      from: 2,
      display: 7,
      muted: true,
      speed: 10,
      auto: true,
      clock: 60,
    } as const),
  } as const
  expect(startOf({ ...wanted, mode: 'show' }, now)).toMatchObject({
    ...{ display: 7, muted: true, speed: 1, auto: false, clockFrom: now, from: 2 },
  })
  expect(startOf({ ...wanted, mode: 'rehearsal' }, now)).toMatchObject({
    ...{ display: null, muted: false, speed: 10, auto: true },
    clockFrom: Date.parse('2026-11-23T01:00:00+07:00'),
  })
})
