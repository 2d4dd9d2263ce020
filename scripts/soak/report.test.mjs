import { expect, test } from 'vitest'
import { deeds, judge, table } from './report.mjs'

const MINUTE = 60_000

/** A sample a minute; `heap` of the page, which is loaded again before the tenth. */
const samples = (heap) =>
  Array.from({ length: 20 }, (_, i) => ({
    at: i * MINUTE,
    page: String((i < 10 ? -5 : 6) * MINUTE),
    figures: { 'page.heap': heap(i), processes: 22 },
  }))

const good = {
  samples: samples((i) => (i < 10 ? 30 : 8)),
  lies: [],
  seen: { live: 100, moved: 90 },
  orphans: [],
  failures: [],
}

const problems = (run) => judge({ ...good, ...run }, 5 * MINUTE).problems

test('a good run has no problems', () => {
  expect(problems({})).toEqual([])
})

test('whatever went wrong is a problem', () => {
  expect(problems({ failures: ['at rest 1: 2 zombies'] })).toEqual(['at rest 1: 2 zombies'])
  expect(problems({ orphans: [{ pid: 7, program: 'ffmpeg' }] })).toHaveLength(1)
  expect(problems({ lies: [{ kind: 'still', camera: 'C01', tile: '1/0', ms: 6000 }] })[0]).toMatch(
    /^false LIVE \(still\): C01/,
  )
  expect(problems({ seen: { live: 100, moved: 10 } })[0]).toMatch(/was not seen/)
  expect(problems({ seen: { live: 0, moved: 0 } })[0]).toMatch(/was not seen/)
})

test('a page that leaks is found though it is loaded again', () => {
  const leaking = samples((i) => (i < 10 ? 30 + i : 8 + (i - 10)))
  expect(problems({ samples: leaking })).toEqual(['grows: heap of the page'])
})

test('what came before the end of the warm-up does not count', () => {
  const settling = samples((i) => (i < 10 ? 30 - 5 * Math.max(0, 5 - i) : 8))
  const slope = (warmUpEnd) =>
    judge({ ...good, samples: settling }, warmUpEnd).rows.find(({ key }) => key === 'page.heap')
      .slope
  expect(slope(5 * MINUTE)).toBeCloseTo(0)
  expect(slope(0)).toBeGreaterThan(10)
})

test('the table has a line a figure, all of the same width', () => {
  const { rows } = judge(good, 5 * MINUTE)
  const lines = table(rows).split('\n')
  expect(lines).toHaveLength(rows.length + 2)
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(lines.find((line) => line.includes('processes'))).toMatch(/22\.0.*steady/)
})

test('deeds are counted', () => {
  const event = (name, outcome) => ({ name, outcome })
  const events = [
    event('b', 'done'),
    event('a', 'not done: x'),
    event('a', 'done'),
    event('a', 'C01'),
  ]
  expect(deeds(events)).toBe('a 2 (1 not done), b 1')
})
