import { describe, expect, it } from 'vitest'
import type { Display } from '../../preload/contract'
import { assign, type Identity, type Wanting } from './assign'

const display = (id: number, label: string, x: number, more: Partial<Display> = {}): Display => ({
  ...{ id, label, x, y: 0, width: 1920, height: 1080, number: 1, scale: 1 },
  ...{ internal: false, primary: x === 0 },
  ...more,
})

const on = (id: string, was: Identity | null, more: Partial<Wanting> = {}): Wanting => ({
  ...{ id, display: was, shares: false, always: id === 'main' },
  ...more,
})

/** Which display each screen gets; `!` marks a place that is not the one remembered. */
const placed = (screens: Wanting[], displays: Display[]) =>
  Object.fromEntries(
    [...assign(screens, displays)].map(([id, at]) => [id, `${at.display}${at.instead ? '!' : ''}`]),
  )

const [dellA, dellB] = [display(1, 'DELL U24', 0), display(2, 'DELL U24', 1920)]
const sony = display(3, 'SONY TV', 3840, { width: 3840, height: 2160 })
const lid = display(9, 'eDP-1', 0, { width: 1366, height: 768, internal: true })
const all = [dellA, dellB, sony]
const home = [on('main', dellA), on('w2', dellB), on('w3', sony)]

describe('where each screen goes', () => {
  const same = { main: '1', w2: '2', w3: '3' }
  const swapped = [
    ...[display(2, 'DELL U24', 0), display(1, 'DELL U24', 1920)],
    display(7, 'SONY TV', 3840, { width: 3840, height: 2160 }),
  ]
  const cases: [string, Wanting[], Display[], Record<string, string>][] = [
    ['nothing has changed', home, all, same],
    ['they are listed in another order', home, [sony, dellB, dellA], same],
    ['identical monitors swapped their ids', home, swapped, { main: '2', w2: '1', w3: '7' }],
    [
      'all ids are new',
      home,
      all.map((d) => ({ ...d, id: d.id + 50 })),
      {
        ...{ main: '51', w2: '52', w3: '53' },
      },
    ],
    ['one moved in the arrangement', home, [dellA, dellB, { ...sony, x: -3840 }], same],
    [
      'the identical ones changed places on the desk: the left wall stays left',
      home,
      [{ ...dellA, x: 1920 }, { ...dellB, x: 0 }, sony],
      { main: '2', w2: '1', w3: '3' },
    ],
    [
      'one has another resolution',
      home,
      [dellA, dellB, { ...sony, width: 1920, height: 1080 }],
      same,
    ],
    [
      'one of two identical ones has another resolution, and so has moved the next',
      home,
      [
        { ...dellA, width: 1280, height: 720 },
        { ...dellB, x: 1280 },
        { ...sony, x: 3200 },
      ],
      same,
    ],
    ['one was unplugged', home, [dellA, dellB], { main: '1', w2: '2' }],
    ['the identical one beside it was unplugged', home, [dellA, sony], { main: '1', w3: '3' }],
    [
      'one was unplugged, and a spare one is there',
      [on('main', dellA), on('w2', sony)],
      [dellA, dellB],
      { main: '1', w2: '2!' },
    ],
    [
      'a monitor was replaced by another make',
      home,
      [dellA, dellB, display(8, 'LG', 3840)],
      { main: '1', w2: '2', w3: '8!' },
    ],
    [
      'the lid was closed: the control window goes before the wall',
      [on('main', lid), on('w2', dellB)],
      [{ ...dellB, primary: true }],
      { w2: '2', main: '2!' },
    ],
    [
      'the lid is open again',
      [on('main', lid), on('w2', dellB)],
      [lid, dellB],
      {
        ...{ main: '9', w2: '2' },
      },
    ],
    [
      'all makes are new: by their order',
      home,
      [display(21, 'A', 3000), display(22, 'B', -10), display(23, 'C', 0)],
      { main: '22!', w2: '23!', w3: '21!' },
    ],
    [
      'two remember the same one, and another is free',
      [on('main', null), on('w2', dellB), on('w3', dellB)],
      all,
      { w2: '2', w3: '1', main: '3' },
    ],
    [
      'nobody remembers anything',
      [on('main', null), on('w2', null)],
      [dellB, dellA],
      {
        ...{ main: '1', w2: '2' },
      },
    ],
    [
      'one stood before another, also when a second monitor is there',
      [on('main', dellA), on('w2', dellA, { shares: true })],
      [dellA, dellB],
      { main: '1', w2: '1' },
    ],
    [
      'one stood before another on a monitor that is gone',
      [on('main', dellA), on('w2', sony), on('w3', sony, { shares: true })],
      [dellA],
      { main: '1' },
    ],
    [
      'the first of three identical ones was unplugged while we ran, and the others moved up',
      [
        on('main', dellA),
        on('w2', dellB, { now: 2 }),
        on('w3', { ...dellA, id: 5, x: 3840 }, { now: 5 }),
      ],
      [display(2, 'DELL U24', 0), display(5, 'DELL U24', 1920)],
      { w2: '2', w3: '5', main: '2!' },
    ],
    ['there is none at all', home, [], {}],
  ]
  it.each(cases)('%s', (_when, screens, displays, expected) => {
    expect(placed(screens, displays)).toEqual(expected)
  })

  it('comes back where it was, however often it was unplugged', () => {
    for (const missing of [[dellB], [sony], [dellB, sony], []]) {
      const left = all.filter((each) => !missing.includes(each))
      const places = assign(home, left)
      for (const [, { display: at }] of places) expect(left.some(({ id }) => id === at)).toBe(true)
      expect(placed(home, all)).toEqual(same)
    }
  })

  it('never puts two with a display of their own on one, whatever is plugged in', () => {
    for (let mask = 0; mask < 8; mask++) {
      const there = all.filter((_each, i) => mask & (1 << i))
      const taken = [
        ...assign(
          home.map((each) => ({ ...each, always: false })),
          there,
        ).values(),
      ]
      expect(new Set(taken.map((each) => each.display)).size).toBe(taken.length)
      expect(taken.length).toBe(Math.min(there.length, 3))
    }
  })
})
