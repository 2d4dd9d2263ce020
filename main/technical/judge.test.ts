import { expect, it } from 'vitest'
import type { Standard, StreamMeasure } from '../../preload/contract'
import { defaultSettings, watchedFor } from './defaults'
import { judge, type Measured, verdictOf } from './judge'

const { standard } = defaultSettings

const main: StreamMeasure = {
  ...{ trouble: 'none', codec: 'h264', width: 1280, height: 720, fps: 15, kbps: 1_500 },
  ...{ peakKbps: 2_000, keyframes: 2, keyframesSeen: 30, seconds: 60, breaks: 0, longestBreak: 0 },
}
const right: Measured = {
  ...{ main, sub: null, place: 'HL', name: 'Hành lang tầng 2' },
  clock: { offsetMs: 900, at: 1, source: 'onvif' },
  night: { at: 1, brightness: 30, contrast: 50, detail: 30 },
}
const nothing: StreamMeasure = {
  ...{ trouble: 'no-route', codec: '', width: 0, height: 0, fps: null, kbps: null, peakKbps: null },
  ...{ keyframes: null, keyframesSeen: 0, seconds: 0, breaks: 0, longestBreak: 0 },
}

const faults = (measured: Measured, by: Standard = standard) =>
  judge(by, measured).flatMap(({ criterion, result, reason }) =>
    result === 'pass' ? [] : [`${criterion} ${result} ${reason}`],
  )
const withMain = (change: Partial<StreamMeasure>): Measured => {
  return { ...right, main: { ...main, ...change } }
}

it('passes a camera that is right in everything', () => {
  expect(faults(right)).toEqual([])
  expect(verdictOf(judge(standard, right))).toBe('fit')
})

it.each<[string, Measured, string[]]>([
  ['breaks', withMain({ breaks: 1, longestBreak: 5 }), ['reachable fail breaks']],
  ['codec', withMain({ codec: 'mjpeg' }), ['codec fail codec']],
  ['width', withMain({ width: 1270 }), ['size fail too-small']],
  ['size not told', withMain({ width: 0, height: 0 }), ['size open not-told']],
  ['slow', withMain({ fps: 9.4 }), ['fps fail fps-low']],
  ['nearly', withMain({ fps: 9.6 }), []],
  ['fast', withMain({ fps: 50 }), ['fps fail fps-high']],
  ['thin', withMain({ kbps: 100 }), ['bitrate fail bitrate-low']],
  ['thick', withMain({ kbps: 9_000 }), ['bitrate fail bitrate-high']],
  ['rare keyframes', withMain({ keyframes: 5 }), ['keyframes fail keyframes-rare']],
  ['one keyframe', withMain({ keyframesSeen: 1 }), ['keyframes open too-short']],
  ['no clock', { ...right, clock: null }, ['clock open no-clock']],
  [
    'clock behind',
    { ...right, clock: { offsetMs: -6_000, at: 1, source: 'onvif' } },
    ['clock fail clock-off'],
  ],
  // The header tells whole seconds: what may be its own fault is not the camera's.
  ['clock, roughly', { ...right, clock: { offsetMs: 5_900, at: 1, source: 'rtsp' } }, []],
  ['by day', { ...right, night: null }, ['night open waits-for-night']],
  [
    'dark',
    { ...right, night: { at: 1, brightness: 2, contrast: 50, detail: 30 } },
    ['night fail night-dark'],
  ],
  [
    'flat',
    { ...right, night: { at: 1, brightness: 30, contrast: 3, detail: 30 } },
    ['night fail night-contrast'],
  ],
  [
    'blurred',
    { ...right, night: { at: 1, brightness: 30, contrast: 50, detail: 1 } },
    ['night fail night-detail'],
  ],
  ['no place', { ...right, place: '' }, ['place fail place-missing']],
  ['a room', { ...right, name: 'Trong phòng 101' }, ['place fail place-forbidden']],
  ['before a room', { ...right, name: 'Trước cửa phòng cách ly' }, []],
  ['sub lost', { ...right, sub: nothing }, ['sub fail sub-unreachable']],
  ['sub codec', { ...right, sub: { ...main, codec: 'mjpeg' } }, ['sub fail sub-codec']],
])('%s', (_name, measured, expected) => expect(faults(measured)).toEqual(expected))

it('takes nothing for passed that could not be measured', () => {
  const findings = judge(standard, { ...right, main: nothing, clock: null, night: null })
  const passed = findings.filter(({ result }) => result === 'pass')
  expect(passed.map(({ criterion }) => criterion)).toEqual(['place'])
  expect(verdictOf(findings)).toBe('unfit')
  const open = { ...right, clock: null }
  expect(verdictOf(judge(standard, open))).toBe('unknown')
})

it('leaves out what is switched off, and keeps to the places that were chosen', () => {
  const off = { ...standard, clock: { on: false, seconds: 5 } }
  expect(faults({ ...right, clock: null }, off)).toEqual([])
  const places = { ...standard, place: { on: true, allowed: ['CONG'] } }
  expect(faults(right, places)).toEqual(['place fail place-not-allowed'])
  const ratio = { ...standard, ratio: { on: true, allowed: ['4:3' as const] } }
  expect(faults(right, ratio)).toEqual(['ratio fail ratio'])
})

it('watches long enough to tell keyframes that are too rare', () => {
  expect(watchedFor({ ...defaultSettings, seconds: 5 })).toBe(9_000)
  expect(watchedFor(defaultSettings)).toBe(60_000)
})
