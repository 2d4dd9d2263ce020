import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { Uptime } from './uptime'

const dir = mkdtempSync(join(tmpdir(), 'vong-gac-uptime-'))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const NOON = Date.parse('2026-11-22T05:00:00Z')

it('counts seconds wanted and had, over restarts; the time between is nobody’s', async () => {
  let elapsed = 0
  const clock = fakeClock(NOON)
  const open = () =>
    new Uptime({ dir, clock, elapsed: () => elapsed, log: (line) => expect(line).toBe('') })
  const pass = (uptime: Uptime, seconds: number, had: string[]) => {
    for (let i = 0; i < seconds; i++) {
      elapsed += 1000
      clock.advance(1000)
      uptime.second(['a', 'b'], had)
    }
  }
  const first = open()
  pass(first, 30, ['a'])
  pass(first, 10, [])
  elapsed += 60_000 // slept through
  clock.advance(60_000)
  first.second(['a', 'b'], [])
  expect(first.of('a')).toEqual({ camera: 'a', today: 0.75, week: 0.75 })
  expect(first.of('b')).toMatchObject({ today: 0, week: 0 })
  expect(first.of('c')).toEqual({ camera: 'c', today: null, week: null })
  await first.close()

  clock.advance(26 * 3_600_000)
  const second = open()
  second.start()
  await second.settled()
  expect(second.of('a')).toEqual({ camera: 'a', today: null, week: 0.75 })
  pass(second, 40, ['a'])
  expect(second.of('a')).toEqual({ camera: 'a', today: 1, week: 70 / 80 })
  // A station runs for years: what no figure speaks of is forgotten.
  for (let day = 0; day < 30; day++) {
    clock.advance(24 * 3_600_000)
    elapsed += 1000
    second.second([], []) // slept
    pass(second, 1, ['a'])
  }
  expect(second.kept('a')).toBeLessThanOrEqual(7)
  await second.close()
})
