import { expect, test } from 'vitest'
import type { Camera } from '../../../preload/contract'
import { wallIds } from './wall-ids'

const camera = (id: string, enabled = true) => ({ id, enabled }) as Camera

test('the order is the order of the file', () => {
  expect(wallIds(['2', '1'], [camera('1'), camera('2'), camera('3')])).toEqual(['2', '1'])
})

test('cameras that are off or unknown are left out', () => {
  expect(wallIds(['1', '2', '9'], [camera('1', false), camera('2')])).toEqual(['2'])
})

test('a wall holds 64', () => {
  const all = Array.from({ length: 100 }, (_, i) => String(i))
  const ids = wallIds(
    all,
    all.map((id) => camera(id)),
  )
  expect(ids).toHaveLength(64)
  expect(ids[63]).toBe('63')
})
