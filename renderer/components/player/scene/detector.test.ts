import { expect, it } from 'vitest'
import { defaultSceneLimits } from '../../../../preload/contract'
import { SceneDetector } from './detector'
import { POINTS } from './grid'

const limits = { ...defaultSceneLimits, frozen: 3, black: 10, noDetail: 10 }
const detail = Uint8Array.from({ length: POINTS }, (_, i) => 60 + 40 * (Math.floor(i / 16) % 3))
/** The same seed makes the same noise. */
function noisy(luma: Uint8Array, seed: number): Uint8Array {
  let state = 1 + seed * 7919
  return luma.map((value) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return value + ((state >>> 16) % 5)
  })
}
const flat = (luma: number) => new Uint8Array(POINTS).fill(luma)

/** One sample a second from `from` on; returns the last verdict. */
function watch(detector: SceneDetector, from: number, pictures: Uint8Array[], group?: number) {
  let told = { fault: 'none', since: 0 }
  for (const [i, luma] of pictures.entries()) {
    const at = (from + i) * 1000
    told = detector.look({ at, luma, group: group ?? from + i })
  }
  return { ...told, since: told.since / 1000 }
}
const times = (count: number, picture: (i: number) => Uint8Array) =>
  Array.from({ length: count }, (_, i) => picture(i))

it('tells a frozen picture, from when on, and takes it back when it moves', () => {
  const detector = new SceneDetector(limits)
  expect(
    watch(
      detector,
      1,
      times(10, (i) => noisy(detail, i)),
    ),
  ).toEqual({ fault: 'none', since: 0 })
  expect(
    watch(
      detector,
      11,
      times(8, () => detail),
    ),
  ).toEqual({ fault: 'frozen', since: 11 })
  const moved = detail.map((value, i) => (i > 5000 && i < 5010 ? 235 : value))
  expect(watch(detector, 19, [moved])).toEqual({ fault: 'none', since: 0 })
})

it('says nothing of repetitions inside one group of pictures', () => {
  const detector = new SceneDetector(limits)
  expect(
    watch(
      detector,
      1,
      times(30, () => detail),
      1,
    ).fault,
  ).toBe('none')
})

it('calls no recording frozen that begins anew every ten seconds', () => {
  const detector = new SceneDetector(limits)
  expect(
    watch(
      detector,
      1,
      times(60, (i) => noisy(detail, i % 10)),
    ).fault,
  ).toBe('none')
})

it('needs more time where groups are not known', () => {
  const detector = new SceneDetector(limits)
  const look = (at: number) =>
    detector.look({ at: at * 1000, luma: detail, group: undefined }).fault
  const faults = times(20, () => detail).map((_, i) => look(i))
  expect(faults.indexOf('frozen')).toBeGreaterThanOrEqual(12)
  expect(faults.indexOf('frozen')).toBeLessThanOrEqual(15)
})

it.each([
  ['black', 17, 'black'],
  ['no-detail', 120, 'no-detail'],
] as const)('tells %s after its time, and takes it back at once', (_name, luma, fault) => {
  const detector = new SceneDetector(limits)
  watch(
    detector,
    1,
    times(3, (i) => noisy(detail, i)),
  )
  expect(
    watch(
      detector,
      4,
      times(10, (i) => noisy(flat(luma), i)),
    ).fault,
  ).toBe('none')
  expect(watch(detector, 14, [noisy(flat(luma), 99)])).toEqual({ fault, since: 4 })
  expect(watch(detector, 15, [noisy(detail, 7)]).fault).toBe('none')
})

it('tells nothing that is switched off', () => {
  const detector = new SceneDetector({ frozen: 0, black: 0, noDetail: 0 })
  for (const picture of [detail, flat(16), flat(120)])
    expect(
      watch(
        detector,
        1,
        times(30, () => picture),
      ).fault,
    ).toBe('none')
})

it('keeps what it told over a new stream, until the new picture disproves it', () => {
  const detector = new SceneDetector(limits)
  expect(
    watch(
      detector,
      1,
      times(9, () => detail),
    ).fault,
  ).toBe('frozen')
  detector.restart(10_000)
  expect(
    watch(
      detector,
      10,
      times(12, () => detail),
    ),
  ).toEqual({ fault: 'frozen', since: 1 })
  detector.restart(22_000)
  expect(
    watch(
      detector,
      22,
      times(8, (i) => noisy(detail, i)),
    ).fault,
  ).toBe('none')
})

it('calls a black picture black, not frozen, even if it is the same to the bit', () => {
  const detector = new SceneDetector(limits)
  expect(
    watch(
      detector,
      1,
      times(9, () => flat(16)),
    ).fault,
  ).toBe('none')
  expect(
    watch(
      detector,
      10,
      times(9, () => flat(16)),
    ).fault,
  ).toBe('black')
})

it('keeps black over a new stream as long as it is black', () => {
  const detector = new SceneDetector(limits)
  watch(
    detector,
    1,
    times(12, () => flat(16)),
  )
  detector.restart(13_000)
  expect(watch(detector, 13, [flat(16)])).toEqual({ fault: 'black', since: 1 })
  detector.restart(14_000)
  expect(watch(detector, 14, [noisy(detail, 1)]).fault).toBe('none')
})

it('does not count time in which nothing was seen', () => {
  const detector = new SceneDetector(limits)
  watch(
    detector,
    1,
    times(5, () => flat(16)),
  )
  expect(watch(detector, 100, [flat(16)]).fault).toBe('none')
})
