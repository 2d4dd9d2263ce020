import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { followNight, isNight } from './night'
import { openSettings } from './settings'

const at = (time: string) => Date.parse(`2026-11-22T${time}:00+07:00`)
const HOURS = { from: 22 * 60, to: 5 * 60 }

it.each([
  ['21:59', false],
  ['22:00', true],
  ['00:00', true],
  ['04:59', true],
  ['05:00', false],
  ['12:00', false],
])('%s in Vietnam: %s', (time, night) => expect(isNight(at(time), HOURS)).toBe(night))

it('from morning to evening, and at no time at all', () => {
  expect(isNight(at('12:00'), { from: 6 * 60, to: 18 * 60 })).toBe(true)
  expect(isNight(at('19:00'), { from: 6 * 60, to: 18 * 60 })).toBe(false)
  expect(isNight(at('12:00'), { from: 720, to: 720 })).toBe(false)
})

it('comes and goes by the hour, and by hand in between', async () => {
  const clock = fakeClock(at('21:00'))
  const settings = await openSettings(mkdtempSync(join(tmpdir(), 'vong-gac-night-')), clock)
  const end = followNight(settings, clock)
  const on = async (change?: { on?: boolean; byHour?: boolean }) => {
    if (change) await settings.update((s) => ({ ...s, night: { ...s.night, ...change } }))
    await clock.advanceAsync(0)
    await settings.settled()
    return settings.read().night.on
  }
  await clock.advanceAsync(2 * 3_600_000)
  expect(await on()).toBe(false) // nobody asked for it
  expect(await on({ byHour: true })).toBe(true)
  expect(await on({ on: false })).toBe(false)
  await clock.advanceAsync(3_600_000)
  expect(await on()).toBe(false) // midnight: by hand holds
  expect(await on({ on: true })).toBe(true)
  await clock.advanceAsync(5 * 3_600_000 + 20_000)
  expect(await on()).toBe(false) // five o'clock
  end()
  expect(clock.pending()).toBe(0)
})
