import { describe, expect, it, vi } from 'vitest'
import { camera, constant, type Film, samplesOf } from './film'
import * as scenes from './scenes'
import { told } from './told'

vi.setConfig({ testTimeout: 60_000 })

const SMALL = { width: 320, height: 180, fps: 5, gop: 5, seconds: 25 }
const encoders = [camera(5, ...constant('64k'))]
const noise = (power: number) => `noise=c0s=${power}:c0f=t`
const film = (scene: scenes.Scene, filter: string): Film => ({ ...SMALL, scene, filter, encoders })

describe('is told within 15 s, and taken back within 2 s', () => {
  it.each<[string, string, scenes.Scene, number]>([
    ['black, with the noise of a sensor in the dark', 'black', scenes.black, 10],
    ['black, with name and clock burnt in', 'black', scenes.lettered(scenes.black), 6],
    ['a hand on the lens', 'no-detail', scenes.covered, 10],
    ['a grey cover', 'no-detail', scenes.grey, 6],
    ['a grey cover, with name and clock', 'no-detail', scenes.lettered(scenes.grey), 6],
  ])('%s', async (_name, fault, scene, power) => {
    const door = `drawbox=x=120:y=60:w=40:h=90:c=white@0.4:t=fill:enable='lt(t,4)+gte(t,20)'`
    const changes = told(await samplesOf(film(scene, `${door},${noise(power)}`)))
    expect(changes).toMatchObject([{ fault, since: 4 }, { fault: 'none' }])
    expect(changes[0]?.at).toBeLessThanOrEqual(4 + 15)
    expect(changes[1]?.at).toBeLessThanOrEqual(20 + 2)
  })
})

it.each<[string, scenes.Scene, number]>([
  ['a lamp in the dark', scenes.lampInTheDark, 10],
  ['a white wall with a door', scenes.whiteWall, 6],
  ['a dark corridor', scenes.corridor, 10],
  ['a yard by day', scenes.yard, 4],
])('%s is neither black nor without detail', async (_name, scene, power) => {
  expect(told(await samplesOf(film(scene, noise(power))))).toEqual([])
})
