import { describe, expect, it } from 'vitest'
import { type FakeClock, fakeClock } from '../base/clock'
import type { Finding } from './look'
import { Rounds } from './rounds'

const SECOND = 1000
const UP: Finding = { is: 'up', pictured: true }
const SILENT: Finding = { is: 'down', reason: 'no-answer', reached: false }

interface Seen {
  camera: string
  at: number
  picture: boolean
}

/** Rounds in fake time; `how` answers for a camera after so many ms. */
function open(how: (camera: string, picture: boolean) => [Finding, number], picture = 900) {
  const clock: FakeClock = fakeClock(1_000_000_000)
  let seed = 7
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  const looks: Seen[] = []
  const found: { camera: string; finding: Finding; at: number }[] = []
  const is = new Map<string, Finding['is']>()
  const set = { back: 0 }
  const running = { now: 0, most: 0 }
  const pictures = { now: 0, most: 0 }
  const rounds = new Rounds({
    clock: { ...clock, now: () => clock.now() - set.back },
    ...{ random, every: () => ({ look: 30 * SECOND, picture: picture * SECOND }) },
    look: (camera, wanted) => {
      looks.push({ camera, at: clock.now(), picture: wanted })
      const [finding, ms] = how(camera, wanted)
      if (wanted) pictures.most = Math.max(pictures.most, ++pictures.now)
      running.most = Math.max(running.most, ++running.now)
      return new Promise((resolve) => {
        clock.setTimeout(() => {
          running.now--
          if (wanted) pictures.now--
          resolve(finding.is === 'up' ? { is: 'up', pictured: wanted } : finding)
        }, ms)
      })
    },
    isDoubted: (camera, finding) => finding.is === 'down' && is.get(camera) !== 'down',
    found: (camera, finding) => {
      is.set(camera, finding.is)
      found.push({ camera, finding, at: clock.now() })
    },
  })
  rounds.start()
  return { rounds, clock, looks, found, running, pictures, is, set }
}

const ids = (count: number, prefix = 'c') => [...Array(count).keys()].map((n) => `${prefix}${n}`)

