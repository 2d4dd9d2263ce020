import { beforeEach, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { type Given, Sampler } from './sampler'

const given: Given = {
  uptime: 1,
  streams: { states: { live: 2 }, viewers: 2, attempts: 3, lost: 1, returned: 1 },
  windows: [{ number: 1, figures: null }],
  incidents: { crashes: 0, hangs: 0, gpu: 0, helper: 0 },
  versions: { app: '1', electron: '2', chromium: '3', ffmpeg: '5.1' },
}

let clock: ReturnType<typeof fakeClock>
let looks: number
let running: boolean
let sampler: Sampler

beforeEach(() => {
  clock = fakeClock(1_000_000)
  looks = 0
  running = false
  sampler = new Sampler({
    ...{ clock, cores: 2, children: { pids: new Set([7]) } },
    delay: {
      start: () => {
        running = true
      },
      stop: () => {
        running = false
      },
      take: () => looks,
    },
    metrics: () => {
      looks++
      return []
    },
    proc: async () => ({ busy: looks * 100, memory: 5 }),
    handles: async () => 20,
    diskFree: async () => null,
    given: () => given,
  })
})

/** Asks, and lets the time pass that the answer takes. */
async function ask() {
  const answer = sampler.read()
  await clock.advanceAsync(500)
  return answer
}

it('takes two looks for the first answer: loads are differences', async () => {
  const health = await ask()
  expect(looks).toBe(2)
  expect(health).toEqual({
    ...given,
    ...{ at: 1_000_500, cores: 2, handles: 20, diskFree: null, delayP99: 2 },
    // 100 of 2 × 500 ms
    processes: [{ kind: 'ffmpeg', count: 1, cpu: 10, memory: 5 }],
  })
})

it('measures once a second at most, whoever asks', async () => {
  const [a, b] = await Promise.all([ask(), sampler.read()])
  expect(a).toBe(b)
  await clock.advanceAsync(400)
  expect(await sampler.read()).toBe(a)
  expect(looks).toBe(2)
  await clock.advanceAsync(1000)
  expect(await sampler.read()).not.toBe(a)
  expect(looks).toBe(3)
})

it('rests once nobody asks any more', async () => {
  await ask()
  expect(running).toBe(true)
  await clock.advanceAsync(10_000)
  expect(running).toBe(false)
  expect(clock.pending()).toBe(0)
  await ask()
  expect(looks).toBe(4)
  expect(running).toBe(true)
})
