import { expect, it } from 'vitest'
import type { Standard, TechnicalSettings } from '../../../preload/contract'
import { faultsOf } from './faults'

const on = true
const standard: Standard = {
  ...{ reachable: { on }, sub: { on }, place: { on, allowed: [] }, clock: { on, seconds: 5 } },
  ...{ codec: { on, allowed: ['h264'] }, ratio: { on: false, allowed: [] } },
  ...{ size: { on, width: 1280, height: 720 }, keyframes: { on, seconds: 4 } },
  ...{ fps: { on, from: 10, to: 30 }, bitrate: { on, from: 256, to: 6_000 } },
  night: { on, from: 1140, to: 300, brightness: 8, contrast: 15, detail: 8 },
}
const settings: TechnicalSettings = { standard, seconds: 60, parallel: 8, perDevice: 4 }
const faults = (change: Partial<Standard>, rest: Partial<TechnicalSettings> = {}) => [
  ...faultsOf({ ...settings, ...rest, standard: { ...standard, ...change } }),
]

it('names the rows that cannot be saved', () => {
  expect(faults({})).toEqual([])
  expect(faults({ fps: { on: true, from: 30, to: 3 } })).toEqual(['fps'])
  expect(faults({ bitrate: { on: false, from: 9, to: 1 } })).toEqual(['bitrate'])
  expect(faults({ codec: { on: true, allowed: [] } })).toEqual(['codec'])
  expect(faults({ codec: { on: false, allowed: [] } })).toEqual([])
  expect(faults({ size: { on: true, width: Number.NaN, height: 720 } })).toEqual(['size'])
  expect(faults({ keyframes: { on: true, seconds: 61 } }, { seconds: 1 })).toEqual([
    'keyframes',
    'how',
  ])
})