describe('rounds', () => {
  it('look at every camera about twice a minute, spread and jittered', async () => {
    const { rounds, clock, looks, running } = open(() => [UP, 50])
    for (const id of ids(300)) rounds.set(id, `${id}:554`)
    await clock.advanceAsync(150 * SECOND)
    const counts = ids(300).map((id) => looks.filter(({ camera }) => camera === id).length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4)
    expect(Math.max(...counts)).toBeLessThanOrEqual(7)
    const bySecond = new Map<number, number>()
    for (const { at } of looks) {
      const second = Math.floor(at / SECOND)
      bySecond.set(second, (bySecond.get(second) ?? 0) + 1)
    }
    expect(Math.max(...bySecond.values())).toBeLessThan(30) // 10 on average
    expect(running.most).toBeLessThan(10)
  })

  it('go on with those that answer while a thousand do not', async () => {
    const { rounds, clock, looks, found } = open((camera) =>
      camera.startsWith('dead') ? [SILENT, 3500] : [UP, 50],
    )
    for (const id of [...ids(1000, 'dead'), ...ids(50)]) rounds.set(id, `${id}:554`)
    await clock.advanceAsync(60 * SECOND)
    const from = clock.now()
    await clock.advanceAsync(72 * SECOND)
    const within = looks.filter(({ at }) => at >= from)
    for (const id of ids(50))
      expect(within.filter(({ camera }) => camera === id).length).toBeGreaterThanOrEqual(2)
    // And those that don't: all of them, in turn.
    const dead = new Set(found.filter(({ finding }) => finding.is === 'down').map((f) => f.camera))
    expect(dead.size).toBe(1000)
    const again = new Set(within.map(({ camera }) => camera).filter((id) => id.startsWith('dead')))
    expect(again.size).toBe(1000)
  })

  it('ask a server by two at a time, and once for all of its cameras when it is gone', async () => {
    const most = { now: 0, most: 0 }
    let gone = false
    const { rounds, clock, looks, found } = open(() => {
      most.most = Math.max(most.most, ++most.now)
      return [gone ? SILENT : UP, 400]
    })
    for (const id of ids(64)) rounds.set(id, 'nvr:554')
    const watch = async (ms: number) => {
      for (let left = ms; left > 0; left -= 400) {
        await clock.advanceAsync(400)
        most.now = 0
      }
    }
    await watch(90 * SECOND)
    expect(most.most).toBeLessThanOrEqual(4)
    gone = true
    const [looked, told] = [looks.length, found.length]
    await clock.advanceAsync(3 * SECOND)
    expect(looks.length - looked).toBeLessThan(12)
    const down = found.slice(told).filter(({ finding }) => finding.is === 'down')
    expect(new Set(down.map(({ camera }) => camera)).size).toBeGreaterThanOrEqual(60)
    gone = false
    await clock.advanceAsync(60 * SECOND)
    const back = found.filter(({ finding, at }) => finding.is === 'up' && at > clock.now() - 45_000)
    expect(new Set(back.map(({ camera }) => camera)).size).toBe(64)
  })

  it('want a picture of each every fifteen minutes, a few at a time', async () => {
    const { rounds, clock, looks, pictures } = open((_, picture) => [UP, picture ? 20_000 : 50])
    for (const id of ids(60)) rounds.set(id, `${id}:554`)
    await clock.advanceAsync(3600 * SECOND)
    for (const id of ids(60)) {
      const count = looks.filter(({ camera, picture }) => camera === id && picture).length
      expect(count).toBeGreaterThanOrEqual(3)
      expect(count).toBeLessThanOrEqual(6)
    }
    expect(pictures.most).toBeGreaterThan(2)
    expect(pictures.most).toBeLessThanOrEqual(6)
  })

  it('take only a picture for a proof where there was none', async () => {
    let shows = false
    const { rounds, clock, looks, found } = open((_, picture) =>
      picture && !shows ? [{ is: 'down', reason: 'no-picture', reached: true }, 100] : [UP, 100],
    )
    rounds.set('a', 'a:554')
    await clock.advanceAsync(1000 * SECOND)
    const failed = looks.findIndex(({ picture }) => picture)
    expect(looks.slice(failed).map(({ picture }) => picture)).not.toContain(false)
    expect(failed).toBeGreaterThan(0)
    expect(found.at(-1)?.finding.is).toBe('down')
    shows = true
    await clock.advanceAsync(120 * SECOND)
    expect(found.at(-1)?.finding.is).toBe('up')
    expect(looks.at(-1)?.picture).toBe(false)
  })

  it('do not take a word for a picture when many have to show one', async () => {
    const { rounds, clock, found } = open((_, picture) =>
      picture ? [{ is: 'down', reason: 'no-picture', reached: true }, 8000] : [UP, 100],
    )
    for (const id of ids(40)) rounds.set(id, `${id}:554`)
    await clock.advanceAsync(1500 * SECOND)
    const from = found.length
    await clock.advanceAsync(600 * SECOND)
    expect(found.slice(from).map(({ finding }) => finding.is)).not.toContain('up')
    expect(new Set(found.slice(from).map(({ camera }) => camera)).size).toBe(40)
  })

  it('are silent about a camera that a stream speaks for, and unhear what was on its way', async () => {
    const { rounds, clock, looks, found } = open(() => [SILENT, 5 * SECOND])
    rounds.set('a', 'a:554')
    while (looks.length === 0) await clock.advanceAsync(200)
    rounds.speak('a', true, true)
    await clock.advanceAsync(120 * SECOND)
    expect([looks.length, found.length]).toEqual([1, 0])
    rounds.speak('a', false, false)
    await clock.advanceAsync(40 * SECOND)
    expect(looks.length).toBeGreaterThan(1)
  })

  it('come again when an account is free, and not before', async () => {
    let count = 0
    const { rounds, clock, looks, found } = open(() => [
      count++ === 0 ? { is: 'held', ms: 900 } : UP,
      10,
    ])
    rounds.set('a', 'a:554')
    while (found.length === 0) await clock.advanceAsync(200)
    expect(looks).toHaveLength(2)
    expect((looks[1]?.at ?? 0) - (looks[0]?.at ?? 0)).toBeGreaterThanOrEqual(900)
  })

  it('do not take a whole server for gone by one failure of a channel that was gone before', async () => {
    let lost = false
    const none: Finding = { is: 'down', reason: 'not-found', reached: true }
    const { rounds, clock, found, looks, is } = open((camera) => {
      if (camera !== 'none') return [UP, 50]
      return [lost ? SILENT : none, 50]
    })
    for (const id of [...ids(16), 'none']) rounds.set(id, 'nvr:554')
    await clock.advanceAsync(60 * SECOND)
    expect(is.get('none')).toBe('down')
    lost = true
    const [told, looked] = [found.length, looks.length]
    while (!found.slice(told).some(({ camera }) => camera === 'none')) await clock.advanceAsync(200)
    lost = false
    await clock.advanceAsync(4 * SECOND)
    const wrong = found
      .slice(told)
      .filter(({ camera, finding }) => camera !== 'none' && finding.is === 'down')
    expect(wrong).toEqual([])
    // They are asked at once instead.
    expect(new Set(looks.slice(looked).map(({ camera }) => camera)).size).toBe(17)
  })

  it('tell one channel that never answers from a server that is gone', async () => {
    const { rounds, clock, found, looks } = open((camera) =>
      camera === 'mute' ? [SILENT, 5 * SECOND] : [UP, 50],
    )
    for (const id of ids(16)) rounds.set(id, 'nvr:554')
    await clock.advanceAsync(40 * SECOND)
    rounds.set('mute', 'nvr:554')
    const [told, looked] = [found.length, looks.length]
    await clock.advanceAsync(600 * SECOND)
    const down = found.slice(told).filter(({ finding }) => finding.is === 'down')
    expect(new Set(down.map(({ camera }) => camera))).toEqual(new Set(['mute']))
    const often = looks.slice(looked).filter(({ camera }) => camera === 'mute').length
    expect(often).toBeLessThan(30)
  })

  it('believe the picture of one channel rather than that nobody takes the others', async () => {
    let full = false
    const { rounds, clock, found } = open((camera) =>
      full && camera === 'c0' ? [SILENT, 50] : [UP, 50],
    )
    for (const id of ids(8)) rounds.set(id, 'nvr:554')
    await clock.advanceAsync(40 * SECOND)
    rounds.speak('c7', true, true)
    full = true
    const told = found.length
    await clock.advanceAsync(40 * SECOND)
    const down = found.slice(told).filter(({ finding }) => finding.is === 'down')
    expect(new Set(down.map(({ camera }) => camera))).toEqual(new Set(['c0']))
  })

  it('go on when the clock is set back, by minutes or by a year', async () => {
    for (const back of [5 * 60, 365 * 24 * 3600]) {
      const { rounds, clock, looks, set } = open(() => [UP, 50])
      rounds.set('a', 'a:554')
      await clock.advanceAsync(60 * SECOND)
      set.back = back * SECOND
      looks.length = 0
      await clock.advanceAsync(40 * SECOND)
      expect(looks.length).toBeGreaterThan(0)
      await clock.advanceAsync(2000 * SECOND)
      expect(looks.filter(({ picture }) => picture).length).toBeGreaterThan(0)
    }
  })

  it('take only a picture for a proof of a camera that tells of one and forbids it', async () => {
    const forbidden: Finding = { is: 'down', reason: 'forbidden', reached: true, promised: true }
    // In between its account is held back, so that the camera tells of nothing.
    const held: Finding = { is: 'down', reason: 'forbidden', reached: true }
    let count = 0
    const { rounds, clock, found } = open((_, picture) =>
      picture ? [count++ % 2 ? held : forbidden, 8000] : [UP, 100],
    )
    for (const id of ids(40)) rounds.set(id, `${id}:554`)
    await clock.advanceAsync(1500 * SECOND)
    const from = found.length
    await clock.advanceAsync(600 * SECOND)
    expect(found.slice(from).map(({ finding }) => finding.is)).not.toContain('up')
  })
})
