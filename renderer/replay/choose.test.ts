import { expect, it } from 'vitest'
import { beginning, chooseStream } from './choose'

const NOW = 1_000_000
const main = { quality: 'main' as const, from: NOW - 3_000, to: NOW - 200 }
const sub = { quality: 'sub' as const, from: NOW - 60_000, to: NOW - 2_500 }

it('takes what the tile shows, and the other stream where only that reaches back', () => {
  expect(chooseStream([main, sub], NOW - 2_600, 'main')).toBe(main)
  expect(chooseStream([main, sub], NOW - 2_600, 'sub')).toBe(sub)
  expect(chooseStream([main, sub], NOW - 5_000, 'main')).toBe(sub)
  expect(chooseStream([main, sub], NOW - 500, 'sub')).toBe(main)
  expect(chooseStream([main, sub], NOW - 90_000, 'main')).toBe(sub)
  expect(chooseStream([], NOW, 'main')).toBeUndefined()
})

it('begins before now, or before the last picture of a camera that is lost', () => {
  expect(beginning([main, sub], 5_000, NOW)).toBe(NOW - 5_000)
  expect(beginning([{ ...sub, to: NOW - 20_000 }], 5_000, NOW)).toBe(NOW - 25_000)
})
