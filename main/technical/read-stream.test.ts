import { expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import type { Account, Spawner } from '../streams'
import { readStream } from './read-stream'

it('watches to the end, and counts it as a break, when a stream may not be opened again', async () => {
  const clock = fakeClock(0)
  let held: ReturnType<Account['ask']> = null
  let opened = 0
  /** Ten pictures a second for five seconds; whoever comes again is refused. */
  const spawn: Spawner = (_launch, events) => {
    const again = opened++ > 0
    let over = false
    const end = () => {
      if (!over) events.end()
      over = true
    }
    const next = (i: number) => {
      if (again) events.line('method DESCRIBE failed: 401 Unauthorized')
      if (again || i === 50) return end()
      const head = i === 0 ? '#tb 0: 1/1000\n' : ''
      events.output(Buffer.from(`${head}0, ${i * 100}, ${i * 100}, 100, 9000, 0x0\n`))
      clock.setTimeout(() => next(i + 1), 100)
    }
    clock.setTimeout(() => next(0), 100)
    return { pid: 1, kill: end, stop: async () => end() }
  }
  const account: Account = {
    ...{ ask: () => held, accepted() {}, undecided() {}, forgive() {} },
    refused: (reason) => {
      held = { ms: 60_000, reason }
      return 60_000
    },
  }
  const launch = () => ({ program: 'ffmpeg', args: [], input: '' })
  const wanted = { camera: 'a', quality: 'main', ms: 20_000, pictures: 1 } as const
  const { signal } = new AbortController()
  let read: Awaited<ReturnType<typeof readStream>> | undefined
  void readStream({ clock, spawn, launch, account: () => account }, { ...wanted, signal }).then(
    (each) => {
      read = each
    },
  )
  for (let i = 0; i < 60 && !read; i++) await clock.advanceAsync(500)
  expect(opened).toBe(2)
  expect(read?.measure).toMatchObject({ trouble: 'none', breaks: 1 })
  expect(read?.measure.seconds).toBeGreaterThan(19)
  expect(read?.measure.longestBreak).toBeGreaterThan(14)
})
