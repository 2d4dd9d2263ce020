import { expect, it } from 'vitest'
import { Stroke } from '../../preload/contract'
import { begun, drawnOn } from './pen'

it('a hand that hardly moves adds nothing', () => {
  const line = begun('a', { x: 0.5, y: 0.5 })
  expect(drawnOn(line, { x: 0.501, y: 0.5 }, () => 'b')).toBe(line)
  expect(drawnOn(line, { x: 0.51, y: 0.5 }, () => 'b').points).toHaveLength(2)
})

it('a long line goes on as another one, without a gap, and the contract takes both', () => {
  const lines = new Map<string, Stroke>()
  let line = begun('0', { x: 0, y: 0 })
  for (let i = 1; i <= 900; i += 1) {
    line = drawnOn(line, { x: i / 300, y: (i % 2) / 10 }, () => `${lines.size}`)
    lines.set(line.id, line)
  }
  const all = [...lines.values()]
  expect(all.map(({ points }) => points.length)).toEqual([400, 400, 103])
  expect(all[1]?.points[0]).toEqual(all[0]?.points.at(-1))
  expect(Stroke.safeParse({ ...all[0], points: all[0]?.points.slice(0, 300) }).success).toBe(true)
})
