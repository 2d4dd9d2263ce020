import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AlertsState, StreamState } from '../../preload/contract'
import { fakeClock, realClock } from '../base/clock'
import { Alerts, openAlarmCells } from '.'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-alerts-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const SECOND = 1000
/** A stream is known to be lost so long (ms) after its last picture. */
const SEEN_LATE = 2 * SECOND

/** What a wall shows in place of what was put there, by cell. */
class LentWall {
  lent = new Map<number, string>()
  alarm(cell: number, camera: string | null) {
    if (camera === null) this.lent.delete(cell)
    else this.lent.set(cell, camera)
  }
}

async function station() {
  const clock = fakeClock(1_000_000)
  const walls = new Map<string, LentWall>()
  const wall = (screen: string) => {
    const found = walls.get(screen) ?? new LentWall()
    walls.set(screen, found)
    return found
  }
  const told: AlertsState[] = []
  const cells = await openAlarmCells(dir, realClock)
  const alerts = new Alerts({ clock, wall, cells, changed: (state) => told.push(state) })
  const stream = (camera: string, state: StreamState, quality: 'main' | 'sub' = 'main') =>
    alerts.stream({ camera, quality, state, since: clock.now() - SEEN_LATE })
  /** Goes through states, each for a while. */
  const go = (camera: string, ...states: [StreamState, number][]) => {
    for (const [state, ms] of states) {
      stream(camera, state)
      clock.advance(ms)
    }
  }
  const kinds = () => alerts.state().alerts.map(({ camera, kind }) => `${camera} ${kind}`)
  return { alerts, clock, wall, walls, told, stream, go, kinds, cells }
}

const live = (ms = 10 * SECOND): [StreamState, number] => ['live', ms]

describe('alerts', () => {
  it('tells that a picture is lost, by the trouble that it is now, until it is noted', async () => {
    const { go, kinds, alerts, told } = await station()
    go('a', ['connecting', 2 * SECOND], live(), ['stalled', 3 * SECOND])
    expect(kinds()).toEqual(['a stalled'])
    go('a', ['reconnecting', 10 * SECOND], ['unreachable', 60 * SECOND])
    expect(kinds()).toEqual(['a lost'])
    expect(told).toHaveLength(2)
    alerts.acknowledge(['a'])
    expect(kinds()).toEqual([])
    go('a', ['refused', 60 * SECOND])
    expect(kinds()).toEqual([])
  })

  it('takes a flap of less than three seconds for nothing', async () => {
    const { go, told } = await station()
    go('a', live(), ['stalled', 2900], live(), ['reconnecting', 1000], ['connecting', 5000], live())
    expect(told).toEqual([])
  })

  it('says nothing of what never had a picture, and that it has one at last', async () => {
    const { go, kinds } = await station()
    go('a', ['connecting', 5 * SECOND], ['unreachable', 60 * SECOND])
    expect(kinds()).toEqual([])
    go('a', live(4 * SECOND))
    expect(kinds()).toEqual(['a back'])
  })

  it('keeps that a picture was gone for who never noted it; else goes by itself', async () => {
    const { go, kinds, alerts } = await station()
    go('a', live(), ['reconnecting', 20 * SECOND], live(60 * SECOND))
    expect(alerts.state().alerts).toMatchObject([{ kind: 'back', after: 22 * SECOND }])
    alerts.acknowledge(null)
    go('a', ['reconnecting', 20 * SECOND])
    alerts.acknowledge(['a'])
    go('a', live(4 * SECOND))
    expect(kinds()).toEqual(['a back'])
    go('a', live(30 * SECOND))
    expect(kinds()).toEqual([])
  })

  it('lets the better of two streams speak, and looks at the picture itself', async () => {
    const { stream, clock, kinds, alerts } = await station()
    stream('a', 'live', 'sub')
    stream('a', 'live', 'main')
    stream('a', 'unreachable', 'main')
    clock.advance(10 * SECOND)
    expect(kinds()).toEqual([])
    alerts.observed({ camera: 'a', picture: 'black', since: clock.now() })
    alerts.observed({ camera: 'a', picture: 'still', since: clock.now() })
    clock.advance(3 * SECOND)
    expect(kinds()).toEqual(['a blind'])
    alerts.observed({ camera: 'a', picture: 'moving', since: clock.now() })
    clock.advance(3 * SECOND)
    expect(kinds()).toEqual(['a back'])
  })

  it('asks no one who looks away: what is closed is not lost, and is compared when it is open', async () => {
    const { go, kinds } = await station()
    go('a', live(), ['idle', 60 * SECOND], ['connecting', 2 * SECOND], live(), ['idle', SECOND])
    expect(kinds()).toEqual([])
    go('a', ['connecting', 2 * SECOND], ['unreachable', 4 * SECOND])
    expect(kinds()).toEqual(['a lost'])
  })

  it('forgets cameras that are gone, and sounds once in half a minute', async () => {
    const { go, kinds, alerts, clock } = await station()
    go('a', live(), ['reconnecting', 10 * SECOND])
    alerts.refresh(new Set(['b']))
    expect(kinds()).toEqual([])
    expect([alerts.mayTone(), alerts.mayTone()]).toEqual([true, false])
    clock.advance(30 * SECOND)
    expect(alerts.mayTone()).toBe(true)
  })
})

