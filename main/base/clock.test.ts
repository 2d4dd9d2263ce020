import { describe, expect, it } from 'vitest'
import { fakeClock, realClock } from './clock'

describe('fakeClock', () => {
  it('runs timers in order of time, and in order of setting when times are equal', () => {
    const clock = fakeClock(1000)
    const seen: string[] = []
    clock.setTimeout(() => seen.push(`late ${clock.now()}`), 50)
    clock.setTimeout(() => seen.push(`first ${clock.now()}`), 10)
    clock.setTimeout(() => seen.push(`second ${clock.now()}`), 10)
    clock.advance(49)
    expect(seen).toEqual(['first 1010', 'second 1010'])
    clock.advance(1)
    expect(seen).toEqual(['first 1010', 'second 1010', 'late 1050'])
    expect(clock.now()).toBe(1050)
  })

  it('runs the timers that timers set, and none that was cleared', () => {
    const clock = fakeClock()
    const seen: number[] = []
    const again = () => {
      seen.push(clock.now())
      clock.setTimeout(again, 10)
    }
    clock.setTimeout(again, 10)
    clock.clearTimeout(clock.setTimeout(() => seen.push(-1), 15))
    clock.advance(35)
    expect(seen).toEqual([10, 20, 30])
    expect(clock.pending()).toBe(1)
  })

  it('lets promises settle between timers', async () => {
    const clock = fakeClock()
    const seen: string[] = []
    const wait = (ms: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, ms))
    const work = (async () => {
      await wait(10)
      seen.push(`a ${clock.now()}`)
      await wait(10)
      seen.push(`b ${clock.now()}`)
    })()
    await clock.advanceAsync(30)
    await work
    expect(seen).toEqual(['a 10', 'b 20'])
  })
})

describe('realClock', () => {
  it('fires what was set and not what was cleared', async () => {
    const seen: string[] = []
    realClock.clearTimeout(realClock.setTimeout(() => seen.push('cleared'), 1))
    await new Promise<void>((resolve) => realClock.setTimeout(resolve, 10))
    expect(seen).toEqual([])
    expect(Math.abs(realClock.now() - Date.now())).toBeLessThan(1000)
  })
})
