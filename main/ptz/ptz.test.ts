import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { OnvifOptions } from '../../tests/cameras/onvif'
import { type PtzStation, ptzStation, SECRET } from './testing/station'

const DONE = { status: 'done' }
const open: PtzStation[] = []
afterAll(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function station(options: OnvifOptions = {}) {
  const one = await ptzStation(options)
  open.push(one)
  return one
}

const describeC1 = ({ ptz }: PtzStation) => ptz.handlers.describe({ camera: 'c1' }, { window: 1 })

const until = async (what: () => boolean, ms = 2_000) => {
  for (const end = Date.now() + ms; !what() && Date.now() < end; ) await pause(5)
  expect(what()).toBe(true)
}

/** It stands where it is. */
async function stands({ camera }: PtzStation, ms = 120) {
  expect(camera.standsSince()).not.toBeNull()
  const before = camera.position()
  await pause(ms)
  expect(camera.position()).toEqual(before)
}

describe.concurrent('a camera that is moved', () => {
  it('goes where it is told, until it is told to stop', async () => {
    const it_ = await station()
    expect(await describeC1(it_)).toEqual({
      ...DONE,
      can: { panTilt: true, zoom: true, home: true, presets: true },
      presets: [],
    })
    expect(await it_.move(1, 0.5)).toEqual(DONE)
    await pause(150)
    const { x, y, zoom } = it_.camera.position()
    expect(x).toBeGreaterThan(0.03)
    expect(y / x).toBeCloseTo(0.5, 1)
    expect(zoom).toBe(0)
    const released = performance.now()
    expect(await it_.stop()).toEqual(DONE)
    expect((it_.camera.standsSince() ?? Number.NaN) - released).toBeLessThan(100)
    await stands(it_)
  })

  it('zooms, and turns back, without standing in between', async () => {
    const it_ = await station()
    await it_.move(0, 0, 1)
    await pause(60)
    await it_.move(-1)
    await pause(60)
    const { x, zoom } = it_.camera.position()
    expect(zoom).toBeGreaterThan(0.01)
    expect(x).toBeLessThan(-0.01)
    await pause(30)
    expect(it_.camera.position().zoom).toBe(zoom)
    await it_.stop()
    expect(it_.camera.asked().filter((each) => each === 'Stop')).toHaveLength(1)
  })

  it('goes on as long as the key is held, and stands when the page is silent', async () => {
    const it_ = await station({ ignoresTimeout: true })
    const began = performance.now()
    await it_.move(0.1)
    for (let i = 0; i < 5; i++) {
      await pause(250)
      await it_.move(0.1)
    }
    const last = performance.now()
    // Said again to the camera before it would stand by itself, and no more often.
    const moves = it_.camera.asked().filter((each) => each === 'ContinuousMove').length
    expect(moves).toBeGreaterThan(1)
    expect(moves).toBeLessThanOrEqual(1 + (last - began) / 1_000)
    expect(it_.camera.standsSince()).toBeNull()
    await until(() => it_.camera.standsSince() !== null, 3_500)
    const silent = (it_.camera.standsSince() ?? 0) - last
    expect(silent).toBeGreaterThan(1_900)
    expect(silent).toBeLessThan(3_000)
  })

  it('stands by itself when this process dies', async () => {
    const it_ = await station()
    await it_.move(1)
    // As after kill -9: nothing is said any more, not even a stop.
    it_.camera.mood('ContinuousMove', { deaf: true })
    it_.camera.mood('Stop', { deaf: true })
    expect(it_.camera.standsSince()).toBeNull()
    await until(() => it_.camera.standsSince() !== null, 2_300)
  })
})

describe.concurrent('a stop', () => {
  it('overtakes a move that the camera is slow to do, and is said again after it', async () => {
    const it_ = await station({ ignoresTimeout: true })
    await describeC1(it_)
    it_.camera.mood('ContinuousMove', { late: 300 })
    const moved = it_.move(1)
    await pause(50)
    const began = performance.now()
    expect(await it_.stop()).toEqual(DONE)
    expect(performance.now() - began).toBeLessThan(150)
    expect(it_.camera.asked().slice(-2)).toEqual(['ContinuousMove', 'Stop'])
    await moved
    await until(() => it_.camera.asked().at(-1) === 'Stop' && it_.camera.asked().at(-2) === 'Stop')
    await until(() => it_.camera.standsSince() !== null)
    await stands(it_)
  })

  it('is never behind a queue of moves', async () => {
    const it_ = await station({ ignoresTimeout: true })
    await describeC1(it_)
    it_.camera.mood('ContinuousMove', { late: 100 })
    for (let i = 1; i <= 20; i++) void it_.move(i / 20)
    await it_.stop()
    await pause(300)
    const asked = it_.camera.asked()
    expect(asked.filter((each) => each === 'ContinuousMove').length).toBeLessThanOrEqual(2)
    expect(asked.at(-1)).toBe('Stop')
    await stands(it_)
  })

  it('is said again until it is heard', async () => {
    const it_ = await station({ ignoresTimeout: true })
    await it_.move(1)
    it_.camera.mood('Stop', { deaf: true })
    const stopped = it_.stop()
    await pause(100)
    it_.camera.mood('Stop')
    expect(await stopped).toEqual({ status: 'refused', reason: 'unreachable' })
    await until(() => it_.camera.standsSince() !== null)
    await stands(it_)
  })

  it('comes after a move whose answer was lost', async () => {
    const it_ = await station({ ignoresTimeout: true })
    await describeC1(it_)
    it_.camera.mood('ContinuousMove', { mute: true })
    const moved = it_.move(1)
    await until(() => it_.camera.standsSince() === null)
    await it_.stop()
    await stands(it_)
    expect(await moved).toEqual(DONE)
    // The lost move could still arrive: one more, when its time is over.
    const stops = () => it_.camera.asked().filter((each) => each === 'Stop').length
    expect(stops()).toBe(1)
    await until(() => stops() === 2, 4_000)
  })
})

describe.concurrent('what goes wrong', () => {
  it.each([
    ['three hours ahead', 3 * 3_600_000],
    ['three hours behind', -3 * 3_600_000],
  ])('a clock %s is the camera’s own', async (_name, clock) => {
    const it_ = await station({ clock })
    expect(await describeC1(it_)).toMatchObject(DONE)
    expect(await it_.move(1)).toEqual(DONE)
    expect(it_.camera.failures()).toBe(0)
  })

  it('a wrong password is tried once', async () => {
    const it_ = await station()
    it_.target.password = 'wrong-pass'
    const refused = { status: 'refused', reason: 'not-authorised' }
    expect(await describeC1(it_)).toEqual(refused)
    expect(await describeC1(it_)).toEqual(refused)
    expect(await it_.move(1)).toEqual(refused)
    expect(await it_.stop()).toEqual(DONE)
    expect(await it_.ptz.handlers.check({} as never, { window: 1 })).toEqual(refused)
    expect(it_.camera.failures()).toBe(1)
    expect(it_.lines.join()).not.toMatch(/wrong-pass|127/)
    // Another one is another try.
    it_.target.password = SECRET
    expect(await describeC1(it_)).toMatchObject(DONE)
  })

  it('so is one that was changed while the camera was known', async () => {
    const it_ = await station()
    await describeC1(it_)
    it_.camera.setPassword('another')
    expect(await it_.move(1)).toEqual({ status: 'refused', reason: 'not-authorised' })
    await it_.stop()
    await describeC1(it_)
    expect(it_.camera.failures()).toBe(1)
  })

  it('a camera that is silent, not there, without motors', { timeout: 10_000 }, async () => {
    const it_ = await station({ ptz: false })
    expect(await describeC1(it_)).toEqual({ status: 'refused', reason: 'no-ptz' })
    expect(await it_.ptz.handlers.describe({ camera: 'c2' }, { window: 1 })).toEqual({
      ...{ status: 'refused', reason: 'no-address' },
    })
    it_.camera.mood('GetServices', { deaf: true })
    const began = performance.now()
    expect(await describeC1(it_)).toEqual({ status: 'refused', reason: 'unreachable' })
    expect(performance.now() - began).toBeLessThan(5_500)
    await it_.camera.close()
    expect(await describeC1(it_)).toEqual({ status: 'refused', reason: 'unreachable' })
  })

  it('one of before 2013, and one without a home', async () => {
    const it_ = await station({ old: true, home: false })
    expect(await describeC1(it_)).toMatchObject({ can: { home: false, panTilt: true } })
    expect(await it_.move(1)).toEqual(DONE)
    expect(await it_.ptz.handlers.home({ camera: 'c1' }, { window: 1 })).toEqual({
      ...{ status: 'refused', reason: 'not-supported' },
    })
  })
})

describe.concurrent('presets', () => {
  it('are saved, gone to, put elsewhere and removed; names are text', async () => {
    const it_ = await station()
    const { handlers } = it_.ptz
    const who = { window: 1 }
    await it_.move(1)
    await pause(100)
    const name = 'Cổng <1> & "sân"'
    const saved = await handlers.savePreset({ camera: 'c1', name }, who)
    // The camera stands where it was saved.
    expect(saved).toMatchObject({ presets: [{ token: '1', name }] })
    const there = it_.camera.position()
    expect(there.x).toBeGreaterThan(0.02)
    await handlers.home({ camera: 'c1' }, who)
    expect(it_.camera.position().x).toBe(0)
    expect(await handlers.preset({ camera: 'c1', token: '1' }, who)).toEqual(DONE)
    expect(it_.camera.position()).toEqual(there)
    await handlers.setHome({ camera: 'c1' }, who)
    const again = await handlers.savePreset({ camera: 'c1', name: '2', token: '1' }, who)
    expect(again).toMatchObject({ presets: [{ token: '1', name: '2' }] })
    const gone = await handlers.removePreset({ camera: 'c1', token: '1' }, who)
    expect(gone).toMatchObject({ ...DONE, presets: [] })
    expect(await handlers.preset({ camera: 'c1', token: '1' }, who)).toMatchObject({
      ...{ status: 'refused', reason: 'failed' },
    })
  })
})

describe.concurrent('windows', () => {
  it('one at a time moves a camera; what it moved stands when it is gone', async () => {
    const it_ = await station({ ignoresTimeout: true })
    await it_.move(1)
    expect(await it_.move(-1, 0, 0, 2)).toEqual({ status: 'refused', reason: 'busy' })
    // Whoever was refused has nothing to stop.
    await it_.stop(2)
    expect(it_.camera.standsSince()).toBeNull()
    it_.ptz.release(1)
    await until(() => it_.camera.standsSince() !== null)
    await stands(it_)
    // A page that has not heard of it yet cannot go on.
    const again = { camera: 'c1', x: 1, y: 0, zoom: 0, again: true }
    expect(await it_.ptz.handlers.move(again, { window: 1 })).toEqual({
      ...{ status: 'refused', reason: 'let-go' },
    })
    expect(it_.camera.standsSince()).not.toBeNull()
    expect(await it_.move(-1, 0, 0, 2)).toEqual(DONE)
    expect(await it_.ptz.handlers.move({ ...again, x: -1 }, { window: 2 })).toEqual(DONE)
    await it_.ptz.close(1_000)
    expect(it_.camera.standsSince()).not.toBeNull()
  })
})

it('a check tells who made the camera and what it can', async () => {
  const it_ = await station()
  await it_.ptz.handlers.savePreset({ camera: 'c1', name: 'A' }, { window: 1 })
  expect(await it_.ptz.handlers.check({} as never, { window: 1 })).toEqual({
    ...{ ...DONE, manufacturer: 'Vọng Gác Test', model: 'PTZ-1', presets: 1 },
    can: { panTilt: true, zoom: true, home: true, presets: true },
  })
})
