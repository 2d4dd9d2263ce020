import { beforeEach, expect, it } from 'vitest'
import { Observation } from '../../preload/contract'
import { createObserved } from './observed'

const START = Date.UTC(2026, 10, 21, 19, 13, 29)
let lines: string[] = []
let observed: ReturnType<typeof createObserved>
beforeEach(() => {
  lines = []
  observed = createObserved({ log: (line) => lines.push(line), isKnown: (id) => id !== 'gone' })
})

const see = (picture: Observation['picture'], seconds = 0, camera = 'k1') =>
  observed({ camera, quality: 'sub', picture, since: START + seconds * 1000 })

it('logs each change once, however many windows tell it', () => {
  see('frozen')
  see('frozen')
  see('moving', 40)
  see('moving', 41)
  see('black', 60)
  expect(lines).toEqual([
    'k1/sub: picture frozen since 2026-11-21T19:13:29.000Z',
    'k1/sub: picture moving again since 2026-11-21T19:14:09.000Z, frozen for 40 s',
    'k1/sub: picture black since 2026-11-21T19:14:29.000Z',
  ])
})

it('keeps cameras and qualities apart, and says nothing of a picture that always moved', () => {
  see('moving')
  see('frozen')
  see('frozen', 0, 'k2')
  observed({ camera: 'k1', quality: 'main', picture: 'frozen', since: START })
  expect(lines.map((line) => line.slice(0, 22))).toEqual([
    'k1/sub: picture frozen',
    'k2/sub: picture frozen',
    'k1/main: picture froze',
  ])
})

it('refuses a camera that is not there', () => {
  expect(see('frozen', 0, 'gone')).toEqual({ status: 'refused', reason: 'not-found' })
  expect(lines).toEqual([])
})

it.each([Number.NaN, -1, 9e15, Number.POSITIVE_INFINITY])('takes no %s for a time', (since) =>
  expect(
    Observation.safeParse({ camera: 'k1', quality: 'sub', picture: 'still', since }).success,
  ).toBe(false),
)