describe('the alarm cell', () => {
  it('shows the latest until it is noted, then the next, then what was there', async () => {
    const { alerts, go, wall } = await station()
    await alerts.setCell('main', 3)
    go('a', live(), ['reconnecting', 10 * SECOND])
    go('b', live(), ['reconnecting', 10 * SECOND])
    expect(wall('main').lent).toEqual(new Map([[3, 'b']]))
    const cell = { screen: 'main', cell: 3 }
    expect(alerts.state().cells).toEqual([{ ...cell, camera: 'b', waiting: 1 }])
    alerts.acknowledge(['b'])
    expect(wall('main').lent).toEqual(new Map([[3, 'a']]))
    alerts.acknowledge(['a'])
    expect(wall('main').lent.size).toBe(0)
    expect(alerts.state().cells).toEqual([{ ...cell, camera: null, waiting: 0 }])
  })

  it('leaves each alert five seconds when many come at once', async () => {
    const { alerts, stream, clock, wall } = await station()
    await alerts.setCell('main', 0)
    for (const camera of ['a', 'b', 'c']) stream(camera, 'live')
    for (const camera of ['a', 'b', 'c']) {
      stream(camera, 'reconnecting')
      clock.advance(500)
    }
    clock.advance(3 * SECOND)
    expect(wall('main').lent.get(0)).toBe('a')
    clock.advance(5 * SECOND)
    expect(wall('main').lent.get(0)).toBe('c')
    expect(alerts.state().cells).toMatchObject([{ waiting: 2 }])
  })

  it('is not held by a clock that is set back', async () => {
    const { alerts, go, clock, wall } = await station()
    await alerts.setCell('main', 0)
    go('a', live(), ['reconnecting', 10 * SECOND])
    const now = clock.now
    clock.now = () => now() - 3600 * SECOND
    go('b', live(), ['reconnecting', 10 * SECOND])
    expect(wall('main').lent.get(0)).toBe('b')
  })

  it('shows a camera again whose next trouble comes when another was put there', async () => {
    const { alerts, go, wall } = await station()
    await alerts.setCell('main', 0)
    go('a', live(), ['reconnecting', 10 * SECOND])
    wall('main').lent.delete(0)
    go('b', live(), ['idle', SECOND])
    expect(wall('main').lent.size).toBe(0)
    go('a', live(), ['reconnecting', 10 * SECOND])
    expect(wall('main').lent.get(0)).toBe('a')
  })

  it('moves with its cell, is kept, and goes when it is taken off', async () => {
    const { alerts, go, wall, cells } = await station()
    go('a', live(), ['reconnecting', 10 * SECOND])
    await alerts.setCell('main', 0)
    await alerts.setCell('w2', 5)
    await alerts.setCell('main', 2)
    expect(wall('main').lent).toEqual(new Map([[2, 'a']]))
    expect(wall('w2').lent).toEqual(new Map([[5, 'a']]))
    await alerts.setCell('w2', null)
    expect(wall('w2').lent.size).toBe(0)
    await cells.settled()
    expect((await openAlarmCells(dir, realClock)).read()).toEqual({ cells: { main: 2 } })
  })

  it('shows a mark on other screens only', async () => {
    const { alerts, wall, kinds } = await station()
    alerts.marked('a', 'main')
    expect(kinds()).toEqual([])
    await alerts.setCell('main', 0)
    alerts.marked('a', 'main')
    expect(kinds()).toEqual([])
    await alerts.setCell('w2', 1)
    alerts.marked('a', 'main')
    expect(wall('main').lent.size).toBe(0)
    expect(wall('w2').lent).toEqual(new Map([[1, 'a']]))
  })

  it('keeps trouble that nobody noted when its camera is marked', async () => {
    const { alerts, go, kinds } = await station()
    await alerts.setCell('w2', 1)
    go('a', live(), ['reconnecting', 10 * SECOND])
    alerts.marked('a', 'main')
    expect(kinds()).toEqual(['a lost'])
  })

  it('gives back on the wall that it was lent, when another world is shown', async () => {
    const { alerts, go, walls, wall } = await station()
    await alerts.setCell('main', 0)
    go('a', live(), ['reconnecting', 10 * SECOND])
    const real = wall('main')
    walls.set('main', new LentWall())
    alerts.refresh(new Set())
    expect(real.lent.size).toBe(0)
    expect(wall('main').lent.size).toBe(0)
  })
})
