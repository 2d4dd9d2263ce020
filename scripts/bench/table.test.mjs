import { expect, test } from 'vitest'
import { combine } from './repeats.mjs'
import { table } from './table.mjs'

const trial = (age, cpu, others = 4) => ({
  age: { p50: age, p95: age + 50, max: age + 90 },
  first: { p50: 400, p95: Number.POSITIVE_INFINITY },
  cpu: { total: cpu, kinds: { main: 5, renderer: cpu - 5 } },
  pss: { total: 600, kinds: { main: 100, renderer: 500 } },
  beside: { cameras: 9, xvfb: 3, reader: 2, others },
})

test('rows by number of cameras, with ratios, kinds and each trial', () => {
  const ours = combine([trial(100, 50), trial(120, 60)])
  const text = table({ ours: { 16: ours, 1: trial(90, 9) }, mpv: { 16: trial(220, 110, 40) } })
  const lines = text.split('\n')
  const cells = lines.slice(0, 5).map((line) => line.split('|').map((cell) => cell.trim()))
  expect(cells.map((row) => row.slice(1, 4).join(' '))).toEqual([
    'cameras who age p50',
    expect.stringMatching(/^-+ -+ -+$/),
    '1 ours 90',
    '16 ours 110',
    '16 mpv 220',
  ])
  expect(new Set(lines.slice(0, 5).map(({ length }) => length)).size).toBe(1)
  expect(cells[3]).toContain('never')
  expect(lines.filter((line) => line.startsWith('!'))).toEqual([
    '! mpv 16: something else used 40 % of a core; measure again',
  ])
  expect(text).toContain('ours ÷ mpv, 16: age p50 0.5, age p95 0.59, CPU 0.5, PSS 1')
  expect(text).toContain('ours 1: main 5 % 100 MB, renderer 4 % 500 MB')
  expect(text).toContain('ours 16: age p50 100, 120; age p95 150, 170; CPU % 50, 60')
})
