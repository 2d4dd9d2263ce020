import { beforeEach, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { Heartbeat, LIMITS } from './heartbeat'

let clock: ReturnType<typeof fakeClock>
let said: string[]
let debugged: boolean
let heartbeat: Heartbeat

beforeEach(() => {
  clock = fakeClock()
  said = []
  debugged = false
  heartbeat = new Heartbeat(
    clock,
    {
      late: (ms) => said.push(`late ${ms}`),
      hung: (ms) => said.push(`hung ${ms} at ${clock.now()}`),
    },
    () => debugged,
  )
  heartbeat.begin(LIMITS.silent)
})

function beats(count: number, period = 1000) {
  for (let i = 0; i < count; i++) {
    heartbeat.beat()
    clock.advance(period)
  }
}

it('is content with a call every second, and with one that is delayed by three', () => {
  beats(60)
  beats(5, 4000)
  expect(said).toEqual(Array(4).fill('late 4000'))
})

it('gives a page up after five silent seconds, and again when that did not help', () => {
  beats(3)
  clock.advance(1900)
  expect(said).toEqual([])
  clock.advance(8100)
  expect(said).toEqual(['hung 5000 at 7000', 'hung 5000 at 12000'])
})

it('knows the first call after loading, for which there is more time', () => {
  clock.advance(LIMITS.boot - 1)
  expect(said).toEqual([])
  expect(heartbeat.beat()).toBe(true)
  expect(heartbeat.beat()).toBe(false)
  heartbeat.begin(LIMITS.silent)
  expect(heartbeat.beat()).toBe(true)
  expect(said).toEqual([])
})

it('gives up a page that never came up', () => {
  clock.advance(LIMITS.boot)
  expect(said).toEqual([`hung ${LIMITS.boot} at ${LIMITS.boot}`])
})

it('counts its own ticks: while no timer of ours ran, nobody was silent', () => {
  let slept = 0
  const sleepy = { ...clock, now: () => clock.now() + slept }
  const one = new Heartbeat(sleepy, { late: () => {}, hung: () => said.push('hung') }, () => false)
  heartbeat.stop()
  one.begin(LIMITS.silent)
  one.beat()
  clock.advance(2000)
  slept = 3_600_000
  clock.advance(2500)
  expect(said).toEqual([])
  clock.advance(500)
  expect(said).toEqual(['hung'])
})

it('lets a page stand still that is debugged, and for a while after the machine has slept', () => {
  heartbeat.beat()
  debugged = true
  clock.advance(60_000)
  debugged = false
  heartbeat.forgive(10_000)
  clock.advance(14_500)
  expect(said).toEqual([])
  clock.advance(500)
  expect(said).toEqual(['hung 5000 at 75000'])
})

it('is silent once it was stopped', () => {
  heartbeat.beat()
  heartbeat.stop()
  clock.advance(60_000)
  expect(said).toEqual([])
  expect(clock.pending()).toBe(0)
})
