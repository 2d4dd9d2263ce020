import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import { Accounts, type Pass } from './accounts'

const MINUTE = 60_000
let clock: FakeClock
let accounts: Accounts
let told: string[]

beforeEach(() => {
  clock = fakeClock(1_000_000)
  told = []
  accounts = new Accounts(clock, (account) => told.push(account))
})

const door = (change: Partial<Pass> = {}) =>
  accounts.door(() => ({
    ...{ account: 'admin@nvr', password: 'one', camera: 'a', oneFirst: true, ...change },
  }))

describe('a refused password', () => {
  it('holds back every stream and camera of the account', () => {
    const [main, sub, other] = [door(), door(), door({ camera: 'b' })]
    expect(main.ask()).toBeNull()
    expect(main.refused('bad-credentials')).toBe(MINUTE)
    for (const each of [main, sub, other]) {
      expect(each.ask()).toEqual({ reason: 'bad-credentials', ms: MINUTE })
    }
    expect(door({ account: 'admin@else' }).ask()).toBeNull()
  })

  it('is tried by one of them once a minute at most, and ever less often', () => {
    const doors = Array.from({ length: 32 }, (_, i) => door({ camera: `${i}` }))
    const tried: number[] = []
    for (let second = 0; second < 3600; second++) {
      for (const each of doors) {
        if (each.ask()) continue
        tried.push(second)
        each.refused('bad-credentials')
      }
      clock.advance(1000)
    }
    expect(tried).toEqual([0, 60, 180, 480, 1080, 1680, 2280, 2880, 3480])
  })

  it('counts a try that nobody hears of any more', () => {
    const each = door()
    each.ask()
    each.refused('bad-credentials')
    clock.advance(MINUTE)
    expect(each.ask()).toBeNull()
    expect(each.ask()).toMatchObject({ ms: MINUTE, reason: 'bad-credentials' })
  })

  it('does not hold back a corrected one, which frees no other wrong one', () => {
    door().ask()
    door().refused('bad-credentials')
    const corrected = door({ password: 'two' })
    expect(corrected.ask()).toBeNull()
    corrected.accepted()
    expect(door({ camera: 'b' }).ask()).toMatchObject({ reason: 'bad-credentials' })
    expect(corrected.ask()).toBeNull()
  })

  it('shares the minute with other wrong ones of the account', () => {
    const [one, two] = [door(), door({ password: 'two' })]
    for (const each of [one, two]) {
      expect(each.ask()).toBeNull()
      each.refused('bad-credentials')
    }
    clock.advance(2 * MINUTE)
    expect([one.ask(), two.ask()]).toMatchObject([null, { reason: 'bad-credentials' }])
  })

  it('is free again for all once it is accepted', () => {
    const [one, two] = [door(), door({ camera: 'b' })]
    one.ask()
    one.refused('bad-credentials')
    clock.advance(MINUTE)
    one.ask()
    told = []
    one.accepted()
    expect(told).toEqual(['admin@nvr'])
    expect(two.ask()).toBeNull()
    clock.advance(MINUTE)
    one.ask()
    expect(one.refused('bad-credentials')).toBe(MINUTE)
  })

  it('is tried when somebody asks', () => {
    door().ask()
    door().refused('bad-credentials')
    door().forgive()
    expect(door().ask()).toBeNull()
  })
})

describe('a password that nobody knows of', () => {
  it('is tried by one; the others see', () => {
    const [one, two] = [door(), door({ camera: 'b' })]
    expect(one.ask()).toBeNull()
    expect(two.ask()).toEqual({ reason: 'none', ms: 3000 })
    one.accepted()
    expect(told).toEqual(['admin@nvr'])
    expect([one.ask(), two.ask()]).toEqual([null, null])
  })

  it('is tried by the next one when the first found no word on it, or takes too long', () => {
    const [one, two, three] = [door(), door({ camera: 'b' }), door({ camera: 'c' })]
    one.ask()
    clock.advance(3000)
    expect(two.ask()).toBeNull()
    expect(three.ask()).toMatchObject({ reason: 'none' })
    two.undecided()
    expect(told).toEqual(['admin@nvr'])
    expect(three.ask()).toBeNull()
  })

  it('is asked again after ten seconds: it may have been changed at the camera', () => {
    const [one, two] = [door(), door({ camera: 'b' })]
    one.ask()
    one.accepted()
    clock.advance(10_000)
    expect([one.ask(), two.ask()]).toMatchObject([null, { reason: 'none' }])
  })

  it('keeps nobody waiting where there is no user', () => {
    const [main, sub] = [door({ oneFirst: false }), door({ oneFirst: false })]
    expect([main.ask(), sub.ask()]).toEqual([null, null])
  })
})

describe('a camera that is forbidden', () => {
  it('holds back both its streams, and no other camera of the account', () => {
    door().ask()
    door().refused('forbidden')
    expect(door().ask()).toMatchObject({ reason: 'forbidden' })
    expect(door({ camera: 'b' }).ask()).toBeNull()
  })

  it('is tried again with the others once one of them is allowed', () => {
    for (const camera of ['a', 'b']) {
      door({ camera }).ask()
      door({ camera }).refused('forbidden')
    }
    clock.advance(2 * MINUTE)
    expect(door().ask()).toBeNull()
    expect(door({ camera: 'b' }).ask()).toMatchObject({ reason: 'forbidden' })
    door().accepted()
    expect(door({ camera: 'b' }).ask()).toBeNull()
  })
})
