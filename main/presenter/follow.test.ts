import { beforeEach, expect, it } from 'vitest'
import type { Display, OutputState } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { Follow, REST } from './follow'
import { outputAt } from './place'
import { display } from './testing'

const laptop = display(1, 0, { internal: true, label: 'Laptop', width: 1366, height: 768 })
const big = display(2, 1366)
const other = display(3, 3286, { width: 1280, height: 720 })

let clock: FakeClock
let displays: Display[]
let states: OutputState[]
let taken: (number | null)[]
/** Where the windows were put last. */
let at: { output: number | null | undefined; presenter: number | null; shared: boolean }
beforeEach(() => {
  clock = fakeClock()
  displays = [laptop, big]
  states = []
  taken = []
  at = { output: undefined, presenter: null, shared: false }
})

function begin(output: Display | null, here: number | null = laptop.id) {
  const follow: Follow = new Follow({
    ...{ clock, displays: () => displays, changed: (state) => states.push(state) },
    place: (output, presenter, shared) => {
      at = { output: output?.id ?? (output as null), presenter: presenter?.id ?? null, shared }
    },
    taken: () => taken.push(follow.output().display),
  })
  expect(follow.begin(output, here).state).toBe(output ? 'opening' : 'none')
  follow.settle()
  follow.shown()
  return follow
}

/** The system tells, and is at rest some time later. */
function plug(follow: Follow, now: Display[]) {
  displays = now
  follow.follow()
  clock.advance(REST)
}

const state = () => states.at(-1)

it('takes the one that is free, and none where there is only one', () => {
  expect(outputAt([laptop], null, 1)).toBeNull()
  expect(outputAt([laptop, big, other], null, 2)?.id).toBe(2)
  expect(outputAt([laptop], 1, 1)?.id).toBe(1)
  expect(outputAt([laptop, big], 9, 1)).toBeNull()
  const [left, right] = [display(5, 0), display(6, 1920)]
  expect(outputAt([left, right], null, 6)?.id).toBe(5)
  expect(outputAt([left, right], null, null)?.id).toBe(6)
})

it('puts the notes on the laptop, and both on the only one that there is', () => {
  begin(big)
  expect(at).toEqual({ output: 2, presenter: 1, shared: false })
  expect(state()).toEqual({
    ...{ state: 'shown', label: 'M2', display: 2, width: 1920, height: 1080 },
  })
  displays = [laptop]
  const alone = begin(laptop)
  expect(at).toEqual({ output: 1, presenter: 1, shared: true })
  plug(alone, [laptop, big])
  expect(at).toEqual({ output: 1, presenter: 2, shared: false })
})

it('hides the output at once while its display is away, and brings it back', () => {
  const follow = begin(big)
  displays = [laptop]
  follow.follow()
  expect(at).toEqual({ output: null, presenter: 1, shared: false })
  expect(state()).toMatchObject({ state: 'lost', label: 'M2', display: null, width: 1920 })
  expect(taken).toEqual([null])
  // Another resolution, place and id; the same monitor.
  plug(follow, [laptop, display(8, -1024, { label: 'M2', width: 1024, height: 768 })])
  expect(at).toEqual({ output: 8, presenter: 1, shared: false })
  expect(state()).toMatchObject({ state: 'shown', display: 8, width: 1024, height: 768 })
  expect(taken).toEqual([null, 8])
})

it('never goes over the notes, also where monitors have no names', () => {
  const bare = { label: '', internal: false, width: 1920, height: 1080 }
  const [notes, screen] = [display(1, 0, bare), display(2, 1920, bare)]
  displays = [notes, screen]
  const follow = begin(screen)
  plug(follow, [notes])
  expect(at).toMatchObject({ output: null, presenter: 1 })
  plug(follow, [other, notes]) // another monitor is not taken unasked
  expect(at).toMatchObject({ output: null, presenter: 1 })
  expect(follow.move(other.id)).toBe(true)
  expect(at).toMatchObject({ output: 3, presenter: 1 })
})

it('shows no notes on the big screen when the laptop goes dark', () => {
  const follow = begin(big)
  plug(follow, [big])
  expect(at).toEqual({ output: 2, presenter: null, shared: false })
  plug(follow, [])
  expect(at).toMatchObject({ output: 2 })
  plug(follow, [big, other]) // somewhere rather than nowhere, and back later
  expect(at).toMatchObject({ output: 2, presenter: 3 })
  plug(follow, [big, other, laptop])
  expect(at).toMatchObject({ output: 2, presenter: 1 })
})

it('moves by hand, changing places with the notes', () => {
  const follow = begin(big)
  expect(follow.move(9)).toBe(false)
  expect(follow.move(laptop.id)).toBe(true)
  expect(at).toEqual({ output: 1, presenter: 2, shared: false })
  expect(state()).toMatchObject({ state: 'shown', display: 1, width: 1366 })
})

it('follows another size and scale, and looks once more when windows are at rest', () => {
  const follow = begin(big)
  const before = states.length
  displays = [laptop, { ...big, width: 1280, height: 720, scale: 1.5 }]
  follow.follow()
  expect(state()).toMatchObject({ width: 1280, height: 720 })
  clock.advance(REST)
  expect(states.length - before).toBe(2)
  follow.follow()
  follow.end()
  expect(clock.pending()).toBe(0)
})

it('has no output in a rehearsal, whatever is plugged', () => {
  const follow = begin(null)
  expect(at).toEqual({ output: undefined, presenter: 1, shared: false })
  plug(follow, [big])
  expect(at).toEqual({ output: undefined, presenter: 2, shared: false })
  expect([follow.move(2), states]).toEqual([false, []])
})

it('does not take the same kind of monitor that was there all the time for its own', () => {
  // Two of one kind; the system closes the gap that the first one leaves.
  const beside = display(3, 3286, { label: big.label })
  const closed = { ...beside, x: big.x }
  displays = [laptop, big, beside]
  const follow = begin(big)
  plug(follow, [laptop, closed])
  expect(state()).toMatchObject({ state: 'lost', display: null })
  // Its own comes back, known by another id, where there is room.
  plug(follow, [laptop, closed, { ...big, id: 7, x: 3286 }])
  expect(state()).toMatchObject({ state: 'shown', display: 7 })
  expect(at).toMatchObject({ output: 7, presenter: laptop.id })
})
