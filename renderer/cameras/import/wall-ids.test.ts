import { expect, test } from 'vitest'
import type { Camera, ImportRow } from '../../../preload/contract'
import { wallIds } from './wall-ids'

const camera = (code: string, enabled = true) => ({ id: `id-${code}`, code, enabled }) as Camera
const row = (code: string) => ({ code }) as ImportRow

test('the order is the order of the file', () => {
  expect(wallIds([row('2'), row('1')], [camera('1'), camera('2'), camera('3')])).toEqual([
    'id-2',
    'id-1',
  ])
})

test('cameras that are off or unknown are left out', () => {
  expect(wallIds([row('1'), row('2'), row('9')], [camera('1', false), camera('2')])).toEqual([
    'id-2',
  ])
})

test('a wall holds 64', () => {
  const codes = Array.from({ length: 100 }, (_, i) => String(i))
  const ids = wallIds(
    codes.map(row),
    codes.map((code) => camera(code)),
  )
  expect(ids).toHaveLength(64)
  expect(ids[63]).toBe('id-63')
})
