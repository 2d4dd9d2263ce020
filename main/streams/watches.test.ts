import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import type { Answer } from './probe'
import { type Watch, Watches } from './watches'

let clock: FakeClock
let watches: Watches
/** Hosts in the order in which they were looked at, with the time. */
let looks: { host: string; at: number }[]
/** What is seen; a host that is not here takes `slow` ms and does not answer. */
let seen: Map<string, Answer>
let slow: number
let returned: string[]

beforeEach(() => {
  clock = fakeClock()
  looks = []
  seen = new Map()
  slow = 1500
  returned = []
  watches = new Watches(
    clock,
    () => 0.5,
    ({ host }) => {
      looks.push({ host, at: clock.now() })
      const answer = seen.get(host)
      if (answer) return Promise.resolve(answer)
      return new Promise((resolve) => clock.setTimeout(() => resolve('no-answer'), slow))
    },
  )
})

const watch = (host: string, rank = 1, name = host): Watch =>
  watches.watch(
    { host, port: 554, rtsp: true, account: null },
    {
      rank: () => rank,
      returned: () => void returned.push(name),
    },
  )

const at = (host: string) => looks.filter((each) => each.host === host).map((each) => each.at)

describe('an address', () => {
  it('is looked at soon, then each one and a half seconds on screen, four elsewhere', async () => {
    for (const host of ['10.0.0.1', '10.0.0.2']) seen.set(host, 'connection-refused')
    watch('10.0.0.1')
    watch('10.0.0.2', 2)
    await clock.advanceAsync(9000)
    expect(at('10.0.0.1')).toEqual([150, 1650, 3150, 4650, 6150, 7650])
    expect(at('10.0.0.2')).toEqual([150, 4150, 8150])
  })

  it('tells its watchers when it answers after it did not, the most important first', async () => {
    seen.set('10.0.0.1', 'connection-refused')
    const one = watch('10.0.0.1', 2, 'warm')
    watch('10.0.0.1', 0, 'selected')
    await clock.advanceAsync(5000)
    expect([one.answer, looks.length]).toEqual(['connection-refused', 4])
    seen.set('10.0.0.1', 'answers')
    await clock.advanceAsync(20_000)
    expect(returned).toEqual(['selected', 'warm'])
    expect(one.answer).toBe('answers')
  })

  it('is no return when it answers all along, unless an attempt found nobody', async () => {
    seen.set('10.0.0.1', 'answers')
    const one = watch('10.0.0.1')
    await clock.advanceAsync(10_000)
    expect([returned, looks.length]).toEqual([[], 2])
    one.look('connection-refused')
    expect(one.answer).toBe('connection-refused')
    await clock.advanceAsync(150)
    expect(returned).toEqual(['10.0.0.1'])
  })

  it('is left alone when nobody watches it any more', async () => {
    const one = watch('10.0.0.1')
    const two = watch('10.0.0.1')
    one.end()
    await clock.advanceAsync(200)
    two.end()
    seen.set('10.0.0.1', 'answers')
    await clock.advanceAsync(60_000)
    expect([looks.length, returned, clock.pending()]).toEqual([1, [], 0])
  })
})

describe('many addresses', () => {
  const host = (i: number) => `10.0.${i >> 8}.${i & 255}`

  it('are looked at by 64 at once, those on screen first', async () => {
    for (let i = 0; i < 200; i++) watch(host(i), i < 150 ? 2 : 1)
    await clock.advanceAsync(150)
    expect(looks).toHaveLength(64)
    await clock.advanceAsync(1500)
    expect(looks).toHaveLength(128)
    const second = looks.slice(64).map((each) => each.host)
    expect(second.slice(0, 50).sort()).toEqual(
      Array.from({ length: 50 }, (_, i) => host(150 + i)).sort(),
    )
  })

  it('with names are looked at by two at once: a dead resolver holds Node’s threads', async () => {
    slow = 10_000
    for (let i = 0; i < 10; i++) watch(`cam${i}.local`)
    for (let i = 0; i < 10; i++) watch(host(i))
    await clock.advanceAsync(1000)
    expect(looks.filter((each) => each.host.endsWith('.local'))).toHaveLength(2)
    expect(looks).toHaveLength(12)
  })
})
