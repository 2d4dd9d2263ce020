import { expect, test } from 'vitest'
import { judge, judgement } from './targets.mjs'

const figures = (count, { age = 100, cpu = count, pss = 300 + count * 10, first = 500 } = {}) => ({
  age: { p50: age, p95: age * 2 },
  live: count,
  shown: 99,
  cpu: { total: cpu },
  pss: { total: pss },
  first: { p95: first },
})

const marks = () => ({
  kept: { p95: 60 },
  before: { longestStill: 130 },
  meanwhile: { longestStill: 190 },
})

/** A full run in which everything is met; `change` may spoil it. */
function full(change = () => {}) {
  const results = {
    ours: {
      1: figures(1),
      16: { ...figures(16), page: { p95: 250 }, marks: marks() },
      64: { ...figures(64), click: { p95: 120 } },
    },
    unwatched: { 16: figures(16, { cpu: 15 }) },
    mpv: { 1: figures(1), 16: figures(16), 64: figures(64, { age: 4000 }) },
  }
  change(results)
  return judge(results)
}

const missed = (targets) => targets.filter(({ met }) => met === false).map(({ name }) => name)
const unjudged = (targets) => targets.filter(({ met }) => met === null).map(({ name }) => name)

test('a full run judges every target', () => {
  const targets = full()
  expect(targets).toHaveLength(18)
  expect(unjudged(targets)).toEqual([])
  expect(missed(targets)).toEqual([])
  expect(judgement(targets)).not.toContain('not judged')
})

test.each([
  ['age p50, 1', ({ ours }) => (ours[1].age.p50 = 101)],
  ['age p95, 16', ({ ours }) => (ours[16].age.p95 = 201)],
  ['live tiles, 64', ({ ours }) => (ours[64].live = 63)],
  ['age p95, 64', ({ ours }) => (ours[64].age.p95 = 1501)],
  ['click p95, 64', ({ ours }) => (ours[64].click.p95 = 201)],
  ['CPU, 64', ({ mpv }) => (mpv[64].cpu.total = 63)],
  ['frames shown, 16', ({ ours }) => (ours[16].shown = 94.9)],
  ['PSS a further tile, 1 to 16', ({ ours }) => (ours[1].pss.total = 100)],
  ['PSS a further tile, 16 to 64', ({ ours }) => (ours[64].pss.total = 1421)],
  ['first picture p95, 16', ({ mpv }) => (mpv[16].first.p95 = 384)],
  ['page of 16 p95', ({ ours }) => (ours[16].page.p95 = 301)],
  ['mark kept p95, 16', ({ ours }) => (ours[16].marks.kept.p95 = 151)],
  ['standstill while marking, 16', ({ ours }) => (ours[16].marks.meanwhile.longestStill = 198)],
  ['CPU a tile, 64', ({ ours, mpv }) => (ours[64].cpu.total = mpv[64].cpu.total = 65)],
  ['CPU of watching, 16', ({ unwatched }) => (unwatched[16].cpu.total = 14)],
])('%s can be missed', (name, spoil) => {
  expect(missed(full(spoil))).toEqual([name])
})

test('what never came is missed, for mpv any time is earlier', () => {
  const never = Number.POSITIVE_INFINITY
  expect(missed(full(({ ours }) => (ours[64].click.p95 = never)))).toEqual(['click p95, 64'])
  const both = ({ ours, mpv }) => (ours[16].first.p95 = mpv[16].first.p95 = never)
  expect(missed(full(both))).toEqual(['first picture p95, 16'])
  expect(missed(full(({ mpv }) => (mpv[16].first.p95 = never)))).toEqual([])
})

test('a quick run says what it cannot judge', () => {
  const targets = full((results) => {
    for (const who of ['ours', 'mpv']) results[who] = { 16: results[who][16] }
  })
  expect(unjudged(targets)).toEqual([
    'age p50, 1',
    'age p95, 1',
    'live tiles, 64',
    'age p95, 64',
    'click p95, 64',
    'CPU, 64',
    'PSS a further tile, 1 to 16',
    'PSS a further tile, 16 to 64',
    'CPU a tile, 64',
  ])
  expect(judgement(targets)).toContain('not judged: age p50, 1; age p95, 1; live')
  expect(unjudged(judge({}))).toHaveLength(18)
})

test('in words, with the ratio', () => {
  const words = judgement(full(({ ours }) => (ours[16].age.p50 = 150))).split('\n')
  expect(words).toContain('MISSED age p50, 16: 150 ms, ≤ 100 ms (mpv), ratio 1.5')
  expect(words).toContain('met    frames shown, 16: 99 %, ≥ 95 %, ratio 1.04')
  expect(words).toContain('met    first picture p95, 16: 500 ms, ≤ 650 ms (1.3 × mpv), ratio 0.77')
})
